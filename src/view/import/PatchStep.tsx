import type {Patch} from '../../core/exchange/patch';
import {importText} from '../text/importText';
import {useText} from '../text/text';

interface Props {
  readonly patch: Patch;
  readonly onGoOn: (patch: Patch) => void;
  readonly onClose: () => void;
}

/** A patch knows where it goes: how large it is, and on to what it meets there. */
export function PatchStep({patch, onGoOn, onClose}: Props) {
  const {language} = useText();
  const t = importText[language];
  const whole = new Intl.NumberFormat(language).format;
  return (
    <div className="import-own">
      <p>{t.patch(whole(patch.changes.length))}</p>
      <div className="import-foot">
        <button type="button" className="primary" onClick={() => onGoOn(patch)}>
          {t.goOn}
        </button>
        <button type="button" className="small" onClick={onClose}>
          {t.nothing}
        </button>
      </div>
    </div>
  );
}

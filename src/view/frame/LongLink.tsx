import {ownDataText} from '../../words/ownDataText';
import {Dialog} from '../panels/Dialog';
import {useText} from '../text/text';

interface Props {
  readonly size: number;
  readonly limit: number;
  readonly onRun: (id: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Why no link is copied: how long it would be, what is carried, and the file that says the same. */
export function LongLink({size, limit, onRun, onClose}: Props) {
  const {language, format} = useText();
  const t = ownDataText[language].longLink;
  return (
    <Dialog title={t.title} isAlert onClose={onClose}>
      <p role="alert">{t.why(format.number(size), format.number(limit))}</p>
      <p>{t.instead}</p>
      <button
        type="button"
        className="small"
        onClick={() => {
          onClose();
          void onRun('saveJson');
        }}
      >
        {t.file}
      </button>
    </Dialog>
  );
}

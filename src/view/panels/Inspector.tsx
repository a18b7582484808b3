import {useAppState, useNames} from '../appContext';
import {shellText} from '../text/shellText';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';
import type {Detent} from '../useSheets';
import {Icon} from './Icon';
import {CompanyDetail} from './CompanyDetail';
import {FirstVisit} from './FirstVisit';
import {SheetHead} from './SheetHead';
import {TieDetail} from './TieDetail';

interface Props {
  readonly isOpen: boolean;
  readonly detent: Detent;
  readonly onDetent: (detent: Detent) => void;
  readonly onClose: () => void;
}

/** What is selected, told in full; the question to begin with where nothing is. */
export function Inspector({isOpen, detent, onDetent, onClose}: Props) {
  const {language} = useText();
  const t = shellText[language];
  const names = useNames();
  const selection = useAppState((s) => s.view.selection);
  const title =
    selection === null
      ? inspectorText[language].ask
      : selection.kind === 'company'
        ? names.company(selection.id)
        : names.tie(selection.id);
  return (
    <aside
      className="inspector"
      aria-label={t.panels.inspector}
      data-open={isOpen}
      data-detent={detent}
    >
      <SheetHead title={title} detent={detent} onDetent={onDetent} onClose={onClose} />
      <button type="button" className="bare sheet-close" aria-label={t.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      {selection === null && <FirstVisit />}
      {selection?.kind === 'company' && <CompanyDetail key={selection.id} id={selection.id} />}
      {selection?.kind === 'tie' && <TieDetail key={selection.id} id={selection.id} />}
    </aside>
  );
}

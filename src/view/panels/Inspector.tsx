import {useAppState} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';
import {CompanyDetail} from './CompanyDetail';
import {FirstVisit} from './FirstVisit';
import {TieDetail} from './TieDetail';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What is selected, told in full; the question to begin with where nothing is. */
export function Inspector({isOpen, onClose}: Props) {
  const t = shellText[useText().language];
  const selection = useAppState((s) => s.view.selection);
  return (
    <aside className="inspector" aria-label={t.panels.inspector} data-open={isOpen}>
      <button type="button" className="bare sheet-close" aria-label={t.close} onClick={onClose}>
        <Icon name="close" />
      </button>
      {selection === null && <FirstVisit />}
      {selection?.kind === 'company' && <CompanyDetail key={selection.id} id={selection.id} />}
      {selection?.kind === 'tie' && <TieDetail key={selection.id} id={selection.id} />}
    </aside>
  );
}

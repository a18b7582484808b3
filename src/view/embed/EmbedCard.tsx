import type {CompanyId, TieId} from '../../core/dataset/schema';
import {useApp, useAppState, useNames} from '../appContext';
import {Icon} from '../panels/Icon';
import {SourceMarks} from '../panels/SourceLinks';
import {amountInWords} from '../panels/tieAmount';
import {inspectorText} from '../text/inspectorText';
import {isMutual} from '../../words/names';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';

/** What is selected, in a few lines: who it is, what it lost, and the button that fails or cuts it. */
export function EmbedCard() {
  const {actions} = useApp();
  const t = shellText[useText().language];
  const selection = useAppState((s) => s.view.selection);
  if (selection === null) return null;
  return (
    <aside className="embed-card" aria-label={t.panels.inspector}>
      <button
        type="button"
        className="bare"
        aria-label={t.close}
        onClick={() => actions.select(null)}
      >
        <Icon name="close" />
      </button>
      {selection.kind === 'company' && <Company id={selection.id} />}
      {selection.kind === 'tie' && <Tie id={selection.id} />}
    </aside>
  );
}

function Company({id}: {readonly id: CompanyId}) {
  const {actions, catalogue, selectors} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = inspectorText[language];
  const isFailed = useAppState((s) => (s.scenario.shocks[id] ?? 0) > 0);
  const distress = useAppState(
    (s) => selectors.outcome(s)?.nodes.find((n) => n.id === id)?.distress ?? 0,
  );
  const company = catalogue.companies.get(id);
  if (!company) return null;
  return (
    <>
      <h2>{names.company(id)}</h2>
      <p className="fine">
        {words.kinds[company.kind]}
        {distress > 0 && <b className="embed-loss"> {format.percent(distress)}</b>}
      </p>
      <button
        type="button"
        className={isFailed ? 'small' : 'small embed-fail'}
        onClick={() => actions.toggleFailure(id)}
      >
        {isFailed ? t.restore : t.fail}
      </button>
    </>
  );
}

function Tie({id}: {readonly id: TieId}) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = inspectorText[language];
  const basis = useAppState((s) => s.scenario.basis);
  const isCut = useAppState((s) => (s.scenario.reductions[id] ?? 0) > 0);
  const tie = catalogue.ties.get(id);
  if (!tie) return null;
  const amount = amountInWords(tie.amountUsd[basis], tie.amountPeriod, format, language);
  return (
    <>
      <h2>{names.pair(tie)}</h2>
      <p className="fine">
        {[words.types[tie.type], amount].filter(Boolean).join(' · ')}{' '}
        <SourceMarks cited={tie.evidence} />
      </p>
      {!isMutual(tie.type) && (
        <button type="button" className="small" onClick={() => actions.toggleCut(id)}>
          {isCut ? t.restoreTie : t.cut}
        </button>
      )}
    </>
  );
}

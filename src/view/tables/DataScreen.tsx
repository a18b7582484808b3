import {lazy, Suspense, useMemo, useRef, type ReactNode} from 'react';
import type {CompanyId, Tie} from '../../core/dataset/schema';
import {ledgerFacts, type LedgerUse} from '../../state/ledger';
import type {Selection} from '../../state/store';
import {TABLE_IDS, type TableId} from '../../state/tables/tableChoices';
import {useApp, useAppState, useNames} from '../appContext';
import {useEditor} from '../edit/editor';
import {DataTable} from '../panels/DataTable';
import {viewCaption} from '../study/viewCaption';
import type {Voice} from '../session/voice';
import {dataText} from '../text/dataText';
import {editText} from '../text/editText';
import {inspectorText} from '../text/inspectorText';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import {MissingSummary} from './MissingSummary';
import {Table} from './Tables';
import './tables.css';

const OwnChanges = lazy(() => import('../edit/OwnChanges').then((m) => ({default: m.OwnChanges})));

const TABS = [...TABLE_IDS, 'ledger', 'scenarios', 'missing', 'own'] as const;

/** Everything the map stands on, as tables; what is selected in one is selected on the map. */
export function DataScreen({voice}: {readonly voice: Voice}) {
  const {dataset, base, builtIn, actions} = useApp();
  const editor = useEditor();
  const text = useText();
  const {language} = text;
  const t = dataText[language];
  const e = editText[language];
  const changed = useAppState((s) => s.changes.length);
  const scroller = useRef<HTMLElement>(null);
  const scenario = useAppState((s) => s.scenario);
  const chosen = useAppState((s) => s.view.choices?.table);
  const tab = TABS.find((each) => each === chosen) ?? 'companies';
  const table = TABLE_IDS.find((each) => each === tab);
  const show = (next: (typeof TABS)[number]) => {
    actions.choose('table', next === 'companies' ? null : next);
    scroller.current?.scrollTo({top: 0});
  };
  return (
    <main ref={scroller} className="data" id="map" tabIndex={-1}>
      <header className="data-head">
        <div className="data-title">
          <h2>{t.title}</h2>
          <p className="fine">{viewCaption(scenario, dataset, text)}</p>
          <p className="data-adds">
            <button
              type="button"
              className="small"
              onClick={() => editor.edit({table: 'companies', id: null})}
            >
              {e.addCompany}
            </button>
            <button
              type="button"
              className="small"
              onClick={() => editor.edit({table: 'ties', id: null})}
            >
              {e.addTie}
            </button>
            {base !== builtIn && (
              <button type="button" className="small" onClick={() => actions.openData(builtIn)}>
                {e.backToBuiltIn}
              </button>
            )}
          </p>
        </div>
        <div className="data-tabs" role="group" aria-label={t.tables}>
          {TABS.map((each) => (
            <button key={each} type="button" aria-pressed={each === tab} onClick={() => show(each)}>
              {t.tabs[each]}
              {each === 'own' && changed > 0 && <span className="count"> {changed}</span>}
            </button>
          ))}
        </div>
        {tab === 'own' && <p className="data-sentence">{t.ownSentence}</p>}
        {table && <p className="data-sentence">{tablesText[language].sentences[table]}</p>}
      </header>
      {table && (
        <Table
          key={table}
          table={table}
          scroller={scroller}
          isBesideMap={false}
          onTable={show as (next: TableId) => void}
        />
      )}
      {tab === 'own' && (
        <Suspense fallback={null}>
          <OwnChanges voice={voice} />
        </Suspense>
      )}
      {tab === 'ledger' && <Ledger />}
      {tab === 'scenarios' && <Scenarios />}
      {tab === 'missing' && <MissingSummary onTable={show} />}
    </main>
  );
}

/** Selects something: its details stand beside the table. */
function Show({
  selection,
  children,
}: {
  readonly selection: Selection;
  readonly children: ReactNode;
}) {
  const {actions} = useApp();
  return (
    <button type="button" className="text-button" onClick={() => actions.select(selection)}>
      {children}
    </button>
  );
}

function CompanyLink({id}: {readonly id: CompanyId}) {
  const names = useNames();
  return <Show selection={{kind: 'company', id}}>{names.company(id)}</Show>;
}

function TieLink({tie}: {readonly tie: Tie}) {
  const names = useNames();
  return <Show selection={{kind: 'tie', id: tie.id}}>{names.pair(tie)}</Show>;
}

function Ledger() {
  const {dataset, catalogue} = useApp();
  const {language} = useText();
  const t = dataText[language];
  const facts = useMemo(() => ledgerFacts(dataset), [dataset]);
  const use = ({kind, id}: LedgerUse): ReactNode => {
    if (kind === 'company') return <CompanyLink id={id} />;
    if (kind === 'tie') {
      const tie = catalogue.ties.get(id);
      return tie ? <TieLink tie={tie} /> : id;
    }
    return kind === 'scenario' ? t.scenarioUse : t.other;
  };
  return (
    <DataTable
      caption={t.tabs.ledger}
      rows={facts}
      keyOf={(f) => f.ref}
      wordsOf={(f) => [f.ref, f.text.en, f.text.ko, ...f.uses.map((u) => u.id)].join(' ')}
      columns={[
        {name: t.ref, cell: ({ref}) => <span className="ref">{ref}</span>},
        {
          name: t.says,
          cell: ({text}) => (
            <span lang={text[language] === null ? 'en' : undefined}>
              {text[language] ?? text.en}
            </span>
          ),
        },
        {
          name: t.usedFor,
          cell: ({uses}) => (
            <ul className="uses">
              {uses.map((u) => (
                <li key={`${u.kind} ${u.id}`}>{use(u)}</li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  );
}

function Scenarios() {
  const {dataset} = useApp();
  const {language} = useText();
  const t = dataText[language];
  return (
    <DataTable
      caption={t.tabs.scenarios}
      rows={dataset.scenarios}
      keyOf={(s) => s.id}
      wordsOf={(s) => [s.id, s.name.en, s.name.ko, s.text.en, s.text.ko, s.ref].join(' ')}
      columns={[
        {name: t.name, cell: ({name}) => name[language]},
        {name: t.kind, cell: ({kind}) => t.entryKinds[kind]},
        {name: t.text, cell: ({text}) => text[language]},
        {
          name: t.companies,
          cell: ({companies}) => (
            <ul className="uses">
              {companies.map((id) => (
                <li key={id}>
                  <CompanyLink id={id} />
                </li>
              ))}
            </ul>
          ),
        },
        {name: t.ref, cell: ({ref}) => inspectorText[language].founding(ref)},
      ]}
    />
  );
}

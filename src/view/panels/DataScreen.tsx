import {useMemo, useState, type CSSProperties, type ReactNode} from 'react';
import {confidenceOf} from '../../core/dataset/confidence';
import {keyFigures, type KeyMetric} from '../../core/dataset/keyFigures';
import {
  BASES,
  type Company,
  type CompanyId,
  type Source,
  type Tie,
} from '../../core/dataset/schema';
import {ledgerFacts, type LedgerUse} from '../../state/ledger';
import {missingData, type Gap} from '../../state/missing';
import type {Selection} from '../../state/store';
import {useApp, useAppState, useNames} from '../appContext';
import {dataText} from '../text/dataText';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';
import {countryName} from './countryName';
import {DataTable} from './DataTable';
import {Swatch} from './Swatch';
import {amountInWords} from './tieAmount';

const TABS = ['companies', 'ties', 'sources', 'ledger', 'scenarios', 'missing'] as const;
type Tab = (typeof TABS)[number];

/** Everything the map stands on, as tables; a click shows the thing on the map. */
export function DataScreen() {
  const {dataset} = useApp();
  const {language} = useText();
  const t = dataText[language];
  const [tab, setTab] = useState<Tab>('companies');
  return (
    <main className="data" id="map" tabIndex={-1}>
      <header className="data-head">
        <h2>{t.title}</h2>
        <p className="fine">{t.intro(dataset.version, dataset.hash.slice(0, 12))}</p>
        <div className="data-tabs" role="group" aria-label={t.tables}>
          {TABS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === tab}
              onClick={() => setTab(each)}
            >
              {t.tabs[each]}
            </button>
          ))}
        </div>
      </header>
      {tab === 'companies' && <Companies />}
      {tab === 'ties' && <Ties />}
      {tab === 'sources' && <Sources />}
      {tab === 'ledger' && <Ledger />}
      {tab === 'scenarios' && <Scenarios />}
      {tab === 'missing' && <Missing />}
    </main>
  );
}

/** Selects something and shows it where it lives: on the map. */
function Show({
  selection,
  children,
}: {
  readonly selection: Selection;
  readonly children: ReactNode;
}) {
  const {actions} = useApp();
  const onClick = () => {
    actions.select(selection);
    actions.show('map');
  };
  return (
    <button type="button" className="text-button" onClick={onClick}>
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

function Companies() {
  const {dataset, catalogue, selectors} = useApp();
  const {language, words, format} = useText();
  const t = dataText[language];
  const asOf = useAppState((s) => s.scenario.asOf);
  const web = useAppState(selectors.web);
  const figure = (id: CompanyId, metric: KeyMetric): string => {
    const found = keyFigures(catalogue.figuresOf(id), asOf).find(([m]) => m === metric);
    return found ? format.money(found[1].value) : '–';
  };
  return (
    <DataTable<Company>
      caption={t.tabs.companies}
      rows={dataset.companies}
      keyOf={(c) => c.id}
      wordsOf={companyWords}
      columns={[
        {name: t.name, cell: ({id}) => <CompanyLink id={id} />},
        {name: t.kind, cell: ({kind}) => words.kinds[kind]},
        {
          name: t.country,
          cell: ({country}) => (country === null ? '–' : countryName(country, language)),
        },
        {name: t.ticker, cell: ({ticker}) => ticker ?? '–'},
        {name: t.revenue, cell: ({id}) => figure(id, 'revenue'), isNumber: true},
        {name: t.equity, cell: ({id}) => figure(id, 'equity'), isNumber: true},
        {name: t.tiesHere, cell: ({id}) => web.graph.degree(id), isNumber: true},
      ]}
    />
  );
}
const companyWords = ({id, name, aliases, kind, country, ticker}: Company): string =>
  [id, name.en, name.ko, ...aliases, kind, country, ticker].join(' ');

function Ties() {
  const {dataset, catalogue} = useApp();
  const {language, words, format} = useText();
  const t = dataText[language];
  const wordsOf = useMemo(
    () => (tie: Tie) => {
      const ends = [tie.from, tie.to].map((id) => catalogue.companies.get(id));
      return [
        tie.id,
        ...ends.flatMap((c) => [c?.name.en, c?.name.ko]),
        words.types[tie.type],
        words.statuses[tie.status],
        tie.summary[language],
      ].join(' ');
    },
    [catalogue, words, language],
  );
  return (
    <DataTable<Tie>
      caption={t.tabs.ties}
      rows={dataset.ties}
      keyOf={(tie) => tie.id}
      wordsOf={wordsOf}
      columns={[
        {name: t.tie, cell: (tie) => <TieLink tie={tie} />},
        {
          name: t.type,
          cell: ({type}) => (
            <>
              <Swatch type={type} />
              {words.types[type]}
            </>
          ),
        },
        {name: t.status, cell: ({status}) => words.statuses[status]},
        ...BASES.map((basis) => ({
          name: words.bases[basis],
          isNumber: true,
          cell: ({amountUsd, amountPeriod}: Tie) =>
            amountInWords(amountUsd[basis], amountPeriod, format, language) ?? '–',
        })),
        {
          name: t.announcedOn,
          cell: ({announced}) => (announced === null ? '–' : format.date(announced)),
        },
        {
          name: t.confidence,
          cell: (tie) => words.confidences[confidenceOf(tie, catalogue.sources)],
        },
        {name: t.sources, cell: ({evidence}) => evidence.length, isNumber: true},
      ]}
    />
  );
}

function Sources() {
  const {dataset} = useApp();
  const {language, words, format} = useText();
  const t = dataText[language];
  const uses = useMemo(() => {
    const counts = new Map<string, number>();
    const {ties, figures, shares, companies} = dataset;
    for (const {evidence} of [...ties, ...figures, ...shares, ...companies])
      for (const {source} of evidence) counts.set(source, (counts.get(source) ?? 0) + 1);
    for (const {source} of [...dataset.notes, ...dataset.scenarios])
      counts.set(source, (counts.get(source) ?? 0) + 1);
    return counts;
  }, [dataset]);
  return (
    <DataTable<Source>
      caption={t.tabs.sources}
      rows={dataset.sources}
      keyOf={(s) => s.id}
      wordsOf={sourceWords}
      columns={[
        {
          name: t.source,
          cell: ({title, titleKo, url}) => {
            const shown = (language === 'ko' && titleKo) || title;
            return url === null ? (
              <cite>{shown}</cite>
            ) : (
              <a href={url} target="_blank" rel="noopener noreferrer">
                {shown}
              </a>
            );
          },
        },
        {name: t.publisher, cell: ({publisher}) => publisher ?? '–'},
        {
          name: t.published,
          cell: ({published}) => (published === null ? '–' : format.date(published)),
        },
        {name: t.sourceClass, cell: (source) => words.confidences[source.class]},
        {name: t.usedBy, cell: ({id}) => uses.get(id) ?? 0, isNumber: true},
      ]}
    />
  );
}
const sourceWords = (s: Source): string =>
  [s.id, s.title, s.titleKo, s.publisher, s.url, s.class].join(' ');

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

function Missing() {
  const {catalogue, selectors} = useApp();
  const {language} = useText();
  const t = dataText[language];
  const web = useAppState(selectors.web);
  const asOf = useAppState((s) => s.scenario.asOf);
  const {amounts, revenue, buffer} = useMemo(
    () => missingData(web, asOf, catalogue),
    [web, asOf, catalogue],
  );
  return (
    <div className="gaps">
      <p>{t.missingIntro}</p>
      <Meter name={t.gaps.amounts} gap={amounts}>
        {amounts.missing.map((tie) => (
          <li key={tie.id}>
            <TieLink tie={tie} />
          </li>
        ))}
      </Meter>
      <Meter name={t.gaps.revenue} gap={revenue}>
        {revenue.missing.map(({id}) => (
          <li key={id}>
            <CompanyLink id={id} />
          </li>
        ))}
      </Meter>
      <Meter name={t.gaps.buffer} gap={buffer}>
        {buffer.missing.map(({id}) => (
          <li key={id}>
            <CompanyLink id={id} />
          </li>
        ))}
      </Meter>
    </div>
  );
}

interface MeterProps {
  readonly name: string;
  readonly gap: Gap<unknown>;
  readonly children: ReactNode;
}

function Meter({name, gap: {of, missing}, children}: MeterProps) {
  const t = dataText[useText().language];
  const share = of === 0 ? 0 : missing.length / of;
  return (
    <section className="gap">
      <h3>{name}</h3>
      <p className="gap-meter">
        <span className="bar" style={{'--share': share} as CSSProperties} aria-hidden="true" />
        <b>{t.share(missing.length, of)}</b>
      </p>
      <ul className="uses">{children}</ul>
    </section>
  );
}

import {useId, useMemo, useState, type ReactNode} from 'react';
import {dataStamp} from '../../core/dataset/dataStamp';
import type {CompanyId} from '../../core/dataset/schema';
import type {Certainty} from '../../core/ranking/draws';
import type {Ranked} from '../../state/rankings';
import {useApp, useAppState, useNames} from '../appContext';
import type {Sorting} from '../panels/SortHeader';
import {Boundary} from '../report/Boundary';
import {download} from '../session/download';
import {rankingText, type RankingColumn} from '../text/rankingText';
import {useText} from '../text/text';
import {captionOf} from './captionOf';
import {HowSure} from './HowSure';
import {ImpactScatter} from './ImpactScatter';
import {rankingCsv} from './rankingCsv';
import {filterRows, fold, sortRows, type RankingRow} from './rankingRows';
import {RankingTable} from './RankingTable';
import {Study} from './Study';
import {useRankings} from './useRankings';
import './ranking.css';

const DRAWS = 100;
const NONE: Ranked['companies'] = [];

interface Props {
  readonly modelBar: ReactNode;
  readonly onSay: (text: string) => void;
}

/** Every company failed once: who would hurt the others most, and whom the others hurt most. */
export function RankingScreen({modelBar, onSay}: Props) {
  const {actions, dataset} = useApp();
  const text = useText();
  const {language, format} = text;
  const t = rankingText[language];
  const used = useRankings();
  const {ranked, rankings, certainty, isOutdated, job} = used;
  const rows = useRows(ranked, certainty);
  const selected = useAppState((s) =>
    s.view.selection?.kind === 'company' ? s.view.selection.id : null,
  );
  const [query, setQuery] = useState('');
  const [sorting, setSorting] = useState<Sorting<RankingColumn>>({
    column: 'rank',
    isDescending: false,
  });
  const field = useId();
  const shown = useMemo(
    () => sortRows(filterRows(rows, query), sorting, language),
    [rows, query, sorting, language],
  );
  const top = {
    impact: Math.max(0, ...rows.map((r) => Math.max(r.impact, r.spread?.impactHigh ?? 0))),
    fragility: Math.max(0, ...rows.map((r) => r.fragility)),
  };
  const [first] = rows;
  const select = (id: CompanyId) => actions.select({kind: 'company', id});
  const failOnMap = (id: CompanyId) => {
    select(id);
    actions.failOnly(id);
    actions.show('map');
  };
  const save = ({question}: Ranked) => {
    const name = `frenemy-ranking-${question.model}-${question.basis}-${question.asOf}.csv`;
    const data = dataStamp(dataset);
    download(name, rankingCsv(shown, question, data), 'text/csv;charset=utf-8');
    onSay(t.saved(name));
  };
  return (
    <Study
      title={t.title}
      modelBar={modelBar}
      used={used}
      lead={() =>
        first && first.impact > 0 ? t.lead(first.name, format.percent(first.impact)) : t.leadNone
      }
      intro={t.intro}
      tools={
        <>
          <button
            type="button"
            className="small"
            title={t.sureHint(DRAWS)}
            disabled={job !== null || isOutdated || top.impact === 0}
            onClick={() => void rankings.draw(DRAWS)}
          >
            {t.sure}
          </button>
          <button type="button" className="small" onClick={() => ranked && save(ranked)}>
            {t.export}
          </button>
        </>
      }
    >
      <Boundary of="chart ImpactScatter">
        <ImpactScatter rows={rows} selected={selected} onSelect={select} />
      </Boundary>
      {certainty && first && <HowSure certainty={certainty} leader={first.name} />}
      <section className="ranks-area" aria-label={t.table}>
        <div className="data-tools">
          <label htmlFor={field}>{t.filter}</label>
          <input
            id={field}
            type="text"
            placeholder={t.filterHint}
            value={query}
            onChange={(e) => setQuery(e.currentTarget.value)}
          />
          <span className="fine" role="status">
            {t.rows(shown.length, rows.length)}
          </span>
        </div>
        {shown.length === 0 ? (
          <p className="data-none">{t.nothing}</p>
        ) : (
          <RankingTable
            caption={ranked ? `${t.table}. ${captionOf(ranked.question, dataset, text)}` : t.table}
            rows={shown}
            top={top}
            sorting={sorting}
            selected={selected}
            onSort={setSorting}
            onSelect={select}
            onFail={failOnMap}
          />
        )}
      </section>
    </Study>
  );
}

/** By rank. The certainty belongs to the ranking at hand: a new one begins without. */
function useRows(ranked: Ranked | null, certainty: Certainty | null): readonly RankingRow[] {
  const {catalogue} = useApp();
  const {words} = useText();
  const names = useNames();
  const companies = ranked?.companies ?? NONE;
  return useMemo(() => {
    const spreads = new Map(certainty?.nodes.map((n) => [n.id, n]));
    return companies
      .map((ranked): RankingRow => {
        const {name, aliases, ticker} = catalogue.companies.get(ranked.id)!;
        const kindName = words.kinds[ranked.kind];
        return {
          ...ranked,
          name: names.company(ranked.id),
          kindName,
          words: fold([ranked.id, name.en, name.ko, ...aliases, ticker, kindName].join(' ')),
          spread: spreads.get(ranked.id) ?? null,
        };
      })
      .sort((a, b) => a.rank - b.rank);
  }, [companies, certainty, catalogue, words, names]);
}

/** Every company failed once, in two workers: how far it is, and all of them in one table. */
import {useMemo, useRef, useState} from 'react';
import {sortRows, type SortKey} from '../../core/explore/sortRows';
import {csvOf} from '../../core/lib/csv';
import {ranksOf} from '../../core/ranking/ranking';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';
import {download} from '../session/download';
import {SortHead, directionOf} from '../tables/SortHead';
import {VirtualTable} from '../tables/VirtualTable';
import type {ViewColumn} from '../tables/viewColumn';
import {largeText} from '../text/largeText';
import {studyText} from '../text/studyText';
import {useText, type Text} from '../text/text';
import '../tables/tables.css';

interface Props {
  readonly large: LargeNetwork;
  readonly state: LargeState;
  readonly onSay: (text: string) => void;
}
interface Ranked {
  /** Position of the company, as a row is known by. */
  readonly id: string;
  readonly name: string;
  /** Its place among all names: to sort twenty thousand by the rules of a language takes too long. */
  readonly letter: number;
  readonly company: number;
  readonly rank: number;
  readonly impact: number;
  readonly fragility: number | null;
}

export function LargeRanking({large, state, onSay}: Props) {
  const text = useText();
  const {language, format} = text;
  const t = largeText[language];
  const {ranking, sweep, opened, model, chosen} = state;
  const box = useRef<HTMLDivElement>(null);
  const [keys, setKeys] = useState<readonly SortKey[]>([{column: 'rank', isDescending: false}]);
  const rows = useMemo((): readonly Ranked[] => {
    if (!ranking) return [];
    const ranks = ranksOf(ranking.nodes.map(({impact}) => impact));
    const placed: Ranked[] = Array.from({length: ranks.length});
    const alphabet = alphabetOf(ranking.nodes.map(({id}) => id));
    for (const [company, {id: name, impact, fragility}] of ranking.nodes.entries()) {
      const rank = ranks[company]!;
      const letter = alphabet[company]!;
      placed[rank - 1] = {id: `${company}`, name, letter, company, rank, impact, fragility};
    }
    return placed;
  }, [ranking]);
  const columns = useMemo(() => columnsOf(text), [text]);
  const [{column, isDescending}] = keys as readonly [SortKey];
  const isByRank = column === 'rank' && !isDescending; // as the rows stand
  const sorted = useMemo(
    () => (isByRank ? rows : sortRows(rows, columns, keys, language)),
    [isByRank, rows, columns, keys, language],
  );
  const save = () => {
    const file = 'frenemy-large-ranking.csv';
    const table = csvOf(
      [
        ['rank', (row: Ranked) => row.rank],
        ['id', ({name}) => name],
        ['impact', ({impact}) => impact],
        ['fragility', ({fragility}) => fragility],
        ['model', () => model],
        ['data', () => opened?.title],
      ],
      sorted,
    );
    download(file, table, 'text/csv;charset=utf-8');
    onSay(studyText[language].saved(file));
  };
  return (
    <section className="large-ranking">
      <h3>{t.ranking}</h3>
      <p className="fine">{t.rankingMeans}</p>
      <p className="large-acts">
        {sweep ? (
          <span className="sweep-progress">
            <progress max={sweep.of} value={sweep.done} aria-label={t.ranking} />
            <span className="num">
              {format.count(sweep.done)} / {format.count(sweep.of)}
            </span>
            <button type="button" className="small" onClick={large.stopRanking}>
              {t.cancel}
            </button>
          </span>
        ) : (
          <button type="button" className="small" onClick={() => void large.rank()}>
            {t.rank}
          </button>
        )}
        {ranking && (
          <button type="button" className="small" onClick={save}>
            {t.csv}
          </button>
        )}
      </p>
      {ranking && (
        <div ref={box} className="large-ranked">
          <VirtualTable
            caption={t.ranking}
            rows={sorted}
            columns={columns}
            scroller={box}
            current={chosen ? `${chosen.company}` : null}
            onAct={({company}) => void large.show(company)}
            sortOf={({id}) => directionOf(keys, id)}
            head={(column) => (
              <SortHead
                column={column}
                keys={keys}
                onKeys={setKeys}
                isDescending={column.id === 'impact' || column.id === 'fragility'}
              />
            )}
          />
        </div>
      )}
    </section>
  );
}

function alphabetOf(names: readonly string[]): Uint32Array {
  const order = Uint32Array.from(names.keys()).sort((a, b) =>
    names[a]! < names[b]! ? -1 : names[a]! > names[b]! ? 1 : a - b,
  );
  const place = new Uint32Array(names.length);
  order.forEach((company, at) => (place[company] = at));
  return place;
}

function columnsOf({language, format}: Text): ViewColumn<Ranked>[] {
  const t = largeText[language].columns;
  const column = (
    id: string,
    name: string,
    width: number,
    kind: ViewColumn<Ranked>['kind'],
    value: (row: Ranked) => string | number | null,
    cell: (row: Ranked) => string,
  ): ViewColumn<Ranked> => ({id, name, width, kind, isShown: true, value, cell});
  const share = (value: number | null) => (value === null ? '–' : format.smallPercent(value));
  return [
    column(
      'name',
      t.name,
      12,
      'text',
      ({name}) => name,
      ({name}) => name,
    ),
    column(
      'rank',
      t.rank,
      5,
      'number',
      ({rank}) => rank,
      ({rank}) => format.count(rank),
    ),
    column(
      'impact',
      t.impact,
      8,
      'share',
      ({impact}) => impact,
      ({impact}) => share(impact),
    ),
    column(
      'fragility',
      t.fragility,
      8,
      'share',
      ({fragility}) => fragility,
      ({fragility}) => share(fragility),
    ),
  ];
}

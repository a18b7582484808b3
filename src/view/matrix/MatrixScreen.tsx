import {useId, useMemo, useState, type ReactNode} from 'react';
import {VISIBLE} from '../../core/contagion/outcome';
import type {CompanyId} from '../../core/dataset/schema';
import {COMPANY_KINDS} from '../../core/dataset/terms';
import {shortNames} from '../../core/picture/shortNames';
import type {Ranked} from '../../state/rankings';
import {useApp, useNames} from '../appContext';
import {Study} from '../ranking/Study';
import {useRankings} from '../ranking/useRankings';
import {Boundary} from '../report/Boundary';
import {MATRIX_ORDERS, matrixText, type MatrixOrder} from '../text/matrixText';
import {rankingText} from '../text/rankingText';
import {useText} from '../text/text';
import {arrange, largestCells, orderOf, widestReach} from './arrange';
import {HeatLegend} from './HeatLegend';
import {HeatMap, type Cell} from './HeatMap';
import {LargestLosses} from './LargestLosses';
import './matrix.css';

const LARGEST = 50;

interface Props {
  readonly modelBar: ReactNode;
}

/** Who is hit when one fails, for every pair at once. */
export function MatrixScreen({modelBar}: Props) {
  const {language} = useText();
  const t = matrixText[language];
  const names = useNames();
  const used = useRankings();
  const {ranked} = used;
  const field = useId();
  const [order, setOrder] = useState<MatrixOrder>('cluster');
  const [showsAll, setShowsAll] = useState(false);
  const lead = (of: Ranked) => {
    const widest = widestReach(of);
    return widest ? t.lead(names.company(of.companies[widest.at]!.id), widest.hit) : t.leadNone;
  };
  return (
    <Study
      title={t.title}
      modelBar={modelBar}
      used={used}
      lead={lead}
      intro={t.intro}
      tools={
        <>
          <span className="model-choice">
            <label htmlFor={field}>{t.order}</label>
            <select
              id={field}
              value={order}
              onChange={(e) => setOrder(e.currentTarget.value as MatrixOrder)}
            >
              {MATRIX_ORDERS.map((each) => (
                <option key={each} value={each}>
                  {t.orders[each]}
                </option>
              ))}
            </select>
          </span>
          <label className="check" title={t.showAllHint}>
            <input
              type="checkbox"
              checked={showsAll}
              onChange={(e) => setShowsAll(e.currentTarget.checked)}
            />
            {t.showAll}
          </label>
        </>
      }
    >
      {ranked && <Picture ranked={ranked} order={order} showsAll={showsAll} />}
    </Study>
  );
}

interface PictureProps {
  readonly ranked: Ranked;
  readonly order: MatrixOrder;
  readonly showsAll: boolean;
}

function Picture({ranked, order, showsAll}: PictureProps) {
  const {actions} = useApp();
  const {language, format} = useText();
  const t = matrixText[language];
  const names = useNames();
  const {companies, matrix} = ranked;
  const [chosen, setChosen] = useState<{
    readonly failing: CompanyId;
    readonly hit: CompanyId;
  } | null>(null);
  const ordered = useMemo(() => orderOf(ranked, order), [ranked, order]);
  const arrangement = useMemo(
    () => arrange(ranked, ordered, showsAll),
    [ranked, ordered, showsAll],
  );
  const short = useMemo(
    () => shortNames(companies.map(({id}) => [id, names.company(id)] as const)),
    [companies, names],
  );
  const largest = useMemo(() => largestCells(matrix, LARGEST), [matrix]);
  const idAt = (at: number): CompanyId => companies[at]!.id;
  const nameAt = (at: number): string => names.company(idAt(at));
  const sentenceOf = ({row, column}: Cell): string => {
    if (row === column) return t.cellSelf(nameAt(row));
    const loss = matrix[row]![column]!;
    return loss < VISIBLE
      ? t.cellNone(nameAt(row), nameAt(column))
      : t.cell(nameAt(row), nameAt(column), format.percent(loss));
  };
  /** The pair: who is hit is told in the inspector, whoever fails does so on the map. */
  const choose = ({row, column}: Cell) => {
    setChosen({failing: idAt(row), hit: idAt(column)});
    actions.failOnly(idAt(row));
    actions.select({kind: 'company', id: idAt(column)});
  };
  const {rows, columns} = arrangement;
  if (rows.length === 0) return <p className="data-none">{rankingText[language].leadNone}</p>;
  const kinds = COMPANY_KINDS.filter((kind) =>
    [...rows, ...columns].some((i) => companies[i]!.kind === kind),
  );
  const placeOf = (id: CompanyId) => companies.findIndex((c) => c.id === id);
  return (
    <>
      <p className="heat-note fine">
        {!showsAll && `${t.shown(rows.length, columns.length, companies.length)}. `}
        {t.hint}
      </p>
      <Boundary of="chart HeatMap">
        <HeatMap
          matrix={matrix}
          arrangement={arrangement}
          nameOf={(at) => short.get(idAt(at))!}
          kindOf={(at) => companies[at]!.kind}
          sentenceOf={sentenceOf}
          chosen={chosen && {row: placeOf(chosen.failing), column: placeOf(chosen.hit)}}
          onChoose={choose}
        />
      </Boundary>
      <HeatLegend kinds={kinds} />
      <LargestLosses
        cells={largest}
        nameOf={nameAt}
        onSelect={(at) => actions.select({kind: 'company', id: idAt(at)})}
        onMap={(cell) => {
          choose(cell);
          actions.show('map');
        }}
      />
    </>
  );
}

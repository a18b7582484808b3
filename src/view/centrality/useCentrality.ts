/** Every measure on the web that is asked for, and how well each predicts harm. */
import {useMemo} from 'react';
import {communities} from '../../core/metrics/communities';
import {harmPredicted, type Prediction} from '../../core/metrics/harm';
import {
  MEASURES,
  MEASURE_IDS,
  measureOf,
  type Measure,
  type MeasureId,
} from '../../core/metrics/measures';
import {tieGraphOf, type TieGraph} from '../../core/metrics/tieGraph';
import type {Ranked} from '../../state/rankings';
import {useApp, useAppState, useNames} from '../appContext';
import {useText} from '../text/text';
import {placesOf, type CentralityRow} from './centralityRows';

export type Values = readonly (number | null)[];
export interface PredictedBy extends Prediction {
  readonly id: MeasureId;
}
export interface Centrality {
  readonly graph: TieGraph;
  readonly measure: Measure<MeasureId>;
  /** By place, first place first; of a partition by part. */
  readonly rows: readonly CentralityRow[];
  /** Best first; null while impact is not known. */
  readonly predictions: readonly PredictedBy[] | null;
  /** Of the communities, where they are what is shown. */
  readonly modularity: number | null;
  readonly seed: number;
}

const FIRST: MeasureId = 'pagerank';
const isMeasure = (text: string | undefined): text is MeasureId =>
  (MEASURE_IDS as readonly (string | undefined)[]).includes(text);

export function useCentrality(ranked: Ranked | null): Centrality {
  const {selectors} = useApp();
  const web = useAppState(selectors.web);
  const seed = useAppState((s) => s.scenario.seed);
  const chosen = useAppState((s) => s.view.choices?.measure);
  const id = isMeasure(chosen) ? chosen : FIRST;
  const graph = useMemo(() => tieGraphOf(web), [web]);
  const values = useMemo(
    () => new Map(MEASURES.map((m) => [m.id, m.compute(graph, seed)])),
    [graph, seed],
  );
  const predictions = useMemo(
    () => (ranked === null ? null : predictedBy(values, ranked)),
    [values, ranked],
  );
  const modularity = useMemo(
    () => (id === 'community' ? communities(graph, seed).modularity : null),
    [id, graph, seed],
  );
  const rows = useRows(graph, id, values.get(id)!, ranked);
  return {graph, measure: measureOf(id), rows, predictions, modularity, seed};
}

function predictedBy(
  values: ReadonlyMap<MeasureId, Values>,
  ranked: Ranked,
): readonly PredictedBy[] {
  const impacts = ranked.companies.map((c) => c.impact);
  return MEASURES.filter((m) => m.unit !== 'group')
    .map((m) => ({id: m.id, ...harmPredicted(values.get(m.id)!, impacts)}))
    .sort((a, b) => (b.correlation ?? -2) - (a.correlation ?? -2));
}

function useRows(
  graph: TieGraph,
  id: MeasureId,
  values: Values,
  ranked: Ranked | null,
): readonly CentralityRow[] {
  const {dataset} = useApp();
  const {words} = useText();
  const names = useNames();
  return useMemo(() => {
    const isPart = measureOf(id).unit === 'group';
    const ranks = isPart ? values : placesOf(values);
    const places = placesOf(ranked?.companies.map((c) => c.impact) ?? []);
    const last = graph.nodes.length + 1;
    return dataset.companies
      .map((company, i): CentralityRow => ({
        id: company.id,
        name: names.company(company.id),
        kind: company.kind,
        kindName: words.kinds[company.kind],
        rank: ranks[i] ?? last,
        value: values[i]!,
        impact: ranked?.companies[i]?.impact ?? null,
        place: places[i] ?? null,
        sizeUsd: ranked?.companies[i]?.sizeUsd ?? 0,
      }))
      .sort((a, b) => a.rank - b.rank);
  }, [graph, id, values, ranked, dataset, words, names]);
}

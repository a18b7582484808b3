/**
 * The measures, listed as data: what each reads, its unit, who published it, and how it is computed.
 *
 * The bare name is what networkx computes by default on the same graph (`pagerank` and `hub` by
 * money, `betweenness`, `closeness` and `eigenvector` by steps); a variant says so in its name.
 */
import {betweenness} from './betweenness';
import {closeness} from './closeness';
import {communities} from './communities';
import {components} from './components';
import {coreNumber} from './coreNumber';
import {degree} from './degree';
import {eigenvector} from './eigenvector';
import {hits} from './hits';
import {pageRank} from './pageRank';
import {strength} from './strength';
import type {TieGraph} from './tieGraph';

export interface Reference {
  readonly authors: string;
  readonly year: number;
  readonly doi: string;
}
/** nothing: which ties there are; strength: their money; distance: money read as nearness. */
export type Reads = 'nothing' | 'strength' | 'distance';
/** share: part of all others; group: the number of a part of the web, in which no order lies. */
export type Unit = 'share' | 'money' | 'score' | 'count' | 'group';

export interface Measure<Id extends string = string> {
  readonly id: Id;
  readonly reads: Reads;
  readonly unit: Unit;
  readonly references: readonly Reference[];
  /** One value per node, in their order; null where it is not defined or not known. */
  readonly compute: (graph: TieGraph, seed: number) => readonly (number | null)[];
}

const FREEMAN_1977 = {authors: 'Freeman', year: 1977, doi: '10.2307/3033543'};
const FREEMAN = {authors: 'Freeman', year: 1978, doi: '10.1016/0378-8733(78)90021-7'};
const BARRAT = {
  authors: 'Barrat, Barthélemy, Pastor-Satorras, Vespignani',
  year: 2004,
  doi: '10.1073/pnas.0400087101',
};
const BRANDES = {authors: 'Brandes', year: 2001, doi: '10.1080/0022250X.2001.9990249'};
const NEWMAN = {authors: 'Newman', year: 2001, doi: '10.1103/PhysRevE.64.016132'};
const BONACICH = {authors: 'Bonacich', year: 1972, doi: '10.1080/0022250X.1972.9989806'};
const BRIN = {authors: 'Brin, Page', year: 1998, doi: '10.1016/S0169-7552(98)00110-X'};
const KLEINBERG = {authors: 'Kleinberg', year: 1999, doi: '10.1145/324133.324140'};
const SEIDMAN = {authors: 'Seidman', year: 1983, doi: '10.1016/0378-8733(83)90028-X'};
const TARJAN = {authors: 'Tarjan', year: 1972, doi: '10.1137/0201010'};
const BLONDEL = {
  authors: 'Blondel, Guillaume, Lambiotte, Lefebvre',
  year: 2008,
  doi: '10.1088/1742-5468/2008/10/P10008',
};
const LEICHT = {authors: 'Leicht, Newman', year: 2008, doi: '10.1103/PhysRevLett.100.118703'};

const measure = <Id extends string>(
  id: Id,
  reads: Reads,
  unit: Unit,
  references: readonly Reference[],
  compute: Measure['compute'],
): Measure<Id> => ({id, reads, unit, references, compute});

export const MEASURES = [
  measure('degree', 'nothing', 'share', [FREEMAN], (g) => degree(g, 'total')),
  measure('in-degree', 'nothing', 'share', [FREEMAN], (g) => degree(g, 'in')),
  measure('out-degree', 'nothing', 'share', [FREEMAN], (g) => degree(g, 'out')),
  measure('strength', 'strength', 'money', [BARRAT], (g) => strength(g, 'total')),
  measure('in-strength', 'strength', 'money', [BARRAT], (g) => strength(g, 'in')),
  measure('out-strength', 'strength', 'money', [BARRAT], (g) => strength(g, 'out')),
  measure('betweenness', 'nothing', 'score', [FREEMAN_1977, BRANDES], (g) =>
    betweenness(g, 'steps'),
  ),
  measure('betweenness-weighted', 'distance', 'score', [BRANDES, NEWMAN], (g) =>
    betweenness(g, 'money'),
  ),
  measure('closeness', 'nothing', 'score', [FREEMAN], (g) => closeness(g, 'in')),
  measure('closeness-out', 'nothing', 'score', [FREEMAN], (g) => closeness(g, 'out')),
  measure('eigenvector', 'nothing', 'score', [BONACICH], (g) => eigenvector(g, 'steps')),
  measure('eigenvector-weighted', 'strength', 'score', [BONACICH], (g) => eigenvector(g, 'money')),
  measure('pagerank', 'strength', 'score', [BRIN], (g) => pageRank(g, {by: 'money'})),
  measure('pagerank-unweighted', 'nothing', 'score', [BRIN], (g) => pageRank(g, {by: 'steps'})),
  measure('pagerank-reversed', 'strength', 'score', [BRIN], (g) =>
    pageRank(g, {by: 'money', isReversed: true}),
  ),
  measure('hub', 'strength', 'score', [KLEINBERG], (g) => hits(g, 'money', 'hubs')),
  measure('authority', 'strength', 'score', [KLEINBERG], (g) => hits(g, 'money', 'authorities')),
  measure('hub-unweighted', 'nothing', 'score', [KLEINBERG], (g) => hits(g, 'steps', 'hubs')),
  measure('authority-unweighted', 'nothing', 'score', [KLEINBERG], (g) =>
    hits(g, 'steps', 'authorities'),
  ),
  measure('core', 'nothing', 'count', [SEIDMAN], coreNumber),
  measure('component-weak', 'nothing', 'group', [TARJAN], (g) => components(g, 'weak')),
  measure('component-strong', 'nothing', 'group', [TARJAN], (g) => components(g, 'strong')),
  measure(
    'community',
    'nothing',
    'group',
    [BLONDEL, LEICHT],
    (g, seed) => communities(g, seed).groups,
  ),
] as const;

export type MeasureId = (typeof MEASURES)[number]['id'];
export const MEASURE_IDS: readonly MeasureId[] = MEASURES.map((m) => m.id);
export const measureOf = (id: MeasureId): Measure<MeasureId> => MEASURES.find((m) => m.id === id)!;

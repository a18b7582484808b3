/**
 * What one of a pair loses and wins when the other falls, by the joint model with rivals taking over
 * (`contagion/joint.ts`, `contagion/rivals.ts`): the other fails outright, alone, nothing else is
 * failed or cut.
 *
 *   loses      distress of the one that stands, [0, 1], and its dollars, in the whole web
 *   byPair     the same where only the dependencies between the two exist: what their own ties alone
 *              pass on. The rest comes through others; it may also be less, where rivals make good.
 *              Dollars are null where a loss is known and no dollars of it are.
 *   gainsUsd   sales a year that it takes over; null where its revenue is unknown, or where that of
 *              the fallen is and both sell in one market: nobody can say then how much there is.
 *
 * `diversion` is that of the scenario where it names one, and 1 otherwise: as much as rivals have
 * room for. Pure; one run per company that falls. O(solve) each.
 */
import type {CompanyId} from '../dataset/schema';
import {VISIBLE, type NodeOutcome, type Outcome} from '../contagion/outcome';
import type {Economy} from '../exposure/economy';
import {runOn} from '../scenario/runScenario';
import type {Scenario} from '../scenario/scenario';
import type {Frenemy} from './frenemies';

export interface Fall {
  readonly fallen: CompanyId;
  readonly standing: CompanyId;
  readonly loses: number;
  readonly losesUsd: number | null;
  readonly losesByPair: number;
  readonly losesByPairUsd: number | null;
  readonly gainsUsd: number | null;
  /** Did the standing one fail as well? */
  readonly fails: boolean;
}
/** Of the joint model: what it is asked with. */
export type FrenemyQuestion = Pick<
  Scenario,
  'asOf' | 'inForce' | 'basis' | 'model' | 'parameters' | 'seed'
>;

/** The question as the joint model takes it: rivals take over, other models' settings left out. */
export function questionOf(scenario: FrenemyQuestion): Scenario {
  const {asOf, inForce, basis, seed, model, parameters} = scenario;
  const own = model === 'joint' ? parameters : {};
  return {
    asOf,
    inForce,
    basis,
    seed,
    model: 'joint',
    parameters: {diversion: 1, ...own},
    shocks: {},
    reductions: {},
  };
}

/** The whole web after one company fell: found once, read for every pair that it is in. */
export const afterFall = (economy: Economy, question: Scenario, fallen: CompanyId): Outcome =>
  runOn(economy, {...question, shocks: {[fallen]: 1} as Scenario['shocks']});

export function whenOneFalls(
  economy: Economy,
  question: Scenario,
  {a, b, sameMarket}: Pick<Frenemy, 'a' | 'b' | 'sameMarket'>,
  fallen: CompanyId,
  after: Outcome,
): Fall {
  const standing = fallen === a ? b : a;
  const at = economy.ids.indexOf(standing);
  const node = after.nodes[at]!;
  const alone = afterFall(between(economy, a, b), withoutRivals(question), fallen).nodes[at]!;
  const knowsRevenue = (id: CompanyId) =>
    economy.accounts[economy.ids.indexOf(id)]!.revenue !== null;
  const isKnown = knowsRevenue(standing) && (!sameMarket || knowsRevenue(fallen));
  const gain = after.diversion?.winners.find((w) => w.id === standing)?.usd ?? 0;
  return {
    fallen,
    standing,
    loses: node.distress,
    losesUsd: dollarsOf(node),
    losesByPair: alone.distress,
    losesByPairUsd: dollarsOf(alone),
    gainsUsd: isKnown ? gain : null,
    fails: node.failed,
  };
}

const dollarsOf = ({distress, usd}: NodeOutcome): number | null =>
  usd === 0 && distress > VISIBLE ? null : usd;

const between = (economy: Economy, a: CompanyId, b: CompanyId): Economy => ({
  ...economy,
  dependencies: economy.dependencies.filter(
    (d) => (d.of === a && d.on === b) || (d.of === b && d.on === a),
  ),
});

function withoutRivals(question: Scenario): Scenario {
  return {...question, parameters: {...question.parameters, diversion: 0}};
}

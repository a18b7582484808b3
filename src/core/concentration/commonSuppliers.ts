/**
 * Hidden common suppliers: who hangs on the same company, directly or through one other.
 *
 *   e_is = max{ w_is, max over k of w_ik · w_ks }
 *
 * with w the weights of the supply dependencies (a buyer's classes: the largest), in [0, 1]: what i
 * loses when s fails, at one remove through the supplier k whose halt carries it on. Two companies
 * share s as far as both hang on it: min(e_as, e_bs); a pair is told by the supplier they share most.
 * Longer ways are left to the contagion models. O(dependencies² / companies + pairs · suppliers).
 */
import type {CompanyId, SourceId, TieId} from '../dataset/schema';
import type {Economy} from '../exposure/economy';

export interface Dependant {
  readonly id: CompanyId;
  readonly exposure: number;
  /** The supplier between the two; null where it hangs on it directly. */
  readonly through: CompanyId | null;
  readonly ties: readonly TieId[];
  readonly sources: readonly SourceId[];
}
export interface SharedSupplier {
  readonly supplier: CompanyId;
  /** Largest exposure first. */
  readonly dependants: readonly Dependant[];
}
export interface HiddenPair {
  readonly a: CompanyId;
  readonly b: CompanyId;
  readonly supplier: CompanyId;
  /** min(e_as, e_bs). */
  readonly shared: number;
  readonly ofA: Dependant;
  readonly ofB: Dependant;
}
/** Exposures below this are left out: they would join everybody to everybody. */
const LEAST = 0.01;

/** Suppliers that two or more hang on, those with the most exposure first. */
export function sharedSuppliers({dependencies, ids}: Economy): readonly SharedSupplier[] {
  type Link = Omit<Dependant, 'id' | 'through'>;
  const direct = new Map<CompanyId, Map<CompanyId, Link>>();
  for (const {channel, of, on, weight, ties, sources} of dependencies) {
    if (channel !== 'supply' || of === on) continue;
    const links = direct.get(of) ?? new Map<CompanyId, Link>();
    direct.set(of, links);
    if ((links.get(on)?.exposure ?? 0) < weight) links.set(on, {exposure: weight, ties, sources});
  }
  const found = new Map<CompanyId, Dependant[]>();
  for (const id of ids) {
    const best = new Map<CompanyId, Dependant>();
    const offer = (supplier: CompanyId, dependant: Dependant) => {
      if (supplier === id || dependant.exposure < LEAST) return;
      if ((best.get(supplier)?.exposure ?? 0) < dependant.exposure) best.set(supplier, dependant);
    };
    for (const [k, link] of direct.get(id) ?? []) {
      offer(k, {id, through: null, ...link});
      for (const [s, onward] of direct.get(k) ?? [])
        offer(s, {
          id,
          through: k,
          exposure: link.exposure * onward.exposure,
          ties: [...link.ties, ...onward.ties],
          sources: [...link.sources, ...onward.sources],
        });
    }
    for (const [supplier, dependant] of best) {
      const all = found.get(supplier);
      if (all) all.push(dependant);
      else found.set(supplier, [dependant]);
    }
  }
  return [...found]
    .filter(([, dependants]) => dependants.length > 1)
    .map(([supplier, dependants]) => ({
      supplier,
      dependants: dependants.sort((a, b) => b.exposure - a.exposure || (a.id < b.id ? -1 : 1)),
    }))
    .sort((a, b) => total(b) - total(a) || (a.supplier < b.supplier ? -1 : 1));
}

const total = ({dependants}: SharedSupplier): number =>
  dependants.reduce((sum, d) => sum + d.exposure, 0);

/**
 * Pairs that no tie joins and one supplier would hit together, the hardest hit first. A tie that the
 * basis leaves out joins them all the same, and so does one hanging on the other.
 */
export function hiddenPairs(
  {web, dependencies}: Pick<Economy, 'web' | 'dependencies'>,
  shared: readonly SharedSupplier[],
): readonly HiddenPair[] {
  const joined = new Set<string>();
  const join = (a: CompanyId, b: CompanyId) => joined.add(a < b ? `${a} ${b}` : `${b} ${a}`);
  for (const {tie} of [...web.ties.values(), ...web.uncounted.values()]) join(tie.from, tie.to);
  for (const {of, on} of dependencies) join(of, on);
  for (const {supplier, dependants} of shared) for (const {id} of dependants) join(id, supplier);
  const best = new Map<string, HiddenPair>();
  for (const {supplier, dependants} of shared)
    for (const [i, first] of dependants.entries())
      for (const second of dependants.slice(i + 1)) {
        const [ofA, ofB] = first.id < second.id ? [first, second] : [second, first];
        const [a, b] = [ofA.id, ofB.id];
        if (joined.has(`${a} ${b}`)) continue;
        const pair = {a, b, supplier, shared: Math.min(ofA.exposure, ofB.exposure), ofA, ofB};
        const key = `${a} ${b}`;
        if ((best.get(key)?.shared ?? 0) < pair.shared) best.set(key, pair);
      }
  return [...best.values()].sort((x, y) => y.shared - x.shared || (x.a < y.a ? -1 : 1));
}

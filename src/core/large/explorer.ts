/**
 * A large network, opened: its levels on the way down (found when first asked for, then kept), what
 * falls when companies fail, and one company's receipt. Failures run through the study, by the same code
 * as the command line's. Levels depend on the ties and `SEED` alone.
 */
import type {ModelId} from '../contagion/models';
import {VISIBLE, type Outcome} from '../contagion/outcome';
import {groupLayout} from '../layout/groupLayout';
import type {LargeStudy} from './largeStudy';
import {groupLoss, levelSums, type LevelSums} from './level';
import type {
  CompanyFacts,
  Crumb,
  Fallen,
  Hit,
  Level,
  Question,
  Shock,
  Questions,
  ShownDisc,
} from './protocol';
import {splitGroup, type Part} from './splitGroup';

const SEED = 1;
const FOUND = 30;
const HARDEST = 200;
/** Ties and companies gone over before the first answer: a twentieth of a second. */
const EARLY_STEPS = 4_000_000;

interface Branch {
  readonly part: Part;
  /** Null until asked for. Empty: shown company by company. */
  parts: readonly Branch[] | null;
  drawn: {
    readonly sums: LevelSums;
    readonly places: Float64Array;
    readonly radii: readonly number[];
  } | null;
}
export interface Explorer {
  readonly answer: <Q extends Question>(
    question: Q,
    ask: Questions[Q]['ask'],
  ) => Questions[Q]['answer'];
}

export function createExplorer(study: LargeStudy): Explorer {
  const {ids, names, sizes, ties} = study;
  const lower = names.map((name) => name.toLowerCase());
  const row = new Map(ids.map((id, i) => [id, i]));
  const everyone = Uint32Array.from(ids.keys()).sort((a, b) => sizes[b]! - sizes[a]! || a - b);
  const branch = (part: Part): Branch => ({part, parts: null, drawn: null});
  const root = branch({kind: 'community', members: everyone});
  let outcome: Outcome | null = null;
  let distress: Float64Array | null = null;
  let failing: ReadonlySet<number> = new Set();
  const hitOf = (company: number): Hit => ({company, id: names[company]!});

  const partsOf = (of: Branch): readonly Branch[] =>
    (of.parts ??= (splitGroup(of.part.members, ties, ids.length, SEED) ?? []).map(branch));
  /** What stands on a level: its parts, or its companies. */
  const groupsOf = (of: Branch): readonly Uint32Array[] => {
    const parts = partsOf(of);
    return parts.length > 0
      ? parts.map(({part}) => part.members)
      : Array.from(of.part.members, (company) => Uint32Array.of(company));
  };
  const drawnOf = (of: Branch, around: number) => {
    if (of.drawn) return of.drawn;
    const sums = levelSums(groupsOf(of), ties, sizes, around);
    const largest = sums.discs.reduce((max, {size}) => Math.max(max, size), 0);
    const radii = sums.discs.map(({size}) => 5 + 33 * Math.sqrt(largest > 0 ? size / largest : 0));
    const lines = sums.lines.map(({from, to, amount}) => ({from, to, weight: amount}));
    return (of.drawn = {sums, radii, places: groupLayout(radii, lines, SEED)});
  };
  const failedIn = (members: Uint32Array): number =>
    failing.size === 0 ? 0 : members.reduce((n, i) => n + (failing.has(i) ? 1 : 0), 0);
  const lossOf = (members: Uint32Array): ShownDisc['loss'] =>
    distress === null ? null : groupLoss(members, sizes, distress, VISIBLE);

  function level(path: readonly number[]): Level {
    const way: Branch[] = [root];
    for (const step of path) {
      const next = partsOf(way.at(-1)!)[step];
      if (next === undefined) break;
      way.push(next);
    }
    const here = way.at(-1)!;
    const above = way.at(-2);
    const around = above ? partsOf(above).length - 1 : 0;
    const {sums, places, radii} = drawnOf(here, around);
    const parts = partsOf(here);
    const groups = groupsOf(here);
    const shown = (of: Branch, d: number, disc: LevelSums['discs'][number], r: number) => ({
      ...disc,
      kind: partsOf(of)[d]?.part.kind ?? ('company' as const),
      topId: names[disc.top]!,
      radius: r,
      failed: failedIn(groupsOf(of)[d]!),
      loss: lossOf(groupsOf(of)[d]!),
    });
    return {
      path: path.slice(0, way.length - 1),
      crumbs: way.slice(1).map(crumbOf),
      discs: sums.discs.map((disc, d) => ({
        ...disc,
        kind: parts[d]?.part.kind ?? 'company',
        topId: names[disc.top]!,
        x: places[2 * d]!,
        y: places[2 * d + 1]!,
        radius: radii[d]!,
        failed: failedIn(groups[d]!),
        loss: lossOf(groups[d]!),
      })),
      lines: sums.lines,
      undrawn: sums.undrawn,
      around: above ? siblings(above, path[way.length - 2]!, shown) : [],
    };
  }
  const crumbOf = ({part: {kind, members}}: Branch): Crumb => ({
    kind,
    topId: names[members.reduce((top, i) => (sizes[i]! > sizes[top]! ? i : top), members[0]!)]!,
    companies: members.length,
  });
  /** By the direction in which they lie from the one that is open. */
  function siblings(
    above: Branch,
    open: number,
    shown: (of: Branch, d: number, disc: LevelSums['discs'][number], r: number) => object,
  ): Level['around'] {
    const {sums, places, radii} = drawnOf(above, 0);
    const [x, y] = [places[2 * open]!, places[2 * open + 1]!];
    return sums.discs.flatMap((disc, d) =>
      d === open
        ? []
        : [
            {
              ...(shown(above, d, disc, radii[d]!) as Omit<ShownDisc, 'x' | 'y'>),
              at: d,
              angle: Math.atan2(places[2 * d + 1]! - y, places[2 * d]! - x),
            },
          ],
    );
  }

  function locate(company: number): Level {
    const path: number[] = [];
    let here = root;
    for (;;) {
      const parts = partsOf(here);
      const step = parts.findIndex(({part}) => part.members.includes(company));
      if (step < 0) return level(path);
      path.push(step);
      here = parts[step]!;
    }
  }

  function fail(shocks: readonly Shock[], model: ModelId, early: boolean): Fallen | null {
    outcome = distress = null;
    failing = new Set(shocks.map(({company}) => company));
    if (shocks.length === 0) return null;
    outcome = study.run(
      Object.fromEntries(shocks.map(({company, loss}) => [ids[company]!, loss])),
      model,
      early ? Math.max(20, Math.round(EARLY_STEPS / (ties.left.length + ids.length))) : undefined,
    );
    distress = Float64Array.from(outcome.nodes, (node) => node.distress);
    const {rounds, converged, total, nodes} = outcome;
    const hardest = Array.from(nodes.keys())
      .filter((i) => nodes[i]!.shock === 0 && nodes[i]!.round !== null)
      .sort((a, b) => nodes[b]!.distress * sizes[b]! - nodes[a]!.distress * sizes[a]! || a - b)
      .slice(0, HARDEST)
      .map((i) => ({
        ...hitOf(i),
        distress: nodes[i]!.distress,
        lost: nodes[i]!.usd,
        round: nodes[i]!.round,
      }));
    return {
      failed: shocks.map(({company, loss}) => ({...hitOf(company), loss})),
      rounds,
      converged,
      impact: total.impact,
      lost: total.usd,
      hit: total.hit,
      failures: total.failed,
      hardest,
    };
  }

  function facts(company: number): CompanyFacts {
    const count = (side: Uint32Array) => side.reduce((n, i) => n + (i === company ? 1 : 0), 0);
    const node = outcome?.nodes[company];
    return {
      ...hitOf(company),
      size: sizes[company]!,
      partners: {left: count(ties.left), right: count(ties.right)},
      distress: node?.distress ?? null,
      receipt: (node?.receipt ?? []).slice(0, FOUND).map((line) => ({
        from: hitOf(row.get(line.from)!),
        channel: line.channel,
        loss: line.loss,
        lost: line.usd ?? 0,
        round: line.round,
        tie: line.ties[0] ?? null,
      })),
    };
  }

  /** The id itself, ids that begin so, then ids that hold it; the larger company first. */
  function search(text: string): readonly Hit[] {
    const wanted = text.trim().toLowerCase();
    if (wanted === '') return [];
    const ranked: (readonly [rank: number, company: number])[] = [];
    for (const company of everyone) {
      const at = lower[company]!.indexOf(wanted);
      if (at < 0) continue;
      const isWhole = lower[company]!.length === wanted.length;
      ranked.push([isWhole ? 0 : at === 0 ? 1 : 2, company]);
    }
    return ranked
      .sort((a, b) => a[0] - b[0])
      .slice(0, FOUND)
      .map(([, company]) => hitOf(company));
  }

  const answers: {readonly [Q in Question]: (ask: Questions[Q]['ask']) => Questions[Q]['answer']} =
    {
      level: ({path}) => level(path),
      search: ({text}) => search(text),
      locate: ({company}) => locate(company),
      fail: ({shocks, model, path, early}) => ({
        fallen: fail(shocks, model, early),
        level: level(path),
      }),
      company: ({company}) => facts(company),
      task: ({model}) => ({task: study.task(model), ids: names}),
      close: () => null,
    };
  return {answer: (question, ask) => answers[question](ask)};
}

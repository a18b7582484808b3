/**
 * What an outcome tells about who is hit: the hardest hit, the first that others bring down, and
 * who is hit without any tie to where it began. Read from the receipts: no model is run. A company
 * is hit where it loses at least `VISIBLE` beyond its own shock. O(companies + ties).
 */
import {VISIBLE, type NodeOutcome, type Outcome, type ReceiptLine} from '../contagion/outcome';
import type {CompanyId, SourceId} from '../dataset/schema';
import type {Web} from '../graph/web';
import type {Scenario} from '../scenario/scenario';
import type {Fact, FactFigure} from './fact';
import {largestBy} from './ledger';

const share = (value: number): FactFigure => ({value, unit: 'share'});
const count = (value: number): FactFigure => ({value, unit: 'count'});
const beyondShock = (n: NodeOutcome): number => n.distress - n.shock;

export function outcomeFacts(outcome: Outcome, scenario: Scenario, web: Web): readonly Fact[] {
  const hit = outcome.nodes.filter((n) => beyondShock(n) >= VISIBLE && n.shock < 1);
  return [hardestHit(hit), firstToFail(hit), hitWithoutTie(hit, scenario, web)].filter(
    (fact) => fact !== null,
  );
}

function hardestHit(hit: readonly NodeOutcome[]): Fact | null {
  const worst = largestBy(hit, beyondShock);
  if (!worst) return null;
  const line = worstLine(worst);
  return {
    kind: 'hardest-hit',
    figures: {
      lost: share(beyondShock(worst)),
      hit: count(hit.length),
      ...(line && {through: share(line.loss)}),
      ...(worst.usd > 0 && {money: {value: worst.usd, unit: 'usd' as const}}),
    },
    companies: line && line.from !== worst.id ? [worst.id, line.from] : [worst.id],
    ...behind(worst.receipt),
    isEstimated: true,
    interest: 3,
  };
}

/** Of those that fail in one round, the one that lost most. */
function firstToFail(hit: readonly NodeOutcome[]): Fact | null {
  const fallen = hit.filter((n) => n.failed && n.failedRound !== null);
  const round = Math.min(...fallen.map((n) => n.failedRound!));
  const first = largestBy(
    fallen.filter((n) => n.failedRound === round),
    beyondShock,
  );
  if (!first) return null;
  const line = worstLine(first);
  return {
    kind: 'first-to-fail',
    figures: {
      round: {value: round, unit: 'round'},
      fallen: count(fallen.length),
      ...(line && {through: share(line.loss)}),
    },
    companies: line && line.from !== first.id ? [first.id, line.from] : [first.id],
    ...behind(line ? [line] : first.receipt),
    isEstimated: true,
    interest: 2,
  };
}

/** Where it began: the companies that fail, and both ends of the ties that are cut. */
function hitWithoutTie(
  hit: readonly NodeOutcome[],
  {shocks, reductions}: Scenario,
  {ties}: Web,
): Fact | null {
  const origins = new Set(Object.keys(shocks) as CompanyId[]);
  const near = new Set<CompanyId>(origins);
  for (const [id, {tie}] of ties) {
    if (reductions[id] !== undefined) near.add(tie.from).add(tie.to);
    if (origins.has(tie.from)) near.add(tie.to);
    if (origins.has(tie.to)) near.add(tie.from);
  }
  const far = hit.filter((n) => !near.has(n.id));
  const worst = largestBy(far, beyondShock);
  if (!worst) return null;
  const line = worstLine(worst);
  return {
    kind: 'hit-without-tie',
    figures: {
      companies: count(far.length),
      ofHit: count(hit.length),
      lost: share(beyondShock(worst)),
    },
    companies: line && line.from !== worst.id ? [worst.id, line.from] : [worst.id],
    ...behind(worst.receipt),
    isEstimated: true,
    interest: 1.5,
  };
}

/** What took most from it, other than its own halt. */
const worstLine = ({id, receipt}: NodeOutcome): ReceiptLine | undefined =>
  largestBy(
    receipt.filter((line) => line.from !== id),
    (line) => line.loss,
  );

const behind = (lines: readonly ReceiptLine[]) => ({
  ties: [...new Set(lines.flatMap((line) => line.ties))],
  sources: [...new Set<SourceId>(lines.flatMap((line) => line.sources))],
});

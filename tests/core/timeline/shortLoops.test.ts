import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Tie} from '../../../src/core/dataset/schema';
import type {WebTie} from '../../../src/core/graph/web';
import {shortLoops} from '../../../src/core/timeline/shortLoops';
import {tie} from '../../fixtures/tinyDataset';

const paid = (name: string, amountUsd: number | null): WebTie => ({
  tie: tie(name),
  amountUsd,
  certainty: 'paid',
});

describe('short loops', () => {
  it('is money that comes back: a stake out, a cloud bill in', () => {
    // Azure gives the lab 13 for a stake; the lab pays Azure 250 for the cloud.
    expect(shortLoops([paid('investment:azure:lab', 13), paid('cloud:azure:lab', 250)])).toEqual({
      count: 1,
      narrowestUsd: 13,
      undisclosed: 0,
    });
  });

  it('goes through three, and only in the direction of money', () => {
    // maker → lab (stake 100), lab → cloud (bill 300), cloud → maker (chips 40).
    const round = [
      paid('investment:maker:lab', 100),
      paid('cloud:cloud:lab', 300),
      paid('chips:maker:cloud', 40),
    ];
    expect(shortLoops(round)).toEqual({count: 1, narrowestUsd: 40, undisclosed: 0});
    const turned = [...round.slice(0, 2), paid('debt:maker:cloud', 40)];
    expect(shortLoops(turned).count).toBe(0);
  });

  it('adds up what a pair pays, and does not make up what nobody states', () => {
    const stakes = [paid('investment:a:b', 7), paid('debt:a:b', 5), paid('investment:a:b:2', null)];
    expect(shortLoops([...stakes, paid('chips:a:b', 20)]).narrowestUsd).toBe(12);
    expect(shortLoops([...stakes, paid('chips:a:b', null)])).toEqual({
      count: 1,
      narrowestUsd: 0,
      undisclosed: 1,
    });
  });

  it('has none without money, without ties, and with oneself', () => {
    const none = {count: 0, narrowestUsd: 0, undisclosed: 0};
    expect(shortLoops([])).toEqual(none);
    expect(shortLoops([paid('partnership:a:b', 1), paid('rivalry:b:a', 2)])).toEqual(none);
    expect(shortLoops([paid('cloud:a:a', 1), paid('investment:a:a', 2)])).toEqual(none);
  });

  it('agrees with trying every pair and every triple', () => {
    const anyTie = fc
      .record({
        type: fc.constantFrom('cloud', 'chips', 'investment', 'debt', 'partnership'),
        from: fc.constantFrom(...'abcde'),
        to: fc.constantFrom(...'abcde'),
        usd: fc.option(fc.integer({min: 1, max: 99})),
      })
      .map(({type, from, to, usd}) => paid(`${type}:${from}:${to}`, usd));
    fc.assert(
      fc.property(fc.array(anyTie, {maxLength: 30}), (ties) => {
        expect(shortLoops(ties)).toEqual(byTrying(ties));
      }),
    );
  });
});

/** Oracle: every ordered pair and triple of companies, told apart by their smallest rotation. */
function byTrying(ties: readonly WebTie[]) {
  const names = [...'abcde'];
  const pays = ({type, from, to}: Tie, a: string, b: string) =>
    type === 'investment' || type === 'debt'
      ? from === a && to === b
      : type !== 'partnership' && from === b && to === a;
  const edge = (a: string, b: string) => ties.filter(({tie}) => pays(tie, a, b));
  const seen = new Map<string, readonly (number | null)[]>();
  const paths = names.flatMap((a) =>
    names.flatMap((b) => [[a, b], ...names.map((c) => [a, b, c])]),
  );
  for (const path of paths) {
    if (new Set(path).size < path.length) continue;
    const edges = path.map((from, i) => edge(from, path[(i + 1) % path.length]!));
    if (edges.some((e) => e.length === 0)) continue;
    const rotations = path.map((_, i) => [...path.slice(i), ...path.slice(0, i)].join('>'));
    seen.set(
      rotations.sort()[0]!,
      edges.map((e) =>
        e.every((t) => t.amountUsd === null)
          ? null
          : e.reduce((sum, t) => sum + (t.amountUsd ?? 0), 0),
      ),
    );
  }
  const all = [...seen.values()];
  const whole = all.filter((edges) => !edges.includes(null)) as number[][];
  return {
    count: all.length,
    narrowestUsd: whole.reduce((sum, edges) => sum + Math.min(...edges), 0),
    undisclosed: all.length - whole.length,
  };
}

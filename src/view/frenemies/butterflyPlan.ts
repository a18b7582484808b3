/**
 * Where everything of the two-sided chart stands: one row a pair, its first company's losses and
 * gains to the left of the middle, its second one's to the right, all dollars on one linear scale.
 * Wide: the names stand between the sides, amounts beyond their bars. Narrow: names above the sides,
 * amounts above their bars. Pixels; pure. O(pairs).
 */
import type {StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import type {Fall} from '../../core/frenemies/whenOneFalls';

export interface Bar {
  /** Left end, and length; a length of 0 where there is nothing or nobody knows. */
  readonly x: number;
  readonly length: number;
  readonly labelX: number;
  readonly anchor: 'start' | 'end';
}
export interface Side {
  readonly fall: Fall;
  readonly loss: Bar;
  readonly gain: Bar;
}
export interface Row {
  readonly pair: StudiedFrenemy;
  readonly y: number;
  readonly left: Side;
  readonly right: Side;
}
export interface Butterfly {
  readonly rows: readonly Row[];
  readonly isNarrow: boolean;
  readonly height: number;
  readonly rowHeight: number;
  /** Tops of names, loss bar and gain bar in a row; labels stand this far below a bar's top. */
  readonly at: {
    readonly name: number;
    readonly loss: number;
    readonly gain: number;
    readonly label: number;
    readonly bar: number;
  };
  readonly middle: number;
  /** Where the bars of either side begin. */
  readonly from: {readonly left: number; readonly right: number};
}

/** Dollars below this draw no bar: the label says nothing too. */
const LEAST_USD = 1e6;
const LABEL_GAP = 6;
const SHORTEST = 2; // px: something is not nothing

export function planButterfly(
  pairs: readonly StudiedFrenemy[],
  width: number,
  {names, labels}: {readonly names: number; readonly labels: number},
): Butterfly {
  const isNarrow = width < names + 2 * (labels + 90);
  const middle = width / 2;
  const half = isNarrow ? 1 : names / 2 + 12;
  const from = {left: middle - half, right: middle + half};
  const room = isNarrow ? from.left - 12 : from.left - labels - LABEL_GAP - 4;
  const most = Math.max(
    0,
    ...pairs.flatMap(({whenAFalls: p, whenBFalls: q}) =>
      [p.losesUsd, p.gainsUsd, q.losesUsd, q.gainsUsd].map((usd) => usd ?? 0),
    ),
  );
  const lengthOf = (usd: number | null) =>
    usd === null || usd < LEAST_USD ? 0 : Math.max(SHORTEST, (usd / most) * room);
  const bar = (usd: number | null, side: 'left' | 'right'): Bar => {
    const length = lengthOf(usd);
    const beyond = LABEL_GAP + (isNarrow ? 0 : length);
    return side === 'left'
      ? {
          x: from.left - length,
          length,
          labelX: from.left - beyond,
          anchor: 'end',
        }
      : {x: from.right, length, labelX: from.right + beyond, anchor: 'start'};
  };
  const sideOf = (fall: Fall, side: 'left' | 'right'): Side => ({
    fall,
    loss: bar(fall.losesUsd, side),
    gain: bar(fall.gainsUsd, side),
  });
  const rowHeight = isNarrow ? 90 : 46;
  return {
    rows: pairs.map((pair, i) => ({
      pair,
      y: i * rowHeight,
      left: sideOf(pair.whenBFalls, 'left'),
      right: sideOf(pair.whenAFalls, 'right'),
    })),
    isNarrow,
    height: pairs.length * rowHeight,
    rowHeight,
    at: isNarrow
      ? {name: 16, loss: 54, gain: 77, label: -4, bar: 5}
      : {name: 17, loss: 9, gain: 26, label: 8.5, bar: 9},
    middle,
    from,
  };
}

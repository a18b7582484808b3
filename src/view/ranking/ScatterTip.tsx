import type {CSSProperties} from 'react';
import type {ScatterRow, Spot} from './scatterPlan';

interface Props {
  readonly spot: Spot<ScatterRow>;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly width: number;
}

/** The facts of the row, beside the disc. */
export function ScatterTip({spot: {row, x, y, radius}, facts, width}: Props) {
  return (
    <div
      className="scatter-tip"
      aria-hidden="true"
      data-flips={x > width - 220}
      style={{'--x': `${x}px`, '--y': `${y}px`, '--off': `${radius + 10}px`} as CSSProperties}
    >
      <strong>{row.name}</strong>
      <span className="fine">{row.kindName}</span>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

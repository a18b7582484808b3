import type {CSSProperties} from 'react';
import type {Bins} from '../../core/explore/amountBins';
import type {Range} from '../../core/explore/conditions';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';
import {rangeWords} from '../../words/conditionWords';

interface Props<T extends number | string> {
  readonly label: string;
  readonly hint: string;
  readonly bins: Bins<T>;
  readonly unstated: number;
  readonly asked: Range<T> | undefined;
  readonly word: (value: T) => string;
  /** The largest value that stands below an edge: a range ends there. */
  readonly below: (edge: T) => T;
  readonly onChange: (asked: Range<T> | undefined) => void;
  readonly onRest: () => void;
}

/** A range by two thumbs under the bars of what there is, and whether what states nothing stays. */
export function SpanSlider<T extends number | string>(props: Props<T>) {
  const {label, hint, bins, unstated, asked, word, below, onChange, onRest} = props;
  const {language, format} = useText();
  const t = sieveText[language];
  const {edges, counts} = bins;
  const last = edges.length - 1;
  const low = asked?.min === undefined ? 0 : placeOf(asked.min, (edge) => edge);
  const high = asked?.max === undefined ? last : placeOf(asked.max, below);
  const tallest = Math.max(1, ...counts);
  const keepsUnknown = asked?.keepsUnknown ?? true;

  function placeOf(value: T, ofEdge: (edge: T) => T): number {
    const at = edges.findIndex((edge) => ofEdge(edge) >= value);
    return at === -1 ? last : at;
  }
  const ask = (from: number, to: number, keeps: boolean): void => {
    const min = from === 0 ? {} : {min: edges[from]!};
    const max = to === last ? {} : {max: below(edges[to]!)};
    const isAll = from === 0 && to === last && keeps;
    onChange(isAll ? undefined : {...min, ...max, keepsUnknown: keeps});
  };
  /** Whoever asks for a range means what is known to be in it; the rest is one tick away. */
  const keeps = asked?.keepsUnknown ?? false;

  if (last < 1) return <p className="sieve-hint">{t.nothingKnown}</p>;
  const range = rangeWords({...asked, keepsUnknown: false}, word, {language});
  const value = asked?.min === undefined && asked?.max === undefined ? t.anyValue : range;
  return (
    <div className="sieve-span" role="group" aria-label={label}>
      <p className="sieve-hint">{hint}</p>
      <div className="sieve-bars" aria-hidden="true">
        {counts.map((count, i) => (
          <span
            key={String(edges[i])}
            data-in={i >= low && i < high}
            style={{height: `${count === 0 ? 0 : Math.max(6, (count / tallest) * 100)}%`}}
            title={`${t.valueRange(word(edges[i]!), word(below(edges[i + 1]!)))}: ${format.number(count)}`}
          />
        ))}
      </div>
      <div
        className="sieve-thumbs"
        style={{'--low': low / last, '--high': high / last} as CSSProperties}
      >
        <input
          type="range"
          aria-label={`${label}: ${t.lowest}`}
          aria-valuetext={low === 0 ? t.anyValue : word(edges[low]!)}
          min={0}
          max={last}
          value={low}
          onChange={(e) => ask(Math.min(e.currentTarget.valueAsNumber, high - 1), high, keeps)}
          onPointerUp={onRest}
          onBlur={onRest}
        />
        <input
          type="range"
          aria-label={`${label}: ${t.highest}`}
          aria-valuetext={high === last ? t.anyValue : word(below(edges[high]!))}
          min={0}
          max={last}
          value={high}
          onChange={(e) => ask(low, Math.max(e.currentTarget.valueAsNumber, low + 1), keeps)}
          onPointerUp={onRest}
          onBlur={onRest}
        />
      </div>
      <p className="sieve-ends">
        <span>{word(edges[0]!)}</span>
        <output>{value}</output>
        <span>{word(below(edges[last]!))}</span>
      </p>
      <label className="check sieve-unstated">
        <input
          type="checkbox"
          checked={keepsUnknown}
          onChange={(e) => ask(low, high, e.currentTarget.checked)}
        />
        {t.alsoUnstated(unstated)}
      </label>
    </div>
  );
}

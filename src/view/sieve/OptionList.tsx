import {useText} from '../text/text';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  /** How many ties or companies of the present web have it. */
  readonly count: number;
}
interface Props<T extends string> {
  readonly label: string;
  readonly options: readonly Option<T>[];
  /** Absent: not asked, so that none is ticked and all stay. */
  readonly chosen: readonly T[] | undefined;
  readonly onChoose: (chosen: readonly T[] | undefined) => void;
}

/** A list of switches, each with how many have it; those that nobody has can still be switched off. */
export function OptionList<T extends string>({label, options, chosen, onChoose}: Props<T>) {
  const {format} = useText();
  const ticked = new Set(chosen);
  const shown = options.filter(({value, count}) => count > 0 || ticked.has(value));
  const toggle = (value: T): void => {
    const next = options.map((o) => o.value).filter((v) => ticked.has(v) !== (v === value));
    onChoose(next.length === 0 ? undefined : next);
  };
  return (
    <ul className="sieve-options" aria-label={label}>
      {shown.map(({value, label: name, count}) => (
        <li key={value}>
          <label>
            <input type="checkbox" checked={ticked.has(value)} onChange={() => toggle(value)} />
            <span>{name}</span> <span className="sieve-count">{format.number(count)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

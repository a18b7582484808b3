import {useId} from 'react';

interface Props<T extends string | number> {
  readonly name: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly word: (value: T) => string;
  readonly onChoose: (value: T) => void;
}

/** One of a few, side by side. */
export function Choice<T extends string | number>({name, values, value, word, onChoose}: Props<T>) {
  const group = useId();
  return (
    <div className="picture-choice" role="radiogroup" aria-labelledby={group}>
      <span id={group}>{name}</span>
      <span className="segments">
        {values.map((each) => (
          <label key={each} className="segment">
            <input
              type="radio"
              name={group}
              checked={each === value}
              onChange={() => onChoose(each)}
            />
            <span>{word(each)}</span>
          </label>
        ))}
      </span>
    </div>
  );
}

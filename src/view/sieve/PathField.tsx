import {useState} from 'react';
import type {Between} from '../../core/explore/conditions';
import type {CompanyId} from '../../core/dataset/schema';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';
import {CompanySelect} from './CompanySelect';

interface Props {
  readonly asked: Between | undefined;
  /** Where a path most likely begins: the company looked at. */
  readonly suggested: CompanyId | null;
  /** Ties of the shortest way; null: none leads. */
  readonly apart: number | null;
  readonly onChange: (asked: Between | undefined) => void;
}

/** Two companies, and how much longer than the shortest a way between them may be. */
export function PathField({asked, suggested, apart, onChange}: Props) {
  const t = sieveText[useText().language];
  const [half, setHalf] = useState<{from: CompanyId | null; to: CompanyId | null} | null>(null);
  const {from, to} = asked ?? half ?? {from: suggested, to: null};
  const slack = asked?.slack ?? 0;
  const choose = (a: CompanyId | null, b: CompanyId | null): void => {
    setHalf({from: a, to: b});
    onChange(a === null || b === null || a === b ? undefined : {from: a, to: b, slack});
  };
  return (
    <div className="sieve-path">
      <CompanySelect label={t.from} value={from} onChoose={(id) => choose(id, to)} />
      <CompanySelect label={t.to} value={to} onChoose={(id) => choose(from, id)} />
      {from !== null && from === to && <p className="sieve-hint">{t.sameEnds}</p>}
      {asked && (
        <>
          <fieldset className="segments sieve-slack">
            <legend className="sr-only">{t.slack}</legend>
            {t.slackOf.map((name, n) => (
              <label key={name} className="segment">
                <input
                  type="radio"
                  name="slack"
                  checked={slack === n}
                  onChange={() => onChange({...asked, slack: n})}
                />
                {name}
              </label>
            ))}
          </fieldset>
          <p className="sieve-hint">
            {apart === null ? t.noWay : t.apart(apart)} {slack > 1 && t.slackHint}
          </p>
        </>
      )}
    </div>
  );
}

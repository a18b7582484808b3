/** On which basis the ties of an open dataset count, and how many say nothing about losses. */
import {useId} from 'react';
import {BASES} from '../../core/dataset/schema';
import type {Counted} from '../../core/large/largeStudy';
import type {LargeNetwork} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';

interface Props {
  readonly counted: Counted;
  readonly large: LargeNetwork;
}

export function LargeCounted({counted, large}: Props) {
  const {language, words, format} = useText();
  const t = largeText[language];
  const group = useId();
  const {basis, asOf, ties, uncounted, unstated, idle} = counted;
  return (
    <fieldset className="large-basis">
      <legend>{t.countTies(format.date(asOf))}</legend>
      {BASES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name={group}
            checked={one === basis}
            onChange={() => void large.recount(one)}
          />
          {words.bases[one]}
        </label>
      ))}
      <span className="fine">
        {t.counted(format.count(ties), format.count(uncounted))}
        {unstated > 0 && ` ${t.unstatedAmong(format.count(unstated))}`}
        {idle > 0 && ` ${t.idle(format.count(idle))}`}
      </span>
    </fieldset>
  );
}

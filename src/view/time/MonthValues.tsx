import type {CompanyId} from '../../core/dataset/schema';
import {BASES} from '../../core/dataset/terms';
import type {Month} from '../../core/timeline/monthly';
import type {MonthlyState} from '../../state/monthly';
import {useNames} from '../appContext';
import {timeText} from '../text/timeText';
import {useText} from '../text/text';

interface Props {
  readonly month: Month;
  readonly watched: readonly CompanyId[];
  readonly standings: MonthlyState['standings'];
}

/** The numbers of the month under the cursor. */
export function MonthValues({month, watched, standings}: Props) {
  const {language, format, words} = useText();
  const names = useNames();
  const t = timeText[language];
  const {known, inForce, companies, amountsUsd, undisclosed, loops} = month;
  const share = (value: number | undefined) =>
    value === undefined ? t.notYet : format.percent(value);
  const at = standings.get(month.stop);
  const rows: readonly (readonly [string, string])[] = [
    ...BASES.map((b) => [t.disclosed(words.bases[b]), format.money(amountsUsd[b])] as const),
    [t.undisclosed, format.number(undisclosed)],
    [t.knownTies, format.number(known)],
    [t.inForceTies, format.number(inForce)],
    [t.companies, format.number(companies)],
    [t.loops, format.number(loops.count)],
    [t.unknownLoops, format.number(loops.undisclosed)],
    [t.narrowest, format.money(loops.narrowestUsd)],
    ...watched.flatMap(
      (id) =>
        [
          [t.impactOf(names.company(id)), share(at?.get(id)?.impact)],
          [t.fragilityOf(names.company(id)), share(at?.get(id)?.fragility)],
        ] as const,
    ),
  ];
  return (
    <section className="time-values" aria-label={t.valuesAt(format.date(month.stop))}>
      <h3>{t.valuesAt(format.date(month.stop))}</h3>
      <dl>
        {rows.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

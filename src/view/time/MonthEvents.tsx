import type {TieId} from '../../core/dataset/schema';
import type {Month} from '../../core/timeline/monthly';
import {useApp, useAppState, useNames} from '../appContext';
import {SourceMarks} from '../panels/SourceLinks';
import {Swatch} from '../panels/Swatch';
import {amountInWords} from '../panels/tieAmount';
import {isMutual} from '../../words/names';
import {timeText} from '../text/timeText';
import {useText} from '../text/text';

/** What came and went in the month under the cursor, each tie with its money and its sources. */
export function MonthEvents({month}: {readonly month: Month}) {
  const t = timeText[useText().language];
  const {began, ended} = month;
  return (
    <>
      {began.length + ended.length === 0 && <p className="fine">{t.nothing}</p>}
      <Events title={t.began(began.length)} ties={began} />
      <Events title={t.ended(ended.length)} ties={ended} />
    </>
  );
}

function Events({title, ties}: {readonly title: string; readonly ties: readonly TieId[]}) {
  if (ties.length === 0) return null;
  return (
    <section className="time-events" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {ties.map((id) => (
          <Event key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

function Event({id}: {readonly id: TieId}) {
  const {actions, catalogue} = useApp();
  const {language, words, format} = useText();
  const names = useNames();
  const basis = useAppState((s) => s.scenario.basis);
  const t = timeText[language];
  const tie = catalogue.ties.get(id);
  if (!tie) return null;
  const amount = amountInWords(tie.amountUsd[basis], tie.amountPeriod, format, language);
  const facts = [
    words.types[tie.type],
    amount ?? (isMutual(tie.type) ? null : t.undisclosedAmount),
    tie.announced && format.date(tie.announced),
  ];
  return (
    <li>
      <button
        type="button"
        className="time-tie"
        onClick={() => actions.select({kind: 'tie', id: tie.id})}
      >
        <Swatch type={tie.type} />
        {names.pair(tie)}
      </button>
      <span className="fine">{facts.filter(Boolean).join(' · ')}</span>
      <SourceMarks cited={tie.evidence} />
    </li>
  );
}

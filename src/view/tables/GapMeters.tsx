import type {CSSProperties} from 'react';
import type {GapCount, GapId} from '../../state/tables/gaps';
import type {Without} from '../../state/tables/tableChoices';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';

interface Props {
  readonly counts: readonly GapCount[];
  readonly chosen: Without | null;
  readonly onChoose: (gap: GapId) => void;
}

/** How much the rows do not state, gap by gap; a press narrows the table to those that miss it. */
export function GapMeters({counts, chosen, onChoose}: Props) {
  const {language, format} = useText();
  const t = tablesText[language];
  const open = counts.filter(({missing}) => missing > 0);
  if (open.length === 0) return null;
  const told = open.find(({id}) => id === chosen);
  return (
    <section className="gap-row" aria-label={t.gapsTitle}>
      <ul>
        {open.map(({id, of, missing}) => (
          <li key={id}>
            <button
              type="button"
              className="gap-meter-button"
              aria-current={id === chosen || undefined}
              onClick={() => onChoose(id)}
            >
              <span className="gap-name">{t.gaps[id].name}</span>
              <b>{format.percent(missing / of)}</b>
              <span className="fine">{t.gapShare(missing, of)}</span>
              <span
                className="gap-bar"
                style={{'--share': missing / of} as CSSProperties}
                aria-hidden="true"
              />
            </button>
          </li>
        ))}
      </ul>
      {told && (
        <p className="gap-effect">
          <b>{t.effect}:</b> {t.gaps[told.id].effect}
        </p>
      )}
    </section>
  );
}

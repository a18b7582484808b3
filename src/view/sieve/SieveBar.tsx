import {useMemo} from 'react';
import {VISIBLE} from '../../core/contagion/outcome';
import type {Conditions} from '../../core/explore/conditions';
import {useApp, useAppState, useNames} from '../appContext';
import {Icon} from '../panels/Icon';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';
import {conditionWords, focusWords, type Field} from '../../words/conditionWords';
import './sieve.css';

/** What is asked of the map, above it: one chip per condition, each taken back by a press. */
export function SieveBar() {
  const {actions} = useApp();
  const text = useText();
  const t = sieveText[text.language];
  const names = useNames();
  const picture = useAppState((s) => s.view.picture);
  const {filter, fade, focus} = picture ?? {};
  const away = useHitAway();
  if (!filter && !fade && !focus) return null;

  const chipsOf = (mode: 'filter' | 'fade', asked: Conditions) =>
    conditionWords(asked, names, text).map((phrase) => (
      <Chip
        key={phrase.field}
        name={phrase.text}
        onRemove={() => actions.arrange({[mode]: without(asked, phrase.field)})}
      />
    ));
  return (
    <section className="sieve-bar" aria-label={t.asked}>
      {filter && (
        <p>
          <strong>{t.modes.filter}</strong>
          {chipsOf('filter', filter)}
        </p>
      )}
      {fade && (
        <p>
          <strong>{t.modes.fade}</strong>
          {chipsOf('fade', fade)}
        </p>
      )}
      {focus && (
        <p>
          <strong>{t.modes.focus}</strong>
          <Chip
            name={focusWords(focus, names, text)}
            onRemove={() => actions.arrange({focus: undefined})}
          />
        </p>
      )}
      <button
        type="button"
        className="quiet"
        onClick={() => actions.arrange({filter: undefined, fade: undefined, focus: undefined})}
      >
        {t.everything}
      </button>
      {away > 0 && (
        <p className="sieve-away">
          <span>{t.hitAway(away)}</span>
          <button
            type="button"
            className="quiet"
            onClick={() => actions.arrange({filter: undefined, focus: undefined})}
          >
            {t.showHit}
          </button>
        </p>
      )}
    </section>
  );
}

function Chip({name, onRemove}: {readonly name: string; readonly onRemove: () => void}) {
  const t = sieveText[useText().language];
  return (
    <button
      type="button"
      className="chip sieve-chip"
      aria-label={t.remove(name)}
      title={t.remove(name)}
      onClick={onRemove}
    >
      <span>{name}</span>
      <Icon name="close" />
    </button>
  );
}

/** Undefined where nothing else is asked. */
export function without(asked: Conditions, field: Field): Conditions | undefined {
  const {[field]: _, ...others} = asked;
  return Object.keys(others).length === 0 ? undefined : others;
}

/** How many companies are hit where the reader cannot see it. */
function useHitAway(): number {
  const {selectors} = useApp();
  const outcome = useAppState(selectors.outcome);
  const {companies} = useAppState(selectors.seen);
  return useMemo(
    () =>
      outcome?.nodes.filter(({id, distress}) => distress >= VISIBLE && !companies.has(id)).length ??
      0,
    [outcome, companies],
  );
}

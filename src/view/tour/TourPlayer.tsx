import {useEffect, useMemo, type KeyboardEvent} from 'react';
import type {SourceId, TourStep} from '../../core/dataset/schema';
import type {Spotlight} from '../../core/snapshot/view';
import {facts} from '../../core/tour/facts';
import {useApp, useAppState, useNames} from '../appContext';
import {SourceMarks, type Cited} from '../panels/SourceLinks';
import {download} from '../session/download';
import {fileName} from '../session/fileName';
import {viewCaption} from '../study/viewCaption';
import {useText} from '../text/text';
import {tourChoicesText} from '../text/tourChoicesText';
import {factInWords, tourText} from '../text/tourText';
import './tour.css';

interface Stop {
  readonly title: string;
  readonly text: string;
  readonly lit: Omit<Spotlight, 'of'>;
  readonly sets: TourStep | null;
  readonly cited: readonly Cited[];
}
const MARKS = 4;
/** The very same each time: a stop that is not new is not set again over what the reader does. */
const NO_FACTS: ReturnType<typeof facts> = [];

/** The tour that is played, over the map: one stop at a time, the rest of the map faded. */
export function TourPlayer() {
  const tour = useAppState((s) => s.view.choices?.tour);
  return tour === undefined ? null : <Player key={tour} tour={tour} />;
}

function Player({tour}: {readonly tour: string}) {
  const app = useApp();
  const {actions, dataset} = app;
  const text = useText();
  const t = tourText[text.language];
  const {name, stops} = useStops(tour);
  const chosen = Number(useAppState((s) => s.view.choices?.step ?? '0'));
  const at = Math.max(0, Math.min(stops.length - 1, Number.isInteger(chosen) ? chosen : 0));
  const scenario = useAppState((s) => s.scenario);
  const stop = stops[at];
  useEffect(() => {
    if (stop) actions.playStop({tour, at, spotlight: stop.lit, sets: stop.sets});
    else actions.endTour();
  }, [actions, tour, at, stop]);
  if (!stop) return null;

  const go = (to: number) => actions.choose('step', String(to));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') actions.endTour();
    else if (event.key === 'ArrowRight' && at < stops.length - 1) go(at + 1);
    else if (event.key === 'ArrowLeft' && at > 0) go(at - 1);
    else return;
    event.preventDefault();
  };
  const written = (): string =>
    [
      `# ${name}`,
      ...stops.map((s, i) => `${i + 1}. ${s.title}\n   ${s.text}`),
      viewCaption(scenario, dataset, text),
      location.href,
    ].join('\n\n');
  return (
    <section className="tour" aria-label={t.region(name)} onKeyDown={onKeyDown}>
      <div className="tour-head">
        <span>{name}</span>
        <span>{t.step(at + 1, stops.length)}</span>
        <button type="button" className="quiet" onClick={actions.endTour}>
          {t.end}
        </button>
      </div>
      <div className="tour-said" aria-live="polite">
        <h2>{stop.title}</h2>
        <p>{stop.text}</p>
      </div>
      <p className="tour-sources">
        <SourceMarks cited={stop.cited.slice(0, MARKS)} />
        {stop.cited.length > MARKS && ` ${t.more(stop.cited.length - MARKS)}`}
      </p>
      {stop.sets && <p className="fine">{t.restores}</p>}
      <div className="tour-steps">
        <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
          {t.back}
        </button>
        <span className="tour-dots">
          {stops.map((s, i) => (
            <button
              key={i}
              type="button"
              aria-label={s.title}
              title={s.title}
              aria-current={i === at ? 'step' : undefined}
              onClick={() => go(i)}
            />
          ))}
        </span>
        <button type="button" disabled={at === stops.length - 1} onClick={() => go(at + 1)}>
          {t.next}
        </button>
      </div>
      {tour === 'facts' && (
        <div className="tour-steps">
          <button
            type="button"
            className="quiet"
            onClick={() => void navigator.clipboard.writeText(written()).catch(() => undefined)}
          >
            {t.copy}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => download(fileName(app, 'facts.md'), written(), 'text/markdown')}
          >
            {t.save}
          </button>
        </div>
      )}
    </section>
  );
}

function useStops(tour: string): {readonly name: string; readonly stops: readonly Stop[]} {
  const {dataset, selectors} = useApp();
  const text = useText();
  const names = useNames();
  const scenario = useAppState((s) => s.scenario);
  const outcome = useAppState(selectors.outcome);
  const isFacts = tour === 'facts';
  const five = useMemo(
    () => (isFacts ? facts(dataset, scenario, outcome) : NO_FACTS),
    [isFacts, dataset, scenario, outcome],
  );
  return useMemo(() => {
    const {language} = text;
    if (isFacts)
      return {
        name: tourChoicesText[language].facts,
        stops: five.map((fact): Stop => ({
          ...factInWords(fact, names, text),
          lit: {companies: fact.companies, ties: fact.ties},
          sets: null,
          cited: fact.sources.map((source) => ({source})),
        })),
      };
    const found = dataset.tours.find((one) => one.id === tour);
    const stops = (found?.steps ?? []).map((step): Stop => ({
      title: step.title[language],
      text: step.text[language],
      lit: {companies: step.companies, ties: step.ties},
      sets: step,
      cited: step.refs.map((ref) => ({source: `seed-${ref.slice(0, 3)}` as SourceId, ref})),
    }));
    return {name: found?.name[language] ?? '', stops};
  }, [isFacts, five, dataset, tour, names, text]);
}

import {useMemo, useRef, useState} from 'react';
import {dataStamp} from '../../core/dataset/dataStamp';
import {PALETTES} from '../../core/picture/palette';
import {stopOf} from '../../core/timeline/monthStops';
import {useApp, useAppState, useNames} from '../appContext';
import {Boundary} from '../report/Boundary';
import {download} from '../session/download';
import {savePicture} from '../study/savePicture';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {viewCaption} from '../study/viewCaption';
import {studyText} from '../text/studyText';
import {timeText} from '../text/timeText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {MonthEvents} from './MonthEvents';
import {MonthSlider} from './MonthSlider';
import {MonthValues} from './MonthValues';
import {TimeChart} from './TimeChart';
import {timeCsv} from './timeCsv';
import {timePanels} from './timePanels';
import {TimeProgress} from './TimeProgress';
import {RECENT, useTimeline} from './useTimeline';
import {WatchedCompanies} from './WatchedCompanies';
import './time.css';

/** How the web came to be, month by month; the cursor is the date at which the whole app looks. */
export function TimeScreen({modelBar, onSay}: StudyProps) {
  const app = useApp();
  const {actions, dataset} = app;
  const text = useText();
  const names = useNames();
  const {language, format} = text;
  const t = timeText[language];
  const s = studyText[language];
  const palette = PALETTES[useThemeName()];
  const scenario = useAppState((state) => state.scenario);
  const [wantsAll, setWantsAll] = useState(false);
  const used = useTimeline(wantsAll);
  const {months, watched, state} = used;
  const {standings} = state;
  const chart = useRef<SVGSVGElement>(null);
  const shown = useMemo(() => ({months, watched, standings}), [months, watched, standings]);
  const panels = useMemo(
    () => timePanels(shown, text, names, palette),
    [shown, text, names, palette],
  );
  const stops = useMemo(() => months.map((m) => m.stop), [months]);
  const at = stopOf(stops, scenario.asOf);
  const month = months[at]!;
  const [first, last] = [months[0]!, months.at(-1)!];
  const count = (m: typeof first) => (scenario.inForce ? m.inForce : m.known);
  const caption = viewCaption(scenario, dataset, text);
  const name = (kind: string) => `frenemy-over-time-${scenario.basis}-${last.stop}.${kind}`;
  const data = dataStamp(dataset);
  const saveCsv = () => {
    download(name('csv'), timeCsv(shown, {...scenario, data}), 'text/csv;charset=utf-8');
    onSay(s.saved(name('csv')));
  };
  const saveSvg = () => {
    if (!chart.current) return;
    void savePicture(app, text, name('svg'), chart.current, {
      title: t.chart,
      lines: [caption, t.how],
    });
    onSay(s.saved(name('svg')));
  };
  return (
    <StudyPage
      title={t.title}
      beside={modelBar}
      lead={t.lead(
        format.date(first.stop.slice(0, 7)),
        count(first),
        format.date(last.stop.slice(0, 7)),
        count(last),
      )}
      caption={`${caption}. ${t.how}`}
      isBusy={state.job !== null}
      tools={
        <>
          <fieldset className="time-window" aria-label={t.window}>
            {[false, true].map((all) => (
              <button
                key={String(all)}
                type="button"
                className="small"
                aria-pressed={wantsAll === all}
                onClick={() => setWantsAll(all)}
              >
                {all ? t.all : t.recent(RECENT)}
              </button>
            ))}
          </fieldset>
          <button type="button" className="small" onClick={saveCsv}>
            {s.csv}
          </button>
          <button type="button" className="small" onClick={saveSvg}>
            {s.svg}
          </button>
          <TimeProgress used={used} />
        </>
      }
    >
      <div className="time-body">
        <WatchedCompanies watched={watched} />
        <MonthSlider stops={stops} at={at} />
        <Boundary of="chart TimeChart">
          <TimeChart
            panels={panels}
            stops={stops}
            at={at}
            title={t.chart}
            description={t.chartDesc}
            chart={chart}
            onPick={(i) => actions.setAsOf(stops[i]!)}
          />
        </Boundary>
        <MonthValues month={month} watched={watched} standings={standings} />
        <MonthEvents month={month} />
      </div>
    </StudyPage>
  );
}

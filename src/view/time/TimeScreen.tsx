import {useMemo, useRef, useState} from 'react';
import {BASES, type TieId} from '../../core/dataset/schema';
import {newestDate, oldestDate} from '../../core/graph/web';
import {csvOf} from '../../core/lib/csv';
import {countLoops} from '../../core/timeline/countLoops';
import {monthly} from '../../core/timeline/monthly';
import {monthStops, stopOf} from '../../core/timeline/monthStops';
import {useApp, useAppState, useNames} from '../appContext';
import {download} from '../session/download';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {useWidth} from '../study/useWidth';
import {viewCaption} from '../study/viewCaption';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';
import {timeText} from '../text/timeText';
import {MonthChart} from './MonthChart';
import './time.css';

const WINDOW = 36;

/** Ties, money and loops month by month; the cursor is the date at which the web is seen. */
export function TimeScreen({onSay}: StudyProps) {
  const {actions, catalogue, dataset} = useApp();
  const text = useText();
  const {language, format, words} = text;
  const t = timeText[language];
  const names = useNames();
  const scenario = useAppState((s) => s.scenario);
  const {basis, inForce, asOf} = scenario;
  const [isWhole, setWhole] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const width = useWidth(body);
  const all = useMemo(() => {
    const stops = monthStops(oldestDate(dataset), newestDate(dataset));
    return monthly(dataset, stops, {basis, inForce}, countLoops);
  }, [dataset, basis, inForce]);
  const months = isWhole ? all : all.slice(-WINDOW);
  const at = stopOf(
    months.map((m) => m.date),
    asOf,
  );
  const month = months[at]!;
  const pick = (i: number) => actions.setAsOf(months[i]!.date);
  const chart = {width, at, onPick: pick};
  const save = () => {
    const name = `frenemy-months-${basis}.csv`;
    const csv = csvOf(
      [
        ['month', (m) => m.date],
        ['known', (m) => m.known.ties],
        ['inForce', (m) => m.inForce.ties],
        ...BASES.flatMap((b) => [
          [`${b}Usd`, (m: (typeof all)[number]) => m.amounts[b].usd] as const,
          [`${b}AnnualUsd`, (m: (typeof all)[number]) => m.amounts[b].annualUsd] as const,
          [`${b}Undisclosed`, (m: (typeof all)[number]) => m.amounts[b].undisclosed] as const,
        ]),
        ['loops', (m) => m.loops.count],
        ['basis', () => basis],
        ['data', () => `${dataset.version} ${dataset.hash.slice(0, 12)}`],
      ],
      all,
    );
    download(name, csv, 'text/csv;charset=utf-8');
    onSay(t.saved(name));
  };
  const list = (title: string, ids: readonly TieId[]) =>
    ids.length > 0 && (
      <ul aria-label={title}>
        {ids.map((id) => {
          const tie = catalogue.ties.get(id)!;
          const usd = tie.amountUsd[basis]?.likely;
          return (
            <li key={id}>
              <button type="button" onClick={() => actions.select({kind: 'tie', id})}>
                {title}: {names.tie(id)}, {words.types[tie.type]},{' '}
                {usd === undefined ? t.undisclosed : format.money(usd)}
              </button>
            </li>
          );
        })}
      </ul>
    );
  return (
    <StudyPage
      title={t.title}
      lead={t.lead(month.known.ties, format.date(month.date))}
      caption={`${viewCaption({...scenario, asOf: month.date}, dataset, text)}. ${t.meaning}`}
      tools={
        <>
          <input
            type="range"
            aria-label={t.month}
            aria-valuetext={format.date(month.date)}
            min={0}
            max={months.length - 1}
            value={at}
            onChange={(e) => pick(e.currentTarget.valueAsNumber)}
            onPointerUp={actions.endGesture}
            onBlur={actions.endGesture}
          />
          <button type="button" className="small" onClick={() => setWhole(!isWhole)}>
            {isWhole ? t.last : t.fromStart}
          </button>
          <button type="button" className="small" onClick={save}>
            {studyText[language].csv}
          </button>
        </>
      }
    >
      <div className="months" ref={body}>
        <MonthChart
          {...chart}
          title={t.amounts}
          write={format.money}
          series={BASES.map((b) => ({
            name: words.bases[b],
            values: months.map((m) => m.amounts[b].usd),
          }))}
        />
        <MonthChart
          {...chart}
          title={t.ties}
          write={format.number}
          series={[
            {name: t.known, values: months.map((m) => m.known.ties)},
            {name: t.inForce, values: months.map((m) => m.inForce.ties)},
          ]}
        />
        <MonthChart
          {...chart}
          title={t.loops}
          write={format.number}
          series={[{name: '', values: months.map((m) => m.loops.count)}]}
        />
        <h3>{t.happened(format.date(month.date))}</h3>
        {list(t.appeared, month.appeared)}
        {list(t.ended, month.ended)}
        {month.appeared.length + month.ended.length === 0 && <p>{t.none}</p>}
      </div>
    </StudyPage>
  );
}

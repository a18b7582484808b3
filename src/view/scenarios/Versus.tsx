import {VISIBLE, type Outcome} from '../../core/contagion/outcome';
import type {Scenario} from '../../core/scenario/scenario';
import {csvOf} from '../../core/lib/csv';
import {useNames} from '../appContext';
import {download} from '../session/download';
import {knockOnText} from '../text/knockOnText';
import {scenariosText} from '../text/scenariosText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';

export interface Side {
  readonly name: string;
  readonly scenario: Scenario;
  readonly outcome: Outcome;
}
interface Props {
  readonly a: Side;
  readonly b: Side;
  readonly data: string;
  readonly onSay: (text: string) => void;
}

/** Two scenarios side by side: the difference in sentences, then totals and companies. */
export function Versus({a, b, data, onSay}: Props) {
  const {language, format, words} = useText();
  const names = useNames();
  const t = scenariosText[language];
  const shared = studyText[language];
  const rows = a.outcome.nodes
    .map((node, i) => ({id: node.id, a: node, b: b.outcome.nodes[i]!}))
    .filter((r) => Math.max(r.a.distress, r.b.distress) > VISIBLE)
    .sort((x, y) => Math.abs(y.a.distress - y.b.distress) - Math.abs(x.a.distress - x.b.distress));
  const [first] = rows;
  const usd = a.outcome.total.usd - b.outcome.total.usd;
  const only = (side: 'a' | 'b', other: 'a' | 'b') =>
    rows
      .filter((r) => r[side].failed && !r[other].failed)
      .map((r) => names.company(r.id))
      .join(', ');
  const set = ({scenario}: Side) =>
    Object.entries(scenario.parameters)
      .map(([k, v]) => `${k} = ${v}`)
      .join(', ') || t.defaults;
  const points = (x: number) => format.number(Math.abs(x) * 100);
  const sign = (x: number) => (Math.abs(x) < VISIBLE ? '0' : `${x > 0 ? '+' : '−'}${points(x)}`);
  const gap = first ? first.a.distress - first.b.distress : 0;
  const sentences = [
    ...(usd === 0 && Math.abs(gap) < VISIBLE ? [t.same] : []),
    ...(usd === 0 ? [] : [t.more(usd > 0 ? 'A' : 'B', format.money(Math.abs(usd)))]),
    ...(first && Math.abs(gap) >= VISIBLE
      ? [t.most(names.company(first.id), gap > 0 ? 'A' : 'B', points(gap))]
      : []),
    ...(only('a', 'b') ? [t.falls(only('a', 'b'), 'A')] : []),
    ...(only('b', 'a') ? [t.falls(only('b', 'a'), 'B')] : []),
    ...(a.scenario.basis === b.scenario.basis
      ? []
      : [t.bases(words.bases[a.scenario.basis], words.bases[b.scenario.basis])]),
    ...(a.scenario.asOf === b.scenario.asOf
      ? []
      : [t.dates(format.date(a.scenario.asOf), format.date(b.scenario.asOf))]),
    ...(a.scenario.model === b.scenario.model
      ? []
      : [
          t.models(
            knockOnText[language].models[a.scenario.model],
            knockOnText[language].models[b.scenario.model],
          ),
        ]),
    ...(set(a) === set(b) ? [] : [t.parameters(set(a), set(b))]),
  ];
  const save = () => {
    const file = `frenemy-comparison-${a.scenario.asOf}.csv`;
    const csv = csvOf<(typeof rows)[number]>(
      [
        ['company', (r) => r.id],
        ['distressA', (r) => r.a.distress],
        ['distressB', (r) => r.b.distress],
        ['difference', (r) => r.a.distress - r.b.distress],
        ['scenarioA', () => a.name],
        ['scenarioB', () => b.name],
        ['basisA', () => a.scenario.basis],
        ['basisB', () => b.scenario.basis],
        ['asOfA', () => a.scenario.asOf],
        ['asOfB', () => b.scenario.asOf],
        ['modelA', () => a.scenario.model],
        ['modelB', () => b.scenario.model],
        ['data', () => data],
      ],
      rows,
    );
    download(file, csv, 'text/csv;charset=utf-8');
    onSay(shared.saved(file));
  };
  const share = (x: number) => format.percent(x);
  const totals = (['impact', 'usd', 'hit', 'failed'] as const).map((key) => {
    const [x, y] = [a.outcome.total[key], b.outcome.total[key]];
    const write = key === 'impact' ? share : key === 'usd' ? format.money : format.number;
    const sided = `${x > y ? '+' : x < y ? '−' : ''}${write(Math.abs(x - y))}`;
    const apart = key === 'impact' ? sign(x - y) : sided;
    return [t.measures[key], write(x), write(y), apart] as const;
  });
  const lines = [
    ...totals,
    ...rows.map((r) => [
      names.company(r.id),
      share(r.a.distress),
      share(r.b.distress),
      sign(r.a.distress - r.b.distress),
    ]),
  ];
  return (
    <>
      <p className="versus-words" role="status">
        {sentences.join(' ')}
      </p>
      <button type="button" className="small" onClick={save}>
        {shared.csv}
      </button>
      <div className="versus-scroll" role="region" aria-label={t.distress} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.company}</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
              <th scope="col">{t.difference}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([name, ...cells], i) => (
              <tr key={i}>
                <th scope="row">{name}</th>
                {cells.map((cell, k) => (
                  <td key={k} className="num">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

import {useMemo, type Ref} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {Measure, MeasureId} from '../../core/metrics/measures';
import {Scatter, type ScatterWords} from '../ranking/Scatter';
import {stepsUpTo} from '../ranking/scales';
import {centralityText} from '../text/centralityText';
import {measuresText} from '../text/measuresText';
import {useText} from '../text/text';
import type {CentralityRow} from './centralityRows';
import {formatValue} from './formatValue';

interface Props {
  /** By place. */
  readonly rows: readonly CentralityRow[];
  readonly measure: Measure<MeasureId>;
  readonly picture: Ref<SVGSVGElement>;
  readonly selected: CompanyId | null;
  readonly onSelect: (id: CompanyId) => void;
}
type Drawn = CentralityRow & {readonly value: number; readonly impact: number};

/** The measure against what a failure does: a cloud from lower left to upper right would predict. */
export function HarmScatter({rows, measure, picture, selected, onSelect}: Props) {
  const text = useText();
  const {language, format} = text;
  const t = centralityText[language];
  const {name} = measuresText[language][measure.id];
  const drawn = useMemo(
    () => rows.filter((r): r is Drawn => r.value !== null && r.impact !== null),
    [rows],
  );
  const {unit} = measure;
  const axes = useMemo(() => {
    const top = Math.max(0, ...drawn.map((r) => r.value));
    const steps = stepsUpTo(top).filter((s) => unit !== 'count' || Number.isInteger(s));
    return {
      x: {
        name,
        value: (r: Drawn) => r.value,
        format: (v: number) => formatValue(v, unit, text),
        steps,
      },
      y: {name: t.axisImpact, value: (r: Drawn) => r.impact, format: format.percent},
    };
  }, [drawn, unit, name, text, t, format]);
  const [first] = drawn;
  if (!first) return null;
  const harmful = drawn.reduce((a, b) => (b.impact > a.impact ? b : a));
  const shown = (r: Drawn) => formatValue(r.value, unit, text);
  const words: ScatterWords<Drawn> = {
    title: t.scatter(name),
    desc: t.scatterDesc(drawn.length, name, first.name, harmful.name),
    how: [
      t.scatterHow,
      ...(drawn.length < rows.length ? [t.hidden(rows.length - drawn.length)] : []),
    ].join(' '),
    point: (r) => t.point(r.name, r.kindName, name, shown(r), format.percent(r.impact)),
    facts: (r) => [
      [t.columns.value, shown(r)],
      [t.columns.rank, String(r.rank)],
      [t.columns.impact, format.percent(r.impact)],
      [t.columns.place, String(r.place)],
    ],
  };
  return (
    <Scatter
      rows={drawn}
      axes={axes}
      words={words}
      picture={picture}
      selected={selected}
      onSelect={onSelect}
    />
  );
}

/** Who stands where in the web by every measure, and whether that predicts whose failure does harm. */
import {useRef} from 'react';
import {dataStamp} from '../../core/dataset/dataStamp';
import type {CompanyId} from '../../core/dataset/schema';
import {TOP} from '../../core/metrics/harm';
import type {MeasureId} from '../../core/metrics/measures';
import {useApp, useAppState} from '../appContext';
import {Progress} from '../ranking/Progress';
import '../ranking/ranking.css';
import {useRankings} from '../ranking/useRankings';
import {Boundary} from '../report/Boundary';
import {download} from '../session/download';
import {savePicture} from '../study/savePicture';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {viewCaption} from '../study/viewCaption';
import {centralityText} from '../text/centralityText';
import {measuresText} from '../text/measuresText';
import {studyText} from '../text/studyText';
import {useText, type Text} from '../text/text';
import './centrality.css';
import {centralityCsv} from './centralityCsv';
import type {CentralityRow} from './centralityRows';
import {CentralityTable} from './CentralityTable';
import {HarmScatter} from './HarmScatter';
import {HarmTable, rho} from './HarmTable';
import {MeasureAbout} from './MeasureAbout';
import {MeasurePicker} from './MeasurePicker';
import {PartsTable} from './PartsTable';
import {useCentrality, type Centrality} from './useCentrality';

export function CentralityScreen({modelBar, onSay}: StudyProps) {
  const app = useApp();
  const {actions, dataset} = app;
  const text = useText();
  const t = centralityText[text.language];
  const study = studyText[text.language];
  const used = useRankings();
  const found = useCentrality(used.ranked);
  const {graph, measure, rows, predictions} = found;
  const scenario = useAppState((s) => s.scenario);
  const selected = useAppState((s) =>
    s.view.selection?.kind === 'company' ? s.view.selection.id : null,
  );
  const picture = useRef<SVGSVGElement>(null);
  const {name} = measuresText[text.language][measure.id];
  const caption = viewCaption(scenario, dataset, text);
  const select = (id: CompanyId) => actions.select({kind: 'company', id});
  const choose = (id: MeasureId) => actions.choose('measure', id);
  const file = `frenemy-centrality-${measure.id}-${scenario.basis}-${scenario.asOf}`;
  const save = (kind: 'csv' | 'svg') => {
    const data = dataStamp(dataset);
    if (kind === 'csv')
      download(
        `${file}.csv`,
        centralityCsv(rows, measure, scenario, data),
        'text/csv;charset=utf-8',
      );
    else if (picture.current)
      void savePicture(app, text, `${file}.svg`, picture.current, {
        title: t.scatter(name),
        lines: [leadOf(found, text), caption, sourceOf(found)],
      });
    onSay(study.saved(`${file}.${kind}`));
  };
  const isPart = measure.unit === 'group';
  const {parts, alone} = isPart ? partsOf(rows) : {parts: [], alone: 0};
  return (
    <StudyPage
      title={t.title}
      beside={modelBar}
      lead={leadOf(found, text)}
      caption={`${caption}. ${t.graph(graph.nodes.length, graph.ties, graph.pairs)}`}
      flag={
        measure.reads !== 'nothing' &&
        graph.pairsWithoutAmount > 0 && <p className="flag">{t.dark(graph.pairsWithoutAmount)}</p>
      }
      tools={
        <>
          <MeasurePicker chosen={measure.id} onChoose={choose} />
          <button type="button" className="small" onClick={() => save('csv')}>
            {study.csv}
          </button>
          {!isPart && used.ranked && (
            <button type="button" className="small" onClick={() => save('svg')}>
              {study.svg}
            </button>
          )}
          <Progress used={used} />
        </>
      }
      isBusy={used.job !== null}
      isOutdated={used.isOutdated}
    >
      <MeasureAbout measure={measure} />
      {isPart && <PartsTable parts={parts} alone={alone} onSelect={select} />}
      {!isPart &&
        (predictions === null ? (
          <p className="harm-waiting">{t.waiting}</p>
        ) : (
          <div className="harm-area">
            <Boundary of="chart HarmScatter">
              <HarmScatter
                rows={rows}
                measure={measure}
                picture={picture}
                selected={selected}
                onSelect={select}
              />
            </Boundary>
            <HarmTable predictions={predictions} chosen={measure.id} onChoose={choose} />
          </div>
        ))}
      <section className="ranks-area" aria-label={t.table(name)}>
        <CentralityTable
          key={measure.id}
          caption={`${t.table(name)}. ${caption}`}
          rows={rows}
          measure={measure}
          selected={selected}
          onSelect={select}
        />
      </section>
    </StudyPage>
  );
}

function leadOf({measure, rows, predictions, modularity, seed}: Centrality, text: Text) {
  const {language, format} = text;
  const t = centralityText[language];
  if (measure.unit === 'group') {
    const {parts, alone} = partsOf(rows);
    const counted = t.leadParts(parts.length, parts[0]?.length ?? 1, alone);
    return modularity === null
      ? counted
      : `${counted} ${t.modularity(format.number(modularity), seed)}`;
  }
  const [first] = rows;
  if (!first || first.value === null) return t.undefined;
  const lead = t.lead(first.name, measuresText[language][measure.id].name);
  const mine = predictions?.find((p) => p.id === measure.id);
  if (!mine) return lead;
  return mine.correlation === null
    ? `${lead} ${t.leadNoHarm}`
    : `${lead} ${t.leadHarm(rho(mine.correlation), mine.shared, TOP)}`;
}

const sourceOf = ({measure}: Centrality): string =>
  measure.references.map(({authors, year, doi}) => `${authors} (${year}), doi:${doi}`).join('; ');

/** Parts of two or more, the largest first, their most harmful companies first. */
function partsOf(rows: readonly CentralityRow[]) {
  const byPart = new Map<number, CentralityRow[]>();
  for (const row of rows) byPart.set(row.value!, [...(byPart.get(row.value!) ?? []), row]);
  const all = [...byPart.values()];
  return {
    parts: all
      .filter((part) => part.length > 1)
      .map((part) => part.sort((a, b) => (b.impact ?? 0) - (a.impact ?? 0))),
    alone: all.filter((part) => part.length === 1).length,
  };
}

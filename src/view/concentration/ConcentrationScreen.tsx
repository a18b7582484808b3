import {useMemo, useRef} from 'react';
import {capacitiesCsv, pairsCsv, sharesCsv} from '../../core/concentration/concentrationCsv';
import {hiddenPairs, sharedSuppliers} from '../../core/concentration/commonSuppliers';
import {inputConcentration} from '../../core/concentration/inputConcentration';
import {powerStudy} from '../../core/concentration/power';
import {buildEconomy} from '../../core/exposure/economy';
import {assumptionsOf} from '../../core/scenario/runScenario';
import {useApp, useAppState, useNames} from '../appContext';
import {download} from '../session/download';
import {savePicture} from '../study/savePicture';
import {StudyFiles} from '../study/StudyFiles';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {viewCaption} from '../study/viewCaption';
import {concentrationText} from '../text/concentrationText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';
import {Classes} from './Classes';
import {Power} from './Power';
import {Shared} from './Shared';
import '../ranking/ranking.css';
import './concentration.css';

const TABS = ['classes', 'shared', 'power'] as const;

/** How concentrated each input is, who hangs on the same supplier unseen, and who waits for power. */
export function ConcentrationScreen({onSay}: StudyProps) {
  const app = useApp();
  const {actions, dataset, selectors} = app;
  const names = useNames();
  const text = useText();
  const t = concentrationText[text.language];
  const s = studyText[text.language];
  const chart = useRef<SVGSVGElement>(null);
  const web = useAppState(selectors.web);
  const scenario = useAppState((state) => state.scenario);
  const {asOf, inForce, basis, model, parameters} = scenario;
  const [wanted = 'classes', input] = (
    useAppState((state) => state.view.choices?.input) ?? ''
  ).split(' ');
  const tab = TABS.find((each) => each === wanted) ?? 'classes';
  const economy = useMemo(
    () => buildEconomy(dataset, {asOf, inForce, basis}, assumptionsOf({model, parameters})),
    [dataset, asOf, inForce, basis, model, parameters],
  );
  const classes = useMemo(() => inputConcentration(economy), [economy]);
  const shared = useMemo(() => sharedSuppliers(economy), [economy]);
  const pairs = useMemo(() => hiddenPairs(economy, shared), [economy, shared]);
  const power = useMemo(() => powerStudy(web), [web]);
  const [first] = pairs;
  const caption = viewCaption(scenario, dataset, text);
  const fileName = (ending: string) => `frenemy-${tab}-${basis}-${asOf}.${ending}`;
  const saveTable = () => {
    const csv = {
      classes: () => sharesCsv(classes, scenario, dataset),
      shared: () => pairsCsv(pairs, scenario, dataset),
      power: () => capacitiesCsv(power.capacities, scenario, dataset),
    }[tab]();
    download(fileName('csv'), csv, 'text/csv;charset=utf-8');
    onSay(s.saved(fileName('csv')));
  };
  const saveSvg = () => {
    if (!chart.current) return;
    const title = tab === 'power' ? t.powerTitle : t.hhi;
    void savePicture(app, text, fileName('svg'), chart.current, {title, lines: [caption]});
    onSay(s.saved(fileName('svg')));
  };
  return (
    <StudyPage
      title={t.title}
      lead={
        first
          ? t.lead(
              names.company(first.a),
              names.company(first.b),
              names.company(first.supplier),
              text.format.percent(first.shared),
            )
          : t.leadNone
      }
      caption={`${caption}. ${t.intro}`}
      tools={
        <>
          <span className="segments" role="group" aria-label={t.tabsLabel}>
            {TABS.map((each) => (
              <button
                key={each}
                type="button"
                className="small"
                aria-pressed={each === tab}
                onClick={() => actions.choose('input', each)}
              >
                {t.tabs[each]}
              </button>
            ))}
          </span>
          <StudyFiles onTable={saveTable} onPicture={tab === 'shared' ? undefined : saveSvg} />
        </>
      }
    >
      {tab === 'classes' && <Classes classes={classes} wanted={input} chart={chart} />}
      {tab === 'shared' && <Shared shared={shared} pairs={pairs} />}
      {tab === 'power' && <Power study={power} chart={chart} />}
    </StudyPage>
  );
}

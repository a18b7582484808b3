/** How the companies are laid out on the map. */
import {
  LAYOUTS,
  SIZE_MEASURES,
  type LayoutKind,
  type SizeMeasure,
} from '../../core/picture/picture';
import type {CompanyId} from '../../core/dataset/schema';
import {useApp, useAppState} from '../appContext';
import {useSizing} from '../canvas/sizing';
import {layoutText} from '../text/layoutText';
import {readingText} from '../text/readingText';
import {useText} from '../text/text';
import {LayoutIcon} from './LayoutIcon';
import type {ToolProps} from './toolProps';
import {ToolHead} from './ToolHead';
import './layoutTool.css';

const STEPS = [1, 2, 3] as const;

export function LayoutTool({onClose}: ToolProps) {
  const {actions, selectors} = useApp();
  const {language} = useText();
  const t = layoutText[language];
  const kind = useAppState((s) => s.view.picture?.layout ?? 'chain');
  const ego = useAppState((s) => s.view.picture?.ego);
  const selected = useAppState(({view: {selection}}) =>
    selection?.kind === 'company' ? selection.id : null,
  );
  const hasOutcome = useAppState((s) => selectors.outcome(s) !== null);
  const moved = useAppState((s) => Object.keys(s.view.picture?.moved?.[kind] ?? {}).length);

  const choose = (next: LayoutKind): void => {
    const company = selected ?? ego?.company;
    actions.arrange({
      layout: next === 'chain' ? undefined : next,
      ...(next === 'ego' && company && {ego: {company, steps: ego?.steps ?? 1}}),
    });
  };
  return (
    <div className="layout-tool">
      <ToolHead title={t.layout} onClose={onClose} />
      <div role="radiogroup" aria-label={t.layout}>
        {LAYOUTS.map((one) => (
          <div key={one} className="layout-choice" data-chosen={one === kind}>
            <label>
              <input
                type="radio"
                name="layout"
                checked={one === kind}
                aria-describedby={`layout-says-${one}`}
                onChange={() => choose(one)}
              />
              <LayoutIcon kind={one} />
              <span>
                <strong>{t.names[one]}</strong>
                <small id={`layout-says-${one}`}>{t.says[one]}</small>
              </span>
            </label>
            {one === kind && kind === 'rounds' && !hasOutcome && (
              <p className="layout-needs" role="status">
                {t.failFirst}
              </p>
            )}
            {one === kind && kind === 'measure' && <MeasureChoice />}
            {one === kind && kind === 'ego' && <EgoChoice />}
          </div>
        ))}
      </div>
      {moved > 0 && (
        <p className="layout-moved">
          {t.moved(moved)}
          <button type="button" onClick={() => actions.putBack(kind)}>
            {t.reset}
          </button>
        </p>
      )}
    </div>
  );
}

/** What the rings rank by is what the discs are sized by: one choice for both. */
function MeasureChoice() {
  const {actions} = useApp();
  const {language} = useText();
  const t = layoutText[language];
  const {sizes} = readingText[language];
  const {measure, progress, hasFailed} = useSizing();
  return (
    <div className="layout-options">
      <label>
        {t.measure}
        <select
          value={measure}
          onChange={({target: {value}}) =>
            actions.arrange({sizeBy: value === 'money' ? undefined : (value as SizeMeasure)})
          }
        >
          {SIZE_MEASURES.map((one) => (
            <option key={one} value={one}>
              {sizes[one].name}
            </option>
          ))}
        </select>
      </label>
      {progress !== null && <progress max={1} value={progress} aria-label={t.working} />}
      <p role="status">{hasFailed ? t.measureFailed : t.sizesToo}</p>
    </div>
  );
}

function EgoChoice() {
  const {actions, dataset} = useApp();
  const {language} = useText();
  const t = layoutText[language];
  const ego = useAppState((s) => s.view.picture?.ego);
  const companies = [...dataset.companies].sort((a, b) =>
    a.name[language].localeCompare(b.name[language], language),
  );
  const change = (company: CompanyId, steps: number): void =>
    actions.arrange({ego: {company, steps}});
  return (
    <div className="layout-options">
      <label>
        {t.company}
        <select
          value={ego?.company ?? ''}
          onChange={({target: {value}}) => change(value as CompanyId, ego?.steps ?? 1)}
        >
          {!ego && <option value="">{t.chooseOne}</option>}
          {companies.map(({id, name}) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      </label>
      {ego ? (
        <fieldset className="layout-steps">
          <legend>{t.steps}</legend>
          {STEPS.map((steps) => (
            <label key={steps}>
              <input
                type="radio"
                name="ego-steps"
                checked={ego.steps === steps}
                onChange={() => change(ego.company, steps)}
              />
              {steps}
            </label>
          ))}
        </fieldset>
      ) : (
        <p role="status">{t.selectFirst}</p>
      )}
    </div>
  );
}

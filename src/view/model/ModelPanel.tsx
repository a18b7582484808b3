import {useEffect, useRef} from 'react';
import {MODELS, type Parameter} from '../../core/contagion/models';
import {useApp, useAppState} from '../appContext';
import {Icon} from '../panels/Icon';
import {MODEL_PANEL_ID} from '../panels/ModelBar';
import {knockOnText} from '../text/knockOnText';
import {modelText} from '../text/modelText';
import {useText} from '../text/text';
import {ParameterField} from './ParameterField';
import {RegimeFacts} from './RegimeFacts';
import './model.css';

/** When to stop says nothing about companies: last. */
const isTechnical = ({name}: Parameter): boolean =>
  ['tolerance', 'epsilon', 'maxRounds'].includes(name);
const isEssential = ({name}: Parameter): boolean => name.startsWith('essentiality.');

/** The model that answers: what it does, where it was published, what can be set, how it settled. */
export function ModelPanel({onClose}: {readonly onClose: () => void}) {
  const {actions} = useApp();
  const {language} = useText();
  const t = modelText[language];
  const model = useAppState((s) => s.scenario.model);
  const set = useAppState((s) => s.scenario.parameters);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const {parameters, papers} = MODELS[model];
  const field = (parameter: Parameter) => (
    <ParameterField
      key={`${model} ${parameter.name}`}
      parameter={parameter}
      value={set[parameter.name]}
      onChange={(value) => actions.setParameter(parameter.name, value)}
      onRest={actions.endGesture}
    />
  );
  const essentials = parameters.filter(isEssential);
  const isSomeSet = essentials.some(({name}) => set[name] !== undefined);
  return (
    <section className="model-panel" id={MODEL_PANEL_ID} aria-label={t.title}>
      <header>
        <h2 ref={title} tabIndex={-1}>
          {knockOnText[language].models[model]}
        </h2>
        <button type="button" className="bare" aria-label={t.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <p className="model-about">{t.about[model]}</p>
      <h3>{t.papers}</h3>
      <ul className="papers">
        {papers.map(({authors, year, title: name, doi}) => (
          <li key={doi}>
            <span lang="en">
              {authors} ({year}). <i>{name}</i>.
            </span>{' '}
            <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
              {t.doi(doi)}
            </a>
          </li>
        ))}
      </ul>
      <div className="model-parameters">
        <h3>{t.parameters}</h3>
        <button
          type="button"
          className="quiet"
          disabled={Object.keys(set).length === 0}
          onClick={actions.resetParameters}
        >
          {t.resetAll}
        </button>
      </div>
      {parameters.filter((p) => !isEssential(p) && !isTechnical(p)).map(field)}
      {essentials.length > 0 && (
        <details className="essentials" open={isSomeSet || undefined}>
          <summary>{t.essentials}</summary>
          <p className="fine">{t.essentialsHint}</p>
          {essentials.map(field)}
        </details>
      )}
      {parameters.filter(isTechnical).map(field)}
      <h3>{t.regime}</h3>
      <RegimeFacts />
    </section>
  );
}

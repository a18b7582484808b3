import {useId} from 'react';
import {modelsFor, type ModelId} from '../../core/contagion/models';
import {useApp, useAppState} from '../appContext';
import {knockOnText} from '../text/knockOnText';
import {useText} from '../text/text';
import {Icon} from './Icon';

const MODELS_HERE = modelsFor('dataset').map(({id}) => id);
export const MODEL_PANEL_ID = 'model-panel';
export const MODEL_BUTTON_ID = 'model-settings';

interface Props {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Whether a second model may stand beside the first: where one outcome is shown. */
  readonly compares?: boolean;
}

/** Which model answers; its parameters are in the panel that the button opens. */
export function ModelBar({isOpen, onToggle, compares = false}: Props) {
  const {actions} = useApp();
  const t = knockOnText[useText().language];
  const field = useId();
  const model = useAppState((s) => s.scenario.model);
  const compare = useAppState((s) => s.view.compare ?? null);
  const changed = useAppState((s) => Object.keys(s.scenario.parameters).length);
  const others = MODELS_HERE.filter((id) => id !== model);
  return (
    <div className="model-bar">
      <span className="model-choice">
        <label htmlFor={field}>{t.model}</label>
        <select
          id={field}
          value={model}
          onChange={(e) => actions.setModel(e.currentTarget.value as ModelId)}
        >
          {MODELS_HERE.map((id) => (
            <option key={id} value={id}>
              {t.models[id]}
            </option>
          ))}
        </select>
      </span>
      <button
        type="button"
        id={MODEL_BUTTON_ID}
        className="small model-open"
        aria-expanded={isOpen}
        aria-controls={isOpen ? MODEL_PANEL_ID : undefined}
        onClick={onToggle}
      >
        <Icon name="tune" />
        {t.parameters}
        {changed > 0 && (
          <b className="model-changed" title={t.changed(changed)}>
            <span aria-hidden="true">{changed}</span>
            <span className="sr-only">{t.changed(changed)}</span>
          </b>
        )}
      </button>
      {compares && (
        <span className="model-choice">
          <label htmlFor={`${field}-compare`}>{t.compareWith}</label>
          <select
            id={`${field}-compare`}
            value={compare ?? ''}
            onChange={(e) => actions.compareWith((e.currentTarget.value || null) as ModelId | null)}
          >
            <option value="">{t.noComparison}</option>
            {others.map((id) => (
              <option key={id} value={id}>
                {t.models[id]}
              </option>
            ))}
          </select>
        </span>
      )}
    </div>
  );
}

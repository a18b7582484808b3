/** How the map is to be read: what its discs are sized by, and which companies share a ground. */
import {useId} from 'react';
import {HULLS, SIZE_MEASURES} from '../../core/picture/picture';
import {useApp, useAppState} from '../appContext';
import {useSizing} from '../canvas/sizing';
import {readingText} from '../text/readingText';
import {toolsText} from '../text/toolsText';
import {useText} from '../text/text';
import type {ToolProps} from './toolProps';
import {ToolHead} from './ToolHead';
import './reading.css';

export function ReadingTool({onClose}: ToolProps) {
  const {actions} = useApp();
  const text = useText();
  const t = readingText[text.language];
  const {measure, sizes, progress, hasFailed} = useSizing();
  const hulls = useAppState((s) => s.view.picture?.hulls ?? null);
  const unknown = sizes?.measure === measure ? sizes.unknown : 0;
  return (
    <div className="reading">
      <ToolHead title={toolsText[text.language].names.reading} onClose={onClose} />
      <Choices
        legend={t.size}
        hint={t.sizeHint}
        value={measure}
        choices={SIZE_MEASURES.map((id) => ({id, ...t.sizes[id]}))}
        onChoose={(id) => actions.arrange({sizeBy: id === 'money' ? undefined : id})}
      />
      <p role="status" className="reading-state">
        {progress !== null && t.computing(text.format.percent(progress))}
        {hasFailed && t.failed}
        {progress === null && unknown > 0 && t.unknown(text.format.number(unknown))}
      </p>
      <Choices
        legend={t.hulls}
        hint={t.hullsHint}
        value={hulls ?? 'none'}
        choices={[
          {id: 'none' as const, ...t.noHulls},
          ...HULLS.map((id) => ({id, ...t.hullChoices[id]})),
        ]}
        onChoose={(id) => actions.arrange({hulls: id === 'none' ? undefined : id})}
      />
    </div>
  );
}

interface ChoicesProps<Id extends string> {
  readonly legend: string;
  readonly hint: string;
  readonly value: Id;
  readonly choices: readonly {readonly id: Id; readonly name: string; readonly says: string}[];
  readonly onChoose: (id: Id) => void;
}
function Choices<Id extends string>({legend, hint, value, choices, onChoose}: ChoicesProps<Id>) {
  const name = useId();
  return (
    <fieldset aria-describedby={`${name}-hint`}>
      <legend>{legend}</legend>
      <p id={`${name}-hint`} className="reading-hint">
        {hint}
      </p>
      {choices.map(({id, name: label, says}) => (
        <label key={id}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={value === id}
            onChange={() => onChoose(id)}
          />
          <span>
            {label}
            {says && <small>{says}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

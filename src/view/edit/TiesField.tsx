import {useState} from 'react';
import type {TieId} from '../../core/dataset/schema';
import {useApp, useNames} from '../appContext';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';
import {Combo} from './Combo';
import type {Draw} from './draw';
import {Fault} from './FieldRow';

interface Props {
  readonly path: string;
  readonly text: string;
  readonly draw: Draw;
  readonly onChange: (text: string) => void;
}

/** Ties of the data, by search: those named, each to be taken away. */
export function TiesField({path, text, draw, onChange}: Props) {
  const {dataset, catalogue} = useApp();
  const names = useNames();
  const {language, words} = useText();
  const t = editFormText[language];
  const [typed, setTyped] = useState('');
  const id = draw.idOf(path);
  const chosen = text.split('\n').filter(Boolean) as TieId[];
  const nameOf = (tie: TieId) => {
    const found = catalogue.ties.get(tie);
    return found ? `${names.pair(found)}, ${words.types[found.type]}` : tie;
  };
  const itemsFor = (query: string) => {
    const parts = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (parts.length === 0) return [];
    return dataset.ties
      .filter((tie) => !chosen.includes(tie.id))
      .map((tie) => ({id: tie.id as string, name: nameOf(tie.id)}))
      .filter(({id: key, name}) => parts.every((p) => `${key} ${name}`.toLowerCase().includes(p)))
      .slice(0, 7);
  };
  return (
    <div className="edit-row">
      <label htmlFor={id}>{t.fields[path]}</label>
      {chosen.length > 0 && (
        <ul className="edit-chosen">
          {chosen.map((tie) => (
            <li key={tie}>
              {nameOf(tie)}
              <button
                type="button"
                className="quiet"
                aria-label={t.takeAway(nameOf(tie))}
                onClick={() => onChange(chosen.filter((each) => each !== tie).join('\n'))}
              >
                ✕
              </button>
            </li>
          ))}
        </ul>
      )}
      <Combo
        field={id}
        hint={t.tieHint}
        value={typed}
        isFaulty={draw.faultAt(path) !== null}
        itemsFor={itemsFor}
        onType={setTyped}
        onChoose={(tie) => {
          setTyped('');
          onChange([...chosen, tie].join('\n'));
        }}
      />
      <Fault id={id} words={draw.faultAt(path)} />
    </div>
  );
}

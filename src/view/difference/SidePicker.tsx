import {useId} from 'react';
import {useApp, useAppState} from '../appContext';
import {differenceText} from '../text/differenceText';
import {useText} from '../text/text';
import {isDay, writeSideKey, type SideKey} from './sideKey';
import {isOpen, type SideChoices, type SideState} from './useSides';

interface Props {
  readonly which: 'sideA' | 'sideB';
  readonly side: SideState;
  readonly offered: SideChoices;
  readonly onFile: (file: File) => void;
}

/** Which state stands on one side. */
export function SidePicker({which, side, offered, onFile}: Props) {
  const {actions, base, builtIn} = useApp();
  const {language} = useText();
  const t = differenceText[language];
  const asOf = useAppState((s) => s.scenario.asOf);
  const field = useId();
  const {key} = side;
  const choose = (next: SideKey) => actions.choose(which, writeSideKey(next));
  const list = (label: string, kind: 'scenario' | 'own' | 'shelf', entries: SideChoices['own']) =>
    entries.length > 0 && (
      <optgroup label={label}>
        {entries.map(({id, name}) => (
          <option key={id} value={`${kind}:${id}`}>
            {name}
          </option>
        ))}
      </optgroup>
    );
  return (
    <div className="difference-side">
      <label htmlFor={field}>{which === 'sideA' ? t.sides.a : t.sides.b}</label>
      <select
        id={field}
        value={key.kind === 'date' ? 'date' : writeSideKey(key)}
        onChange={(e) => {
          const {value} = e.currentTarget;
          actions.choose(which, value === 'date' ? writeSideKey({kind: 'date', id: asOf}) : value);
        }}
      >
        <option value="now">{t.now}</option>
        <option value="published">{t.published}</option>
        {(base !== builtIn || key.kind === 'builtIn') && (
          <option value="builtIn">{t.builtIn}</option>
        )}
        <option value="date">{t.dates}</option>
        <option value="file">{t.file}</option>
        {list(t.shelf, 'shelf', offered.snapshots)}
        {list(t.own, 'own', offered.own)}
        {list(t.scenarios, 'scenario', offered.scenarios)}
      </select>
      {key.kind === 'date' && (
        <input
          type="date"
          aria-label={`${which === 'sideA' ? 'A' : 'B'}: ${t.dates}`}
          value={key.id}
          onChange={(e) => {
            const {value} = e.currentTarget;
            if (isDay(value)) choose({kind: 'date', id: value});
          }}
        />
      )}
      {key.kind === 'file' && (
        <input
          type="file"
          aria-label={`${which === 'sideA' ? 'A' : 'B'}: ${t.choose}`}
          accept=".json,.svg,.png,.gexf,.graphml,.pdf"
          onChange={(e) => {
            const file = e.currentTarget.files?.[0];
            if (file) onFile(file);
          }}
        />
      )}
      {!isOpen(side) && (
        <p className="fine" role="status">
          {side.problem}
        </p>
      )}
      {isOpen(side) && side.isForeign && <p className="fine flag">{t.foreign}</p>}
      {isOpen(side) && key.kind === 'file' && <p className="fine">{side.name}</p>}
    </div>
  );
}

import {useMemo, useRef, useState, type SubmitEvent} from 'react';
import {isQuiet, type Scenario} from '../../core/scenario/scenario';
import {knownPart} from '../../core/scenario/knownPart';
import {LONGEST_NAME, SAVED_LIMIT, type SavedScenario} from '../../core/snapshot/savedScenarios';
import {useApp, useAppState} from '../appContext';
import {scenariosText} from '../text/scenariosText';
import {useText} from '../text/text';
import {RenameForm} from '../panels/RenameForm';
import {UndoRow} from '../panels/UndoRow';
import {Headline} from './Headline';
import type {Outcomes} from './useOutcomes';

/** A saved scenario, and as much of it as speaks of the data at hand. */
export interface Own {
  readonly key: string;
  readonly entry: SavedScenario;
  readonly scenario: Scenario;
  readonly dropped: readonly string[];
}

export function useOwn(): readonly Own[] {
  const {dataset} = useApp();
  const saved = useAppState((s) => s.saved);
  return useMemo(
    () =>
      saved.map((entry) => ({
        key: `own/${entry.id}`,
        entry,
        ...knownPart(entry.scenario, dataset),
      })),
    [dataset, saved],
  );
}

interface Props {
  readonly own: readonly Own[];
  readonly outcomes: Outcomes;
  readonly onSay: (text: string) => void;
}
interface Removed {
  readonly entry: SavedScenario;
  readonly at: number;
}

/** The reader's own scenarios: saved here, run, renamed, deleted and brought back. */
export function OwnScenarios({own, outcomes, onSay}: Props) {
  const {actions} = useApp();
  const {language} = useText();
  const t = scenariosText[language];
  const [removed, setRemoved] = useState<Removed | null>(null);
  const section = useRef<HTMLElement>(null);
  const remove = (entry: SavedScenario, at: number) => {
    actions.removeScenario(entry.id);
    setRemoved({entry, at});
    onSay(t.deleted(entry.name));
  };
  const restore = ({entry, at}: Removed) => {
    actions.restoreScenario(entry, at);
    setRemoved(null);
    section.current?.querySelector<HTMLElement>('input')?.focus();
    onSay(t.restored(entry.name));
  };
  const rows = own.map((item, at) => (
    <OwnRow
      key={item.key}
      own={item}
      outcomes={outcomes}
      onRemove={() => remove(item.entry, at)}
      onChange={() => setRemoved(null)}
    />
  ));
  if (removed)
    rows.splice(
      removed.at,
      0,
      <UndoRow key="undo" name={removed.entry.name} onUndo={() => restore(removed)} />,
    );
  return (
    <section ref={section} aria-labelledby="own-scenarios">
      <h3 id="own-scenarios">{t.own}</h3>
      <p className="fine">{t.ownLead}</p>
      <SaveForm count={own.length} onSay={onSay} onSave={() => setRemoved(null)} />
      {rows.length > 0 && <ul>{rows}</ul>}
    </section>
  );
}

interface SaveProps {
  readonly count: number;
  readonly onSay: (text: string) => void;
  readonly onSave: () => void;
}

function SaveForm({count, onSay, onSave}: SaveProps) {
  const {actions} = useApp();
  const {language} = useText();
  const t = scenariosText[language];
  const quiet = useAppState((s) => isQuiet(s.scenario));
  const [name, setName] = useState('');
  const isFull = count >= SAVED_LIMIT;
  const unnamed = t.unnamed(count + 1);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const words = name.trim() || unnamed;
    if (quiet || actions.saveScenario(words) === null) return;
    setName('');
    onSave();
    onSay(t.savedHere(words));
  };
  return (
    <form className="own-save" onSubmit={submit}>
      <label>
        {t.name}
        <input
          value={name}
          maxLength={LONGEST_NAME}
          placeholder={unnamed}
          onChange={(e) => setName(e.currentTarget.value)}
        />
      </label>
      <button type="submit" className="small" disabled={quiet || isFull}>
        {t.save}
      </button>
      {(quiet || isFull) && (
        <span className="fine">{isFull ? t.full(SAVED_LIMIT) : t.nothingToSave}</span>
      )}
    </form>
  );
}

interface RowProps {
  readonly own: Own;
  readonly outcomes: Outcomes;
  readonly onRemove: () => void;
  readonly onChange: () => void;
}

function OwnRow({own: {entry, scenario, dropped}, outcomes, onRemove, onChange}: RowProps) {
  const {actions} = useApp();
  const {language, format, words} = useText();
  const t = scenariosText[language];
  const [isRenaming, setRenaming] = useState(false);
  const {id, name} = entry;
  const rename = (next: string) => {
    actions.renameScenario(id, next);
    setRenaming(false);
    onChange();
  };
  return (
    <li className="shelf-variant">
      <div>
        {isRenaming ? (
          <RenameForm
            name={name}
            longest={LONGEST_NAME}
            onDone={rename}
            onLeave={() => setRenaming(false)}
          />
        ) : (
          <b>{name}</b>
        )}{' '}
        <span className="fine">
          {words.bases[scenario.basis]} · {format.date(scenario.asOf)}
        </span>
        {dropped.length > 0 && <p className="fine">{t.dropped(dropped.join(', '))}</p>}
        {isQuiet(scenario) ? <p>{t.quiet}</p> : <Headline outcome={outcomes.get(scenario)} />}
        <div className="own-acts">
          <button
            type="button"
            className="text-button"
            aria-label={t.renameThis(name)}
            aria-expanded={isRenaming}
            onClick={() => setRenaming(!isRenaming)}
          >
            {t.rename}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t.deleteThis(name)}
            onClick={onRemove}
          >
            {t.delete}
          </button>
        </div>
      </div>
      <button
        type="button"
        className="primary"
        aria-label={t.runThis(name)}
        disabled={isQuiet(scenario)}
        onClick={() => actions.run(scenario)}
      >
        {t.run}
      </button>
    </li>
  );
}

/**
 * Do or find anything: a dialog with a combobox over commands, companies and ties. It closes before
 * what was chosen runs, so that commands find the focus where it was.
 */
import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
} from 'react';
import {useApp, useAppState, useNames} from '../appContext';
import {isMac} from '../keys/keyHint';
import {chordsOf, spell} from '../keys/registry';
import {focusInspector} from '../panels/inspectorTitle';
import {commandsText} from '../text/commandsText';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import type {CompanyId} from '../../core/dataset/schema';
import type {CommandContext} from './commands';
import type {Devices} from './devices';
import {Marked} from './Marked';
import {paletteGroups, type PaletteItem} from './paletteItems';
import {recentCommands, rememberCommand} from './recentCommands';
import {useSearchIndex} from './useSearchIndex';
import './palette.css';

interface Props {
  readonly commands: CommandContext;
  readonly onRun: (id: string) => void;
  readonly onClose: () => void;
}

export function Palette({commands: given, onRun, onClose}: Props) {
  const {actions} = useApp();
  const {language} = useText();
  const t = commandsText[language];
  const dialog = useRef<HTMLDialogElement>(null);
  const list = useId();
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [recent] = useState(recentCommands);
  const [focused] = useState(() => given.devices.of('map')?.focused() ?? null);
  const commands = useMemo(() => withFocusOn(focused, given), [focused, given]);
  const index = useSearchIndex();
  const asked = useDeferredValue(query);
  const groups = useMemo(
    () => paletteGroups(index, asked, recent, language),
    [index, asked, recent, language],
  );
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const at = Math.min(active, items.length - 1);

  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    document.getElementById(`${list}-${at}`)?.scrollIntoView?.({block: 'nearest'});
  }, [list, at]);

  const choose = (item: PaletteItem) => {
    dialog.current?.close(); // gives the focus back first
    onClose();
    if (item.kind === 'command') {
      rememberCommand(item.command.id);
      onRun(item.command.id);
      return;
    }
    if (item.kind === 'fail') actions.toggleFailure(item.id);
    actions.select({kind: item.kind === 'tie' ? 'tie' : 'company', id: item.id} as never);
    actions.show('map');
    focusInspector();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return; // Enter ends a Hangul syllable first
    const item = items[at];
    if (event.key === 'ArrowDown') setActive((at + 1) % items.length);
    else if (event.key === 'ArrowUp') setActive((at - 1 + items.length) % items.length);
    else if (event.key === 'PageDown') setActive(Math.min(items.length - 1, at + 8));
    else if (event.key === 'PageUp') setActive(Math.max(0, at - 8));
    else if (event.key === 'Enter' && item) choose(item);
    else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') onClose();
    else return;
    event.preventDefault();
  };

  let place = -1;
  return (
    <dialog
      ref={dialog}
      className="dialog palette"
      aria-label={t.singles.palette}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <div className="palette-ask">
        <input
          type="text"
          role="combobox"
          aria-label={t.ask}
          aria-expanded={items.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={items.length > 0 ? `${list}-${at}` : undefined}
          placeholder={t.ask}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(e) => {
            setQuery(e.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="small" onClick={onClose}>
          {shellText[language].close}
        </button>
      </div>
      <div id={list} className="palette-list" role="listbox" aria-label={t.singles.palette}>
        {groups.map((group) => (
          <div key={group.name} role="group" aria-label={group.name}>
            <p aria-hidden="true">{group.name}</p>
            {group.items.map((item) => {
              place++;
              const here = place;
              return (
                <Row
                  key={item.key}
                  id={`${list}-${here}`}
                  item={item}
                  commands={commands}
                  isActive={here === at}
                  onPoint={() => setActive(here)}
                  onChoose={() => choose(item)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {items.length === 0 && (
        <p className="palette-none">
          <strong>{t.nothing(query.trim())}</strong> {t.nothingHint}
        </p>
      )}
      <p className="palette-foot fine">{t.howTo}</p>
      <span className="sr-only" role="status">
        {query.trim() === '' ? '' : items.length > 0 ? t.found(items.length) : t.nothing(query)}
      </span>
    </dialog>
  );
}

/** What could be done before the palette took the focus. */
function withFocusOn(focused: CompanyId | null, given: CommandContext): CommandContext {
  const {of, enter} = given.devices;
  const map = of('map');
  const there: Devices = {
    enter,
    of: (name) => (name === 'map' && map ? {...map, focused: () => focused} : of(name)) as never,
  };
  return {...given, devices: there};
}

interface RowProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly commands: CommandContext;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Row({id, item, commands, isActive, onPoint, onChoose}: RowProps) {
  const t = commandsText[useText().language];
  const obstacle = item.kind === 'command' ? item.command.obstacle(commands) : null;
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      aria-disabled={obstacle !== null && obstacle !== 'isSoAlready'}
      tabIndex={-1}
      onPointerDown={(e) => e.preventDefault()}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      <span className="palette-name">
        <Name item={item} />
      </span>
      <span className="palette-side">
        <Side item={item} />
        {obstacle !== null && (obstacle === 'isSoAlready' ? t.now : t.obstacles[obstacle])}
      </span>
    </div>
  );
}

function Name({item}: {readonly item: PaletteItem}) {
  const {language} = useText();
  const t = commandsText[language];
  const names = useNames();
  const isFailed = useAppState(
    (s) => item.kind === 'fail' && s.scenario.shocks[item.id] !== undefined,
  );
  switch (item.kind) {
    case 'command':
      return <Marked text={item.text} from={item.met?.from ?? 0} to={item.met?.to ?? 0} />;
    case 'fail':
      return (isFailed ? t.restoreOne : t.failOne)(names.company(item.id));
    case 'tie':
      return names.tie(item.id);
    case 'company': {
      const name = names.company(item.id);
      if (item.met === null) return name;
      const marked = <Marked text={item.text} from={item.met.from} to={item.met.to} />;
      return item.text === name ? (
        marked
      ) : (
        <>
          {name} <span className="palette-other">{marked}</span>
        </>
      );
    }
  }
}

/** What stands beside the name: keys, kind, type. */
function Side({item}: {readonly item: PaletteItem}) {
  const {catalogue} = useApp();
  const {words, format} = useText();
  if (item.kind === 'command')
    return chordsOf(item.command.id).map((chord, i) => (
      <span key={i} className="chord">
        {spell(chord, isMac()).map((part) => (
          <kbd key={part}>{part}</kbd>
        ))}
      </span>
    ));
  if (item.kind === 'tie') {
    const tie = catalogue.ties.get(item.id);
    const usd = tie?.amountUsd.announced?.likely;
    return tie && `${words.types[tie.type]}${usd === undefined ? '' : ` · ${format.money(usd)}`}`;
  }
  const company = catalogue.companies.get(item.id);
  return company && words.kinds[company.kind];
}

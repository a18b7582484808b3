import {useId, useRef, useState, type FocusEvent, type ReactNode, type RefObject} from 'react';
import type {Theme} from '../../state/store';
import {useApp, useAppState} from '../appContext';
import {OwnMarker} from '../edit/OwnMarker';
import {keyShortcuts, withKey} from '../keys/keyHint';
import type {KeyId} from '../keys/registry';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {BasisPicker} from './BasisPicker';
import {ExportMenu, type ExportKind} from './ExportMenu';
import {Icon, type IconName} from './Icon';
import {SearchBox} from './SearchBox';

interface Props {
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onExport: (kind: ExportKind) => void;
  readonly onImport: () => void;
  readonly onCopyLink: () => void;
  readonly onSnapshot: () => void;
  readonly onHelp: () => void;
  readonly onPalette: () => void;
}

/** Title, search, what counts, and everything that acts on the experiment as a whole. */
export function Header(props: Props) {
  const {searchField, onExport, onImport, onCopyLink, onSnapshot, onHelp, onPalette} = props;
  const {actions} = useApp();
  const {language} = useText();
  const t = shellText[language];
  const canUndo = useAppState((s) => s.past.length > 0);
  const canRedo = useAppState((s) => s.future.length > 0);
  const theme = useAppState((s) => s.settings.theme);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const menu = useId();
  const menuButton = useRef<HTMLButtonElement>(null);
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    const {currentTarget, relatedTarget: to} = event;
    if (!currentTarget.contains(to) && to !== menuButton.current) setMenuOpen(false);
  };
  return (
    <header className="header">
      <button
        type="button"
        className="skip"
        onClick={() => document.getElementById('map')?.focus()}
      >
        {t.skipToMap}
      </button>
      <h1>{t.title}</h1>
      <SearchBox field={searchField} />
      <BasisPicker />
      <div className="history">
        <Tool name={t.undo} icon="undo" keyed="undo" isOff={!canUndo} onPress={actions.undo} />
        <Tool name={t.redo} icon="redo" keyed="redo" isOff={!canRedo} onPress={actions.redo} />
      </div>
      <OwnMarker />
      <button
        ref={menuButton}
        type="button"
        className="tool menu-button"
        aria-label={t.menu}
        aria-expanded={isMenuOpen}
        aria-controls={menu}
        onClick={() => setMenuOpen(!isMenuOpen)}
      >
        <Icon name="more" />
      </button>
      <div
        id={menu}
        role="group"
        aria-label={t.menu}
        className="tools"
        data-open={isMenuOpen}
        onBlur={onBlur}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isMenuOpen) return;
          event.stopPropagation();
          setMenuOpen(false);
          menuButton.current?.focus();
        }}
      >
        <span className="tool-rule" />
        <ExportMenu onExport={onExport} />
        <Tool name={t.import} icon="import" onPress={onImport} hasWord />
        <Tool name={t.copyLink} icon="link" onPress={onCopyLink} hasWord />
        <Tool name={t.saveSnapshot} icon="snapshots" keyed="save" onPress={onSnapshot} />
        <span className="tool-rule" />
        <Tool
          name={t.language}
          hint={t.languageNow}
          onPress={() => actions.setSettings({language: language === 'en' ? 'ko' : 'en'})}
        >
          <span className="language-mark" aria-hidden="true">
            <span data-on={language === 'en'}>A</span>
            <span data-on={language === 'ko'}>가</span>
          </span>
        </Tool>
        <Tool
          name={t.theme}
          hint={t.themes[theme]}
          icon={theme}
          onPress={() => actions.setSettings({theme: nextTheme(theme)})}
        />
        <Tool name={t.palette} icon="command" keyed="palette" onPress={onPalette} />
        <Tool name={t.help} icon="help" keyed="help" onPress={onHelp} />
      </div>
    </header>
  );
}

interface ToolProps {
  readonly name: string;
  /** What the button is set to now. */
  readonly hint?: string;
  readonly icon?: IconName;
  /** The command whose key it shows. */
  readonly keyed?: KeyId;
  readonly isOff?: boolean;
  readonly hasWord?: boolean;
  readonly onPress: () => void;
  readonly children?: ReactNode;
}

function Tool({name, hint, icon, keyed, isOff, hasWord, onPress, children}: ToolProps) {
  const title = hint === undefined ? name : `${name}: ${hint}`;
  return (
    <button
      type="button"
      className="tool"
      aria-label={name}
      title={keyed ? withKey(title, keyed) : title}
      aria-keyshortcuts={keyed && keyShortcuts(keyed)}
      disabled={isOff}
      onClick={onPress}
    >
      {icon && <Icon name={icon} />}
      {children}
      <span className="tool-word" data-in={hasWord ? 'header' : 'menu'}>
        {name}
      </span>
    </button>
  );
}

/** The first press always changes what is seen; the third comes back to the system's choice. */
function nextTheme(theme: Theme): Theme {
  const system: Theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const opposite: Theme = system === 'dark' ? 'light' : 'dark';
  if (theme === 'auto') return opposite;
  return theme === opposite ? system : 'auto';
}

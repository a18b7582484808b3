import {
  lazy,
  Suspense,
  use,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import {useApp, useAppState} from './appContext';
import {runCommand, type CommandContext} from './commands/commands';
import {DevicesContext} from './commands/devices';
import {useEditor} from './edit/editor';
import {EditorSlot} from './edit/EditorSlot';
import {LargeContext} from './large/largeContext';
import {Modals, type Modal} from './frame/Modals';
import {takeAway} from './frame/takeAway';
import {useDoors} from './frame/useDoors';
import {useUpdates, type OpenUpdates} from './frame/useUpdates';
import {useKeys} from './keys/useKeys';
import {Header} from './panels/Header';
import {Icon} from './panels/Icon';
import {Inspector} from './panels/Inspector';
import {leaveInspectorTitle} from './panels/inspectorTitle';
import {KnockOn} from './panels/KnockOn';
import {MapScreen} from './panels/MapScreen';
import {MODEL_BUTTON_ID, ModelBar} from './panels/ModelBar';
import {Notices} from './panels/Notices';
import {TimeStrip} from './panels/TimeStrip';
import {ViewsRail} from './panels/ViewsRail';
import {Boundary} from './report/Boundary';
import {useFaults} from './report/useFaults';
import {applySettings} from './session/applySettings';
import {keepSession} from './session/keepSession';
import {openLink} from './session/snapshots';
import type {Start} from './session/startApp';
import {tidyLater} from './session/tidyLater';
import {createVoice} from './session/voice';
import {STUDIES} from './study/studyScreens';
import {shellText} from './text/shellText';
import {createText, TextContext} from './text/text';
import {toolsHere, type ToolId} from './tools/MapTools';
import {isPhone, usePhone} from './usePhone';
import {useSheets, type Sheet} from './useSheets';
import {useThemeName} from './useThemeName';

const ModelPanel = lazy(() => import('./model/ModelPanel').then((m) => ({default: m.ModelPanel})));
const KnockStrip = lazy(() => import('./study/KnockStrip').then((m) => ({default: m.KnockStrip})));
const DataScreen = lazy(() => import('./tables/DataScreen').then((m) => ({default: m.DataScreen})));
const MapDrawer = lazy(() => import('./tables/MapDrawer').then((m) => ({default: m.MapDrawer})));

const CascadeVoice = lazy(() =>
  import('./panels/CascadeVoice').then((m) => ({default: m.CascadeVoice})),
);

/** Few bring anything. */
const bring = () => import('./frame/bringIn');

interface Props extends Pick<Start, 'trouble'> {
  readonly openUpdates: OpenUpdates;
}

/** The frame: header, views, picture, panels, and what acts on the experiment as a whole. */
export function Shell({trouble, openUpdates}: Props) {
  const app = useApp();
  const {actions, store} = app;
  const screen = useAppState((s) => s.view.screen);
  const hasSelection = useAppState((s) => s.view.selection !== null);
  const hasDrawer = useAppState((s) => s.view.choices?.drawer !== undefined);
  const settings = useAppState((s) => s.settings);
  const text = useMemo(() => createText(settings.language), [settings.language]);
  const t = shellText[settings.language];
  const theme = useThemeName();
  const phone = usePhone();
  const [voice] = useState(createVoice);
  const editor = useEditor();
  const [modal, setModal] = useState<Modal | null>(null);
  const sheets = useSheets(store);
  const [isLegendOpen, setLegendOpen] = useState(() => matchMedia('(min-width: 1100px)').matches);
  const [isModelOpen, setModelOpen] = useState(false);
  const [tool, setTool] = useState<ToolId | null>(null);
  const devices = use(DevicesContext);
  const searchField = useRef<HTMLInputElement>(null);
  const filePicker = useRef<HTMLInputElement>(null);

  useEffect(() => applySettings(settings), [settings]);

  const {exportAs, copyLink, shelve} = takeAway({app, text, theme, voice, show: setModal});
  const warn = useEffectEvent((key: NonNullable<Start['trouble']>) => voice.warn(t[key]));
  const warnOfRoom = useEffectEvent(() =>
    voice.warn(t.storageOff, {word: t.saveAsFile, take: () => void exportAs('json')}),
  );
  const followLink = useEffectEvent(async () => {
    const arrival = await openLink(app, location.hash);
    if (arrival === null) warn('badLink');
    else if (arrival.isForeign) warn('foreign');
  });
  // Once for the store: under other data the app is another object, and what waits to be written is not lost.
  const keep = useEffectEvent(() => keepSession(app, () => warnOfRoom()));
  useEffect(() => keep(), []);
  const tidy = useEffectEvent(() => tidyLater(app, text));
  useEffect(() => tidy(), []);
  useEffect(() => {
    if (trouble !== null) warn(trouble);
  }, [trouble]);
  useEffect(() => {
    const onHash = () => void followLink();
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const closeModel = () => {
    setModelOpen(false);
    document.getElementById(MODEL_BUTTON_ID)?.focus();
  };
  const frame = {
    app,
    openLarge: use(LargeContext),
    text,
    voice,
    show: setModal,
    held: modal?.kind === 'import' ? modal.brought : [],
  };
  const imports = {
    onFiles: (files: readonly File[]) => void bring().then((m) => m.bringIn(frame, files)),
    onSmall: (files: readonly File[]) => void bring().then((m) => m.bringSmall(frame, files)),
    onText: (pasted: string) => void bring().then((m) => m.bringText(frame, pasted)),
    onSay: voice.say,
  };
  const isOver = useDoors(imports);
  /** The browser's own dialog for files, and behind it what takes a drop or a paste. */
  const openImport = () => {
    filePicker.current?.click();
    setModal({kind: 'import', brought: []});
  };

  /** On a phone a tool is a sheet too, and on a tablet the drawer would hide what it changes. */
  const openTool = (which: ToolId | null) => {
    setTool(which);
    if (which === null) return;
    if (phone) sheets.setDetent('peek');
    else if (matchMedia('(max-width: 1099px)').matches) sheets.close();
  };
  const commands: CommandContext = {
    app,
    devices,
    shell: {
      focusSearch: () => searchField.current?.focus(),
      openPalette: () => setModal({kind: 'palette'}),
      openKeys: () => setModal({kind: 'keys'}),
      openSummary: () => setModal({kind: 'summary'}),
      openReport: () => setModal({kind: 'report', fault: null}),
      toggleLegend: () => setLegendOpen(!isLegendOpen),
      toggleTool: (id) => openTool(tool === id ? null : id),
      tools: toolsHere(),
      download: (kind) => void exportAs(kind),
      importFile: openImport,
      copyLink: () => void copyLink(),
      takeSnapshot: () => void shelve(),
      edit: editor.edit,
      remove: editor.remove,
      clear: () => {
        if (leaveInspectorTitle()) return;
        if (isModelOpen) return closeModel();
        if (store.getState().view.selection === null) actions.light(null);
        if (isPhone()) sheets.setDetent('peek');
        else sheets.close();
        actions.select(null);
      },
    },
  };
  /** Runs a command, or says what stands in its way. */
  const run = async (id: string) => {
    const obstacle = runCommand(id, commands);
    if (obstacle === null) return;
    const {commandsText} = await import('./text/commandsText');
    voice.say(commandsText[settings.language].obstacles[obstacle]);
  };
  useFaults(voice, text.language, (fault) => setModal({kind: 'report', fault}));
  useUpdates(openUpdates, (apply) => voice.warn(t.update.ready, {word: t.update.now, take: apply}));
  useKeys((id) => void run(id), settings.letterKeys);

  /** Off the map there is nothing to tell before something is selected. */
  const hasInspector = screen === 'map' || hasSelection;
  /** A network of its own: the data of the app, their dates and what falls in them are not its. */
  const isLarge = screen === 'large';
  const model = {isOpen: isModelOpen, onToggle: () => setModelOpen(!isModelOpen)};
  const Study = screen === 'map' || screen === 'data' ? null : STUDIES[screen];
  const isUp = (which: Sheet) => sheets.up === which;
  const isExpanded = (which: Sheet) => isUp(which) && !(phone && sheets.detent === 'peek');
  const sheet = {detent: sheets.detent, onDetent: sheets.setDetent, onClose: sheets.close};
  return (
    <TextContext value={text}>
      <div className="app" data-screen={screen}>
        <Boundary of="header" frame={(broken) => <header className="header">{broken}</header>}>
          <Header
            searchField={searchField}
            onExport={(kind) => void exportAs(kind)}
            onImport={openImport}
            onCopyLink={() => void copyLink()}
            onSnapshot={() => void shelve()}
            onHelp={() => setModal({kind: 'keys'})}
            onPalette={() => setModal({kind: 'palette'})}
          />
        </Boundary>
        <div className="rail">
          <ViewsRail />
          {hasInspector && (
            <section className="sheet-toggles" aria-label={t.panelsLabel}>
              <button
                type="button"
                aria-expanded={isExpanded('inspector')}
                onClick={() => sheets.toggle('inspector')}
              >
                <Icon name="details" />
                <span>{t.panels.inspector}</span>
              </button>
              {screen === 'map' && (
                <button
                  type="button"
                  className="knock-toggle"
                  aria-expanded={isExpanded('knockOn')}
                  onClick={() => sheets.toggle('knockOn')}
                >
                  <Icon name="pulse" />
                  <span>{t.panels.knockOn}</span>
                </button>
              )}
            </section>
          )}
        </div>
        {screen === 'map' && (
          <>
            <Boundary of="map screen" frame={mainOf('map')}>
              <MapScreen
                acts={{
                  copyLink: () => void copyLink(),
                  savePicture: () => void exportAs('png'),
                  edit: editor.edit,
                  remove: editor.remove,
                }}
                isLegendOpen={isLegendOpen}
                onToggleLegend={() => setLegendOpen(!isLegendOpen)}
                tool={tool}
                onTool={openTool}
              />
            </Boundary>
            <Boundary
              of="knock-on"
              frame={(broken) => (
                <section
                  className="knock"
                  aria-label={t.panels.knockOn}
                  data-open={isUp('knockOn')}
                  data-detent={sheets.detent}
                >
                  {broken}
                </section>
              )}
            >
              <KnockOn
                isOpen={isUp('knockOn')}
                {...sheet}
                modelBar={<ModelBar {...model} compares />}
              />
            </Boundary>
            {hasDrawer && (
              <Boundary of="drawer">
                <Suspense fallback={null}>
                  <MapDrawer />
                </Suspense>
              </Boundary>
            )}
          </>
        )}
        {Study && (
          <Boundary key={screen} of={screen} frame={mainOf('study')}>
            <Suspense fallback={<main className="study" aria-busy="true" />}>
              <Study modelBar={<ModelBar {...model} />} onSay={voice.say} />
              {!isLarge && <KnockStrip />}
            </Suspense>
          </Boundary>
        )}
        {screen === 'data' && (
          <Boundary of="data" frame={mainOf('data')}>
            <Suspense fallback={<main className="data" aria-busy="true" />}>
              <DataScreen voice={voice} />
            </Suspense>
          </Boundary>
        )}
        {!isLarge && (
          <Boundary of="time strip" frame={(broken) => <div className="time">{broken}</div>}>
            <TimeStrip />
          </Boundary>
        )}
        {isModelOpen && screen !== 'data' && (
          <Boundary of="model panel" as="aside">
            <Suspense fallback={null}>
              <ModelPanel onClose={closeModel} />
            </Suspense>
          </Boundary>
        )}
        <Boundary
          of="inspector"
          frame={(broken) => (
            <aside
              className="inspector"
              aria-label={t.panels.inspector}
              data-open={isUp('inspector') && hasInspector}
              data-detent={sheets.detent}
            >
              {broken}
            </aside>
          )}
        >
          <EditorSlot editor={editor} voice={voice}>
            {((screen !== 'data' && !isLarge) || hasSelection) && (
              <Inspector isOpen={isUp('inspector') && hasInspector} {...sheet} />
            )}
          </EditorSlot>
        </Boundary>
        <Notices voice={voice} />
        <p className="sr-only" role="status">
          <Boundary of="voice" as="aside">
            <Suspense fallback={null}>
              <CascadeVoice />
            </Suspense>
          </Boundary>
        </p>
      </div>
      <input
        ref={filePicker}
        type="file"
        hidden
        multiple
        accept=".json,.svg,.png,.pdf,.csv,.tsv,.txt,.xlsx,.gexf,.graphml,.xml,application/json,image/svg+xml,image/png,application/pdf,text/csv"
        onChange={(e) => {
          const files = [...(e.currentTarget.files ?? [])];
          e.currentTarget.value = ''; // the same file may be chosen again
          if (files.length > 0) imports.onFiles(files);
        }}
      />
      {isOver && <p className="drop-target">{t.dropHere}</p>}
      <Modals
        modal={modal}
        commands={commands}
        imports={imports}
        onRun={run}
        onClose={() => setModal(null)}
      />
    </TextContext>
  );
}

/** A screen that broke is still where the link that skips to it leads. */
const mainOf = (className: string) => (broken: ReactNode) => (
  <main className={className} id="map" tabIndex={-1}>
    {broken}
  </main>
);

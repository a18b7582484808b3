/**
 * Everything the app can do, once: keys, palette and help sheet run and list these. A command says
 * for itself whether it can act now; its words stand in `text/commandsText.ts`, its keys in
 * `keys/registry.ts`. To add one: a line here, its words there, and its key if it has one.
 */
import {modelsFor} from '../../core/contagion/models';
import {newestDate} from '../../core/graph/web';
import type {Picture} from '../../core/picture/picture';
import {isQuiet} from '../../core/scenario/scenario';
import {LANGUAGES, SCREENS} from '../../core/snapshot/view';
import type {CompanyId} from '../../core/dataset/schema';
import type {App, Screen, Selection, Theme} from '../../state/store';
import {MAP_ACTIONS} from '../canvas/mapKeys';
import {DEPTHS, type FocusId, type KeyId} from '../keys/registry';
import {toolsText} from '../text/toolsText';
import type {Editor, EditTarget} from '../edit/editor';
import type {ExportKind} from '../panels/ExportMenu';
import type {ToolId} from '../tools/MapTools';
import type {Devices} from './devices';

export const GROUPS = ['go', 'whatIf', 'experiment', 'data', 'map', 'rounds', 'settings'] as const;
export type CommandGroup = (typeof GROUPS)[number];

/** What only the frame can do. */
export interface ShellActs {
  readonly focusSearch: () => void;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly openSummary: () => void;
  readonly openReport: () => void;
  readonly toggleLegend: () => void;
  /** Opens a tool of the map, or closes it. */
  readonly toggleTool: (tool: ToolId) => void;
  readonly tools: readonly ToolId[];
  readonly download: (kind: ExportKind) => void;
  readonly importFile: () => void;
  readonly copyLink: () => void;
  readonly takeSnapshot: () => void;
  readonly edit: Editor['edit'];
  readonly remove: Editor['remove'];
  readonly clear: () => void;
}
export interface CommandContext {
  readonly app: App;
  readonly shell: ShellActs;
  readonly devices: Devices;
}

/** Why a command cannot act now. */
export type Obstacle =
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'nothingSelected'
  | 'nothingFails'
  | 'nothingHidden'
  | 'nothingSifted'
  | 'onlyOnMap'
  | 'noRounds'
  | 'isSoAlready'
  | 'notThere';

export interface Command {
  readonly id: string;
  readonly group: CommandGroup;
  readonly run: (context: CommandContext) => void;
  readonly obstacle: (context: CommandContext) => Obstacle | null;
}

const never = () => null;
const THEMES = ['auto', 'light', 'dark'] as const satisfies readonly Theme[];
const BASES = ['announced', 'binding', 'paid'] as const;
const TOOL_IDS = Object.keys(toolsText.en.names) as readonly ToolId[];

/** Those with words of their own. */
const SINGLE = {
  search: at('go', ({shell}) => shell.focusSearch()),
  data: at('go', toggleTables),
  summary: at('go', ({shell}) => shell.openSummary(), onMap),
  clear: at('go', ({shell}) => shell.clear()),
  help: at('go', ({shell}) => shell.openKeys()),
  report: at('go', ({shell}) => shell.openReport()),
  palette: at('go', ({shell}) => shell.openPalette()),

  fail: at('whatIf', fail, hasAim),
  reset: at(
    'whatIf',
    ({app}) => app.actions.reset(),
    ({app}) => (isQuiet(app.store.getState().scenario) ? 'nothingFails' : null),
  ),

  undo: at(
    'experiment',
    ({app}) => app.actions.undo(),
    ({app}) => (app.store.getState().past.length === 0 ? 'nothingToUndo' : null),
  ),
  redo: at(
    'experiment',
    ({app}) => app.actions.redo(),
    ({app}) => (app.store.getState().future.length === 0 ? 'nothingToRedo' : null),
  ),
  save: at('experiment', ({shell}) => shell.takeSnapshot()),
  saveJson: at('experiment', ({shell}) => shell.download('json')),
  savePng: at('experiment', ({shell}) => shell.download('png')),
  saveSvg: at('experiment', ({shell}) => shell.download('svg')),
  savePdf: at('experiment', ({shell}) => shell.download('pdf')),
  pictureOptions: at('experiment', ({shell}) => shell.download('picture')),
  brief: at('experiment', ({shell}) => shell.download('brief')),
  savePage: at('experiment', ({shell}) => shell.download('html')),
  saveWorkbook: at('experiment', ({shell}) => shell.download('xlsx')),
  saveCsv: at('experiment', ({shell}) => shell.download('csv')),
  saveGexf: at('experiment', ({shell}) => shell.download('gexf')),
  saveGraphml: at('experiment', ({shell}) => shell.download('graphml')),
  saveNodeLink: at('experiment', ({shell}) => shell.download('nodelink')),
  embed: at('experiment', ({shell}) => shell.download('embed')),
  import: at('experiment', ({shell}) => shell.importFile()),
  copyLink: at('experiment', ({shell}) => shell.copyLink()),
  newest: at(
    'experiment',
    ({app}) => app.actions.setAsOf(newestDate(app.dataset)),
    ({app}) =>
      app.store.getState().scenario.asOf === newestDate(app.dataset) ? 'isSoAlready' : null,
  ),
  inForce: at('experiment', ({app}) =>
    app.actions.setInForce(!app.store.getState().scenario.inForce),
  ),

  addCompany: at('data', ({shell}) => shell.edit({table: 'companies', id: null})),
  addTie: at('data', ({app, shell}) => shell.edit({table: 'ties', id: null, ...seedOf(app)})),
  editSelected: at('data', (context) => onAim(context, context.shell.edit), hasAim),
  removeSelected: at('data', (context) => onAim(context, context.shell.remove), hasAim),
  ownChanges: at('data', ({app}) => {
    app.actions.choose('table', 'own');
    app.actions.show('data');
  }),

  legend: at('map', ({shell}) => shell.toggleLegend(), onMap),
  showAllTypes: at(
    'map',
    ({app}) => app.actions.showAllTypes(),
    ({app}) => (app.store.getState().view.hiddenTypes.length === 0 ? 'nothingHidden' : null),
  ),
  ...focusCommands(),
  unfocus: at(
    'map',
    ({app}) => app.actions.arrange({focus: undefined}),
    ({app}) => (pictureOf(app).focus === undefined ? 'nothingSifted' : null),
  ),
  showEverything: at(
    'map',
    ({app}) => app.actions.arrange({filter: undefined, fade: undefined, focus: undefined}),
    ({app}) => {
      const {filter, fade, focus} = pictureOf(app);
      return filter || fade || focus ? null : 'nothingSifted';
    },
  ),
  ...onTheMap(
    'moveUp',
    'moveDown',
    'moveLeft',
    'moveRight',
    'nudgeUp',
    'nudgeDown',
    'nudgeLeft',
    'nudgeRight',
    'putBack',
    'menu',
    'nextTie',
    'previousTie',
    'follow',
    'open',
    'zoomIn',
    'zoomOut',
    'fit',
  ),

  play: at('rounds', ({devices}) => devices.of('player')?.toggle(), hasRounds),
  previousRound: at('rounds', ({devices}) => devices.of('player')?.step(-1), hasRounds),
  nextRound: at('rounds', ({devices}) => devices.of('player')?.step(1), hasRounds),

  letterKeys: at('settings', ({app}) => {
    const {letterKeys} = app.store.getState().settings;
    app.actions.setSettings({letterKeys: !letterKeys});
  }),
} satisfies Record<string, Omit<Command, 'id'>> & Record<KeyId, Omit<Command, 'id'>>;
export type SingleId = keyof typeof SINGLE;

/** One for each of a list of choices: `show.ranking`, `basis.paid`. */
const FAMILIES = [
  ...family('show', 'go', SCREENS, {
    run: ({app}, screen) => app.actions.show(screen),
    isSo: ({app}, screen) => screenOf(app) === screen,
  }),
  ...family('basis', 'experiment', BASES, {
    run: ({app}, basis) => app.actions.setBasis(basis),
    isSo: ({app}, basis) => app.store.getState().scenario.basis === basis,
  }),
  ...family(
    'model',
    'whatIf',
    modelsFor('dataset').map(({id}) => id),
    {
      run: ({app}, model) => app.actions.setModel(model),
      isSo: ({app}, model) => app.store.getState().scenario.model === model,
    },
  ),
  ...TOOL_IDS.map((tool): Command => ({
    id: `tool.${tool}`,
    group: 'map',
    run: ({shell}) => shell.toggleTool(tool),
    obstacle: (context) => (context.shell.tools.includes(tool) ? onMap(context) : 'notThere'),
  })),
  ...family('theme', 'settings', THEMES, {
    run: ({app}, theme) => app.actions.setSettings({theme}),
    isSo: ({app}, theme) => app.store.getState().settings.theme === theme,
  }),
  ...family('language', 'settings', LANGUAGES, {
    run: ({app}, language) => app.actions.setSettings({language}),
    isSo: ({app}, language) => app.store.getState().settings.language === language,
  }),
];

export const COMMANDS: readonly Command[] = [
  ...Object.entries(SINGLE).map(([id, rest]): Command => ({id, ...rest})),
  ...FAMILIES,
];

/** Runs a command, unless something stands in its way: then that is returned. */
export function runCommand(id: string, context: CommandContext): Obstacle | null {
  const command = COMMANDS.find((each) => each.id === id);
  if (!command) return 'notThere';
  const obstacle = command.obstacle(context);
  if (obstacle === null) {
    context.app.trail.note(id);
    command.run(context);
  }
  return obstacle;
}

function at(
  group: CommandGroup,
  run: Command['run'],
  obstacle: Command['obstacle'] = never,
): Omit<Command, 'id'> {
  return {group, run, obstacle};
}

function family<T extends string>(
  name: string,
  group: CommandGroup,
  choices: readonly T[],
  {
    run,
    isSo,
  }: {
    readonly run: (context: CommandContext, choice: T) => void;
    readonly isSo: (context: CommandContext, choice: T) => boolean;
  },
): readonly Command[] {
  return choices.map((choice) => ({
    id: `${name}.${choice}`,
    group,
    run: (context) => run(context, choice),
    obstacle: (context) => (isSo(context, choice) ? 'isSoAlready' : null),
  }));
}

/** What the map does from where its focus last was. */
function onTheMap<T extends KeyId>(...ids: readonly T[]): Record<T, Omit<Command, 'id'>> {
  const entries = ids.map((id) => [
    id,
    at('map', ({devices}) => devices.of('map')?.act(MAP_ACTIONS[id]!), onMap),
  ]);
  return Object.fromEntries(entries) as Record<T, Omit<Command, 'id'>>;
}

/** Who is within so many ties of the company in focus or selected, else of whom the focus is on. */
function focusCommands(): Record<FocusId, Omit<Command, 'id'>> {
  const centre = (context: CommandContext): CompanyId | null => {
    const aim = aimOf(context);
    return aim?.kind === 'company' ? aim.id : (pictureOf(context.app).focus?.company ?? null);
  };
  const entries = DEPTHS.map((depth): [FocusId, Omit<Command, 'id'>] => [
    `focus${depth}`,
    at(
      'map',
      (context) => {
        const company = centre(context);
        if (company !== null)
          context.app.actions.arrange({focus: {company, steps: Number(depth)}}, 'focus depth');
      },
      (context) => onMap(context) ?? (centre(context) === null ? 'nothingSelected' : null),
    ),
  ]);
  return Object.fromEntries(entries) as Record<FocusId, Omit<Command, 'id'>>;
}
const pictureOf = (app: App): Picture => app.store.getState().view.picture ?? {};

/** On the map its tables come up under it; elsewhere the way is to the data and back. */
function toggleTables({app: {actions, store}}: CommandContext): void {
  const {screen, choices} = store.getState().view;
  if (screen === 'map') actions.choose('drawer', choices?.drawer === undefined ? 'ties' : null);
  else actions.show(screen === 'data' ? 'map' : 'data');
}

const screenOf = (app: App): Screen => app.store.getState().view.screen;

function onMap({app}: CommandContext): Obstacle | null {
  return screenOf(app) === 'map' ? null : 'onlyOnMap';
}
function hasRounds({devices}: CommandContext): Obstacle | null {
  return devices.of('player') ? null : 'noRounds';
}

/** What is failed or cut: the company in focus on the map, else what is selected. */
function aimOf({app, devices}: CommandContext): Selection | null {
  const focused: CompanyId | null = devices.of('map')?.focused() ?? null;
  return focused === null ? app.store.getState().view.selection : {kind: 'company', id: focused};
}
function fail(context: CommandContext): void {
  const aim = aimOf(context);
  if (aim?.kind === 'company') context.app.actions.toggleFailure(aim.id);
  if (aim?.kind === 'tie') context.app.actions.toggleCut(aim.id);
}
function hasAim(context: CommandContext): Obstacle | null {
  return aimOf(context) === null ? 'nothingSelected' : null;
}
/** What is edited or removed: the same that is failed or cut. */
function onAim(context: CommandContext, act: (target: EditTarget) => void): void {
  const aim = aimOf(context);
  if (aim !== null) act({table: aim.kind === 'company' ? 'companies' : 'ties', id: aim.id});
}
/** A new tie begins at the company that is selected. */
function seedOf({store}: App): Pick<EditTarget, 'seed'> {
  const {selection} = store.getState().view;
  return selection?.kind === 'company' ? {seed: {from: selection.id}} : {};
}

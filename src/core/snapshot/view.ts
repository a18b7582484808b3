/**
 * Where a user looks: the part of a snapshot that is no question. Of it only the arrangement of the
 * map (`picture`) enters the history.
 */
import type {ModelId} from '../contagion/models';
import type {CompanyId, TieId, TieType} from '../dataset/schema';
import type {Picture} from '../picture/picture';

export const SCREENS = [
  'map',
  'ranking',
  'matrix',
  'loops',
  'frenemies',
  'scenarios',
  'time',
  'centrality',
  'concentration',
  'data',
  'snapshots',
  'difference',
  'large',
] as const;
export type Screen = (typeof SCREENS)[number];
export const LANGUAGES = ['en', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Selection =
  {readonly kind: 'company'; readonly id: CompanyId} | {readonly kind: 'tie'; readonly id: TieId};

/** What of the map is lit while the rest is faded, and which study lit it. */
export interface Spotlight {
  readonly of: SpotlightSource;
  readonly companies: readonly CompanyId[];
  readonly ties: readonly TieId[];
}
export const SPOTLIGHT_SOURCES = ['loop', 'pair', 'supplier', 'tour'] as const;
export type SpotlightSource = (typeof SPOTLIGHT_SOURCES)[number];

/**
 * What was chosen on the screens besides the map, one short text each. A screen that finds there
 * what it does not know shows its own first choice.
 */
export const CHOICES = [
  'loop',
  'pair',
  'variant',
  'versus',
  'watched',
  'measure',
  'input',
  'tour',
  'step',
  'companies',
  'ties',
  'sources',
  'table',
  'scope',
  'drawer',
  'sideA',
  'sideB',
  'differs',
  'side',
] as const;
export type Choice = (typeof CHOICES)[number];
export const LONGEST_CHOICE = 400;

export interface Camera {
  readonly zoom: number;
  /** The point of the map, in map units, at the middle of the canvas. */
  readonly x: number;
  readonly y: number;
}
export interface View {
  readonly screen: Screen;
  readonly selection: Selection | null;
  /** Tie types switched off in the legend. */
  readonly hiddenTypes: readonly TieType[];
  /** The round shown; null is the settled outcome. */
  readonly round: number | null;
  /** null: the whole map fitted to the window. */
  readonly camera: Camera | null;
  /** A second model whose losses stand beside those of the scenario's; absent: none. */
  readonly compare?: ModelId;
  /** Absent: nothing is lit. */
  readonly spotlight?: Spotlight;
  /** How the map is arranged, the one part of the view that undo covers; absent: as it opens. */
  readonly picture?: Picture;
  /** Absent: every screen shows its own first choice. */
  readonly choices?: Readonly<Partial<Record<Choice, string>>>;
}

export const emptyView: View = {
  screen: 'map',
  selection: null,
  hiddenTypes: [],
  round: null,
  camera: null,
};

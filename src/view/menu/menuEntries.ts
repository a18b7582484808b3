/**
 * What can be done with a company, a tie or the map as a whole, in the order in which it is read;
 * null is a line between groups. Only what can be done now is listed.
 */
import type {CompanyId, TieId} from '../../core/dataset/schema';
import type {LayoutKind} from '../../core/picture/picture';
import type {App} from '../../state/store';
import type {Editor} from '../edit/editor';
import type {MenuTarget} from './menuTarget';

/** What the menu needs beside the store. */
export interface MenuActs {
  readonly fit: () => void;
  readonly lookAt: (ids: readonly CompanyId[]) => void;
  readonly copyLink: () => void;
  readonly savePicture: () => void;
  readonly edit: Editor['edit'];
  readonly remove: Editor['remove'];
}
export type EntryId =
  | 'fail'
  | 'restore'
  | 'focus'
  | 'unfocus'
  | 'ego'
  | 'paths'
  | 'putBack'
  | 'table'
  | 'copyLink'
  | 'cut'
  | 'restoreTie'
  | 'ends'
  | 'source'
  | 'fit'
  | 'putAllBack'
  | 'savePicture'
  | 'edit'
  | 'remove'
  | 'addTie'
  | 'addCompany';
export interface MenuEntry {
  readonly id: EntryId;
  readonly run: () => void;
  /** The company that its words name besides. */
  readonly other?: CompanyId;
  /** A link, opened beside this page. */
  readonly href?: string;
}

type Asking = Pick<App, 'actions' | 'store' | 'catalogue'>;

export function menuEntries(
  app: Asking,
  layout: LayoutKind,
  target: MenuTarget,
  acts: MenuActs,
): (MenuEntry | null)[] {
  const groups = {
    company: () => ofCompany(app, layout, (target as {id: CompanyId}).id, acts),
    tie: () => ofTie(app, (target as {id: TieId}).id, acts),
    ground: () => ofGround(app, layout, acts),
  }[target.kind]();
  return groups
    .filter((group) => group.length > 0)
    .flatMap((group, i) => (i === 0 ? group : [null, ...group]));
}

function ofCompany(
  {actions, store}: Asking,
  layout: LayoutKind,
  id: CompanyId,
  {copyLink, edit, remove}: MenuActs,
): MenuEntry[][] {
  const {scenario, view} = store.getState();
  const {picture, selection} = view;
  const isFailed = scenario.shocks[id] !== undefined;
  const isFocus = picture?.focus?.company === id;
  const focus = isFocus ? undefined : {company: id, steps: 1};
  const other = selection?.kind === 'company' && selection.id !== id ? selection.id : null;
  return [
    [{id: isFailed ? 'restore' : 'fail', run: () => actions.toggleFailure(id)}],
    [
      {id: isFocus ? 'unfocus' : 'focus', run: () => actions.arrange({focus})},
      {
        id: 'ego',
        run: () =>
          actions.arrange({layout: 'ego', ego: {company: id, steps: picture?.ego?.steps ?? 2}}),
      },
      ...(other === null
        ? []
        : [
            {
              id: 'paths' as const,
              other,
              run: () => {
                const between = {from: other, to: id, slack: 0};
                actions.arrange({filter: {...picture?.filter, between}});
              },
            },
          ]),
      ...(picture?.moved?.[layout]?.[id] === undefined
        ? []
        : [{id: 'putBack' as const, run: () => actions.putBack(layout, [id])}]),
    ],
    [
      {
        id: 'table',
        run: () => {
          actions.select({kind: 'company', id});
          actions.choose('drawer', 'companies');
        },
      },
      {
        id: 'copyLink',
        run: () => {
          actions.select({kind: 'company', id});
          copyLink();
        },
      },
    ],
    [
      {id: 'edit', run: () => edit({table: 'companies', id})},
      {id: 'addTie', run: () => edit({table: 'ties', id: null, seed: {from: id}})},
      {id: 'remove', run: () => remove({table: 'companies', id})},
    ],
  ];
}

function ofTie(
  {actions, store, catalogue}: Asking,
  id: TieId,
  {lookAt, edit, remove}: MenuActs,
): MenuEntry[][] {
  const isCut = store.getState().scenario.reductions[id] !== undefined;
  const tie = catalogue.ties.get(id);
  const url = tie?.evidence
    .map(({source}) => catalogue.sources.get(source)?.url)
    .find((found) => typeof found === 'string');
  return [
    [{id: isCut ? 'restoreTie' : 'cut', run: () => actions.toggleCut(id)}],
    [
      ...(tie ? [{id: 'ends' as const, run: () => lookAt([tie.from, tie.to])}] : []),
      ...(url ? [{id: 'source' as const, href: url, run: () => undefined}] : []),
    ],
    [
      {id: 'edit', run: () => edit({table: 'ties', id})},
      {id: 'remove', run: () => remove({table: 'ties', id})},
    ],
  ];
}

function ofGround(
  {actions, store}: Asking,
  layout: LayoutKind,
  {fit, copyLink, savePicture, edit}: MenuActs,
): MenuEntry[][] {
  const {picture} = store.getState().view;
  return [
    [
      {id: 'fit', run: fit},
      ...(picture?.focus
        ? [{id: 'unfocus' as const, run: () => actions.arrange({focus: undefined})}]
        : []),
      ...(picture?.moved?.[layout]
        ? [{id: 'putAllBack' as const, run: () => actions.putBack(layout)}]
        : []),
    ],
    [
      {id: 'savePicture', run: savePicture},
      {id: 'copyLink', run: copyLink},
    ],
    [
      {id: 'addCompany', run: () => edit({table: 'companies', id: null})},
      {id: 'addTie', run: () => edit({table: 'ties', id: null})},
    ],
  ];
}

/** One picture, one text: keys in a fixed order, sets sorted. */
import type {CompanyId} from '../dataset/schema';
import type {Conditions, Neighbourhood, Range} from '../explore/conditions';
import {LAYOUTS, type Moves, type Picture} from '../picture/picture';

export const canonicalPicture = (p: Picture): Picture => ({
  ...(p.layout !== undefined && {layout: p.layout}),
  ...(p.ego && {ego: neighbourhood(p.ego)}),
  ...(p.moved && {moved: movesByLayout(p.moved)}),
  ...(p.sizeBy !== undefined && {sizeBy: p.sizeBy}),
  ...(p.hulls !== undefined && {hulls: p.hulls}),
  ...(p.filter && {filter: conditions(p.filter)}),
  ...(p.fade && {fade: conditions(p.fade)}),
  ...(p.focus && {focus: neighbourhood(p.focus)}),
});

const neighbourhood = ({company, steps}: Neighbourhood): Neighbourhood => ({company, steps});

const movesByLayout = (moved: NonNullable<Picture['moved']>) =>
  Object.fromEntries(
    LAYOUTS.flatMap((kind) => {
      const moves = moved[kind];
      return moves && Object.keys(moves).length > 0 ? [[kind, sortedMoves(moves)]] : [];
    }),
  );

const sortedMoves = (moves: Moves): Moves =>
  Object.fromEntries(
    (Object.keys(moves) as CompanyId[])
      .sort()
      .map((id) => [id, {x: moves[id]!.x, y: moves[id]!.y}]),
  );

const conditions = (c: Conditions): Conditions => ({
  ...(c.types && {types: [...c.types].sort()}),
  ...(c.statuses && {statuses: [...c.statuses].sort()}),
  ...(c.confidences && {confidences: [...c.confidences].sort()}),
  ...(c.amountUsd && {amountUsd: range(c.amountUsd)}),
  ...(c.announced && {announced: range(c.announced)}),
  ...(c.kinds && {kinds: [...c.kinds].sort()}),
  ...(c.countries && {countries: [...c.countries].sort()}),
  ...(c.between && {
    between: {from: c.between.from, to: c.between.to, slack: c.between.slack},
  }),
  ...(c.core !== undefined && {core: c.core}),
});

const range = <T>({min, max, keepsUnknown}: Range<T>): Range<T> => ({
  ...(min !== undefined && {min}),
  ...(max !== undefined && {max}),
  keepsUnknown,
});

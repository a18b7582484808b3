/** A picture among companies that may not all be there. */
import type {Conditions, Neighbourhood} from '../explore/conditions';
import type {Picture} from '../picture/picture';

type Known = {readonly has: (id: string) => boolean};

/** The picture without what names a company that is not known. */
export function knownPicture(picture: Picture, known: Known): Picture {
  const isKnown = (asked: Neighbourhood | undefined) => !asked || known.has(asked.company);
  const conditions = (asked: Conditions): Conditions => {
    const {between, ...rest} = asked;
    return !between || (known.has(between.from) && known.has(between.to)) ? asked : rest;
  };
  const {ego, moved, filter, fade, focus, ...rest} = picture;
  const isEgoLost = !isKnown(ego);
  const {layout, ...others} = rest;
  return {
    ...(isEgoLost && layout === 'ego' ? others : rest),
    ...(ego && !isEgoLost && {ego}),
    ...(moved && {
      moved: Object.fromEntries(
        Object.entries(moved).map(([kind, moves]) => [
          kind,
          Object.fromEntries(Object.entries(moves).filter(([id]) => known.has(id))),
        ]),
      ),
    }),
    ...(filter && {filter: conditions(filter)}),
    ...(fade && {fade: conditions(fade)}),
    ...(focus && isKnown(focus) && {focus}),
  };
}

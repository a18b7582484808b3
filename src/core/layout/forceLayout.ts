/** The layout of places that the simulation found. Null where they are not those of these companies. */
import type {Dataset} from '../dataset/schema';
import {boundsOf, type Box} from '../picture/geometry';
import type {Stop} from '../picture/route';
import {busiestPart} from './busiestPart';
import type {Places} from './forceSteps';
import {linkCompanies} from './linkCompanies';
import type {MapLayout} from './mapLayout';

/** Free around the outermost discs: half a name on either side. */
const MARGIN = {x: 44, y: 22} as const;

export function forceLayout(
  dataset: Pick<Dataset, 'companies' | 'ties'>,
  places: Places,
): MapLayout | null {
  const {linked, usd, largestUsd} = linkCompanies(dataset);
  if (linked.some(({id}) => !places.has(id))) return null;
  const positions = new Map(
    linked.map(({id, radius}) => [id, {...places.get(id)!, flow: 'free', radius} satisfies Stop]),
  );
  const box = around([...positions.values()]);
  const core = busiestPart(usd, positions, box);
  return {kind: 'force', box, bands: [], rings: [], positions, core, largestUsd};
}

function around(stops: readonly Stop[]): Box {
  if (stops.length === 0) return {x: 0, y: 0, width: 1060, height: 650};
  const corners = stops.flatMap(({x, y, radius}) => [
    {x: x - radius - MARGIN.x, y: y - radius - MARGIN.y},
    {x: x + radius + MARGIN.x, y: y + radius + MARGIN.y},
  ]);
  return boundsOf(corners);
}

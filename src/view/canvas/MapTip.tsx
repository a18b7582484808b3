/** What the pointer is over, next to it: the ties behind a line, the largest first. */
import type {CompanyId} from '../../core/dataset/schema';
import type {Web} from '../../core/graph/web';
import type {Point} from '../../core/picture/geometry';
import type {SceneEdge} from '../../core/picture/scene';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';
import {sayTie} from './mapVoice';

const MOST = 4;

interface Props {
  readonly web: Web;
  readonly edge: SceneEdge;
  readonly at: Point;
}
export function MapTip({web, edge, at}: Props) {
  const text = useText();
  const names = new Map(web.companies.map(({id, name}) => [id, name[text.language]]));
  const nameOf = (id: CompanyId): string => names.get(id) ?? id;
  const entries = edge.ties.flatMap((id) => web.ties.get(id) ?? []);
  const rest = entries.length - MOST;
  return (
    <div className="map-tip" aria-hidden="true" style={{left: at.x, top: at.y}}>
      {entries.slice(0, MOST).map((entry) => (
        <p key={entry.tie.id}>{sayTie(entry, nameOf, text)}</p>
      ))}
      {rest > 0 && <p>{mapText[text.language].more(text.format.number(rest))}</p>}
    </div>
  );
}

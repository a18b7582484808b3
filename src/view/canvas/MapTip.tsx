/** What the pointer is over, next to it: the ties behind a line with amount, status and date, the largest first. */
import {useStore} from 'zustand';
import type {StoreApi} from 'zustand/vanilla';
import type {Web} from '../../core/graph/web';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';
import {namesIn} from '../../words/mapWords';
import {sayTie} from './mapVoice';
import type {Hovered} from './pointing';

const MOST = 8;

/** What the pointer is over: kept by itself, so that hovering re-renders nothing but the tip. */
export interface HoverState {
  readonly hovered: Hovered | null;
}

interface Props {
  readonly web: Web;
  readonly hover: StoreApi<HoverState>;
}
export function MapTip({web, hover}: Props) {
  const text = useText();
  const hovered = useStore(hover, (s) => s.hovered);
  if (hovered === null) return null;
  const nameOf = namesIn(web, text);
  const entries = hovered.edge.ties.flatMap((id) => web.ties.get(id) ?? []);
  const rest = entries.length - MOST;
  const {x, y} = hovered.at;
  return (
    <div className="map-tip" aria-hidden="true" style={{left: x, top: y}}>
      {entries.slice(0, MOST).map((entry) => (
        <p key={entry.tie.id}>
          {sayTie(entry, nameOf, text)}
          {entry.tie.announced && `, ${text.format.date(entry.tie.announced)}`}
        </p>
      ))}
      {rest > 0 && <p>{mapText[text.language].more(text.format.number(rest))}</p>}
    </div>
  );
}

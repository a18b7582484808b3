import {useMemo, useRef, useState} from 'react';
import type {StateDifference} from '../../core/exchange/stateDifference';
import {drawKey} from '../../core/picture/drawKey';
import {drawMap} from '../../core/picture/drawMap';
import {companyAt, tieAt} from '../../core/picture/hit';
import {FONT_STACK} from '../../core/picture/labels';
import type {Focus} from '../../core/picture/scene';
import {useAppState} from '../appContext';
import {createMeasure} from '../canvas/measureText';
import {useMapPalette} from '../canvas/useMapPalette';
import {useWidth} from '../study/useWidth';
import {differenceText} from '../text/differenceText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {differenceLegend, drawnDifference, type DifferenceMaps} from './differencePicture';
import {Marks} from './MarkView';

interface Props {
  readonly maps: DifferenceMaps;
  readonly difference: StateDifference;
  readonly selection: Focus | null;
  readonly onSelect: (focus: Focus | null) => void;
  /** What stands under the pointer, in words; null: nothing that differs. */
  readonly tell: (focus: Focus) => string | null;
}
const ZOOMS = [1, 1.6, 2.5, 4] as const;
const REACH = 6;
const LEAST_WIDTH = 640;

/** Both webs on one map; what the pointer finds is in the list as well, which is how keys reach it. */
export function DifferenceMap({maps, difference, selection, onSelect, tell}: Props) {
  const text = useText();
  const t = differenceText[text.language];
  const palette = useMapPalette(useThemeName());
  const side = useAppState((s) => s.view.choices?.side);
  const frame = useRef<HTMLDivElement>(null);
  const room = useWidth(frame);
  const [measure] = useState(createMeasure);
  const [zoom, setZoom] = useState(0);
  const [tip, setTip] = useState<{x: number; y: number; text: string} | null>(null);
  const only = side === 'before' || side === 'after' ? side : null;
  const width = Math.max(LEAST_WIDTH, room) * ZOOMS[zoom]!;
  const map = useMemo(
    () => drawnDifference({maps, difference, selection, only, width, palette, text, measure}),
    [maps, difference, selection, only, width, palette, text, measure],
  );
  const marks = useMemo(() => drawMap(map), [map]);
  const key = useMemo(
    () =>
      drawKey({
        rows: differenceLegend(text, palette, difference.hits.length > 0),
        top: 0,
        left: 2,
        right: Math.max(320, room) - 8,
        size: 12,
        colour: palette.muted,
        width: (words) => measure(words, false, 12),
      }),
    [text, palette, difference, room, measure],
  );
  const focusAt = (event: React.MouseEvent): Focus | null => {
    const box = event.currentTarget.getBoundingClientRect();
    const at = {x: event.clientX - box.left, y: event.clientY - box.top};
    const node = companyAt(map.scene, at, map.camera, map.window);
    if (node) return {kind: 'company', id: node.id};
    const lit = {...map.scene, edges: map.scene.edges.filter((edge) => edge.change)};
    const edge = tieAt(lit, at, map.camera, map.window, REACH);
    return edge && {kind: 'tie', id: edge.ties[0]!};
  };
  const {added, removed, changed} = difference.ties;
  return (
    <figure className="difference-map">
      <div className="difference-zoom">
        <button
          type="button"
          className="small"
          aria-label={t.zoomOut}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        >
          −
        </button>
        <button
          type="button"
          className="small"
          aria-label={t.zoomIn}
          disabled={zoom === ZOOMS.length - 1}
          onClick={() => setZoom(zoom + 1)}
        >
          +
        </button>
      </div>
      <div className="difference-sheet" ref={frame} role="region" aria-label={t.map} tabIndex={0}>
        <svg
          role="img"
          aria-label={`${t.map}. ${t.mapWords(added.length, removed.length, changed.length)}`}
          width={map.window.width}
          height={map.window.height}
          fontFamily={FONT_STACK}
          onMouseMove={(event) => {
            const focus = focusAt(event);
            const words = focus && tell(focus);
            setTip(words ? {x: event.clientX, y: event.clientY, text: words} : null);
          }}
          onMouseLeave={() => setTip(null)}
          onClick={(event) => onSelect(focusAt(event))}
        >
          <Marks marks={marks} />
        </svg>
      </div>
      {tip && (
        <div className="difference-tip" aria-hidden="true" style={{left: tip.x, top: tip.y}}>
          {tip.text}
        </div>
      )}
      <figcaption>
        <svg width="100%" height={key.height} aria-hidden="true" fontFamily={FONT_STACK}>
          <Marks marks={key.marks} />
        </svg>
      </figcaption>
    </figure>
  );
}

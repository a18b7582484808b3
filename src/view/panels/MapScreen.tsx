import {lazy, Suspense, useState} from 'react';
import {newestDate} from '../../core/graph/web';
import type {GraphCanvasProps} from '../canvas/GraphCanvas';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {useApp, useAppState} from '../appContext';
import {wasHinted} from '../session/storage';
import {MapTools, type ToolId} from '../tools/MapTools';
import {TourChoices} from '../tour/TourChoices';
import {Boundary} from '../report/Boundary';
import {MapWait} from './Skeleton';
import {SpotlightBar} from './SpotlightBar';

const MapCanvas = lazy(() => import('./MapCanvas').then((m) => ({default: m.MapCanvas})));
const MapInWords = lazy(() => import('./MapInWords').then((m) => ({default: m.MapInWords})));
const TourPlayer = lazy(() => import('../tour/TourPlayer').then((m) => ({default: m.TourPlayer})));
const SieveBar = lazy(() => import('../sieve/SieveBar').then((m) => ({default: m.SieveBar})));
const EmptyMap = lazy(() => import('../sieve/EmptyMap').then((m) => ({default: m.EmptyMap})));

const FirstHint = lazy(() => import('./FirstHint').then((m) => ({default: m.FirstHint})));

interface Props {
  readonly acts: GraphCanvasProps['acts'];
  readonly isLegendOpen: boolean;
  readonly onToggleLegend: () => void;
  readonly tool: ToolId | null;
  readonly onTool: (tool: ToolId | null) => void;
}

/** The picture comes after the frame stands. */
export function MapScreen({tool, onTool, ...canvas}: Props) {
  const {selectors} = useApp();
  const t = shellText[useText().language];
  const isTouring = useAppState((s) => s.view.choices?.tour !== undefined);
  const hasSelection = useAppState((s) => s.view.selection !== null);
  const isSifted = useAppState(({view: {picture}}) =>
    Boolean(picture?.filter ?? picture?.fade ?? picture?.focus),
  );
  const isEmpty = useAppState((s) => selectors.seen(s).counts.seen.ties === 0);
  const [isHinting, setHinting] = useState(() => !wasHinted());
  const [endHint] = useState(() => () => setHinting(false));
  return (
    <main className="map" id="map" tabIndex={-1}>
      <MapTools open={tool} onOpen={onTool}>
        <SpotlightBar />
        {hasSelection && !isTouring && (
          <div className="map-tours">
            <TourChoices />
          </div>
        )}
      </MapTools>
      {isSifted && (
        <Boundary of="filter bar" as="aside">
          <Suspense fallback={null}>
            <SieveBar />
          </Suspense>
        </Boundary>
      )}
      {isHinting && (
        <Boundary of="hint" as="aside">
          <Suspense fallback={null}>
            <FirstHint onGone={endHint} />
          </Suspense>
        </Boundary>
      )}
      <div className="map-stage">
        <Boundary of="map">
          <Suspense fallback={<MapWait label={t.mapLoading} />}>
            <MapCanvas {...canvas} />
          </Suspense>
        </Boundary>
        {isEmpty && !isSifted && <BareMap />}
        <Boundary of="map in words" as="aside">
          <Suspense fallback={null}>
            <MapInWords />
          </Suspense>
        </Boundary>
        {isSifted && (
          <Boundary of="empty map" as="aside">
            <Suspense fallback={null}>
              <EmptyMap />
            </Suspense>
          </Boundary>
        )}
        {isTouring && (
          <Boundary of="tour" as="aside">
            <Suspense fallback={null}>
              <TourPlayer />
            </Suspense>
          </Boundary>
        )}
      </div>
    </main>
  );
}

/** Nothing on the map: why, and the way back. */
function BareMap() {
  const {actions, dataset} = useApp();
  const t = shellText[useText().language];
  const newest = newestDate(dataset);
  const isNewest = useAppState((s) => s.scenario.asOf === newest);
  return (
    <div className="map-empty" role="status">
      <p>{t.emptyMap}</p>
      {!isNewest && (
        <button type="button" className="small" onClick={() => actions.setAsOf(newest)}>
          {t.toNewest}
        </button>
      )}
    </div>
  );
}

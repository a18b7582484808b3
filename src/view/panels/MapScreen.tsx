import {lazy, Suspense} from 'react';
import type {GraphCanvasProps} from '../canvas/GraphCanvas';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {useAppState} from '../appContext';
import {MapTools, type ToolId} from '../tools/MapTools';
import {TourChoices} from '../tour/TourChoices';
import {SpotlightBar} from './SpotlightBar';

const MapCanvas = lazy(() => import('./MapCanvas').then((m) => ({default: m.MapCanvas})));
const TourPlayer = lazy(() => import('../tour/TourPlayer').then((m) => ({default: m.TourPlayer})));
const SieveBar = lazy(() => import('../sieve/SieveBar').then((m) => ({default: m.SieveBar})));
const EmptyMap = lazy(() => import('../sieve/EmptyMap').then((m) => ({default: m.EmptyMap})));

interface Props {
  readonly acts: GraphCanvasProps['acts'];
  readonly isLegendOpen: boolean;
  readonly onToggleLegend: () => void;
  readonly tool: ToolId | null;
  readonly onTool: (tool: ToolId | null) => void;
}

/** The picture comes after the frame stands. */
export function MapScreen({tool, onTool, ...canvas}: Props) {
  const t = shellText[useText().language];
  const isTouring = useAppState((s) => s.view.choices?.tour !== undefined);
  const hasSelection = useAppState((s) => s.view.selection !== null);
  const isSifted = useAppState(({view: {picture}}) =>
    Boolean(picture?.filter ?? picture?.fade ?? picture?.focus),
  );
  return (
    <main className="map" id="map" tabIndex={-1}>
      <MapTools open={tool} onOpen={onTool} />
      {isSifted && (
        <Suspense fallback={null}>
          <SieveBar />
        </Suspense>
      )}
      <div className="map-stage">
        <Suspense fallback={<p className="map-wait">{t.mapLoading}</p>}>
          <MapCanvas {...canvas} />
        </Suspense>
        <SpotlightBar />
        {isSifted && (
          <Suspense fallback={null}>
            <EmptyMap />
          </Suspense>
        )}
        {hasSelection && !isTouring && (
          <div className="map-tours">
            <TourChoices />
          </div>
        )}
        {isTouring && (
          <Suspense fallback={null}>
            <TourPlayer />
          </Suspense>
        )}
      </div>
    </main>
  );
}

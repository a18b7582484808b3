import {lazy, Suspense} from 'react';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {SpotlightBar} from './SpotlightBar';

const MapCanvas = lazy(() => import('./MapCanvas').then((m) => ({default: m.MapCanvas})));

interface Props {
  readonly isLegendOpen: boolean;
  readonly onToggleLegend: () => void;
}

/** The picture comes after the frame stands. */
export function MapScreen(props: Props) {
  const t = shellText[useText().language];
  return (
    <main className="map" id="map" tabIndex={-1}>
      <Suspense fallback={<p className="map-wait">{t.mapLoading}</p>}>
        <MapCanvas {...props} />
      </Suspense>
      <SpotlightBar />
    </main>
  );
}

import {lazy, Suspense, useEffect, useMemo, useState} from 'react';
import {moneySizes} from '../../core/picture/sizeMeasure';
import {GraphCanvas, type GraphCanvasProps} from '../canvas/GraphCanvas';
import {Legend} from '../canvas/Legend';
import {useGrouping} from '../canvas/grouping';
import {useSizes} from '../canvas/sizing';
import {useDrawnLayout} from '../canvas/drawnLayout';
import {useApp, useAppState} from '../appContext';
import {warmUp} from '../session/warmUp';
import {useThemeName} from '../useThemeName';

const LayoutMaker = lazy(() =>
  import('../canvas/LayoutMaker').then((m) => ({default: m.LayoutMaker})),
);

interface Props {
  readonly acts: GraphCanvasProps['acts'];
  readonly isLegendOpen: boolean;
  readonly onToggleLegend: () => void;
}

/** The canvas with everything it shows read from the store; fetched after the frame stands. */
export function MapCanvas({acts, isLegendOpen, onToggleLegend}: Props) {
  const app = useApp();
  const {actions, selectors} = app;
  const theme = useThemeName();
  const outcome = useAppState(selectors.outcome);
  const layout = useDrawnLayout();
  const isChain = useAppState((s) => (s.view.picture?.layout ?? 'chain') === 'chain');
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  const web = useAppState(selectors.web);
  const grouping = useGrouping();
  const asked = useSizes();
  const {largestUsd} = layout;
  const sizes = useMemo(() => asked ?? moneySizes(web, largestUsd), [asked, web, largestUsd]);
  const [zoom, setZoom] = useState(1);
  useEffect(() => warmUp(app), [app]);
  return (
    <GraphCanvas
      web={web}
      layout={layout}
      outcome={outcome}
      round={useAppState((s) => s.view.round)}
      selection={useAppState((s) => s.view.selection)}
      hiddenTypes={hiddenTypes}
      seen={useAppState(selectors.seen)}
      spotlight={useAppState((s) => s.view.spotlight ?? null)}
      sizes={sizes}
      groups={grouping?.groups ?? null}
      onZoom={setZoom}
      camera={useAppState((s) => s.view.camera)}
      theme={theme}
      onSelect={actions.select}
      onCamera={actions.setCamera}
      onToggleFailure={actions.toggleFailure}
      onPlace={(id, to, gesture) => actions.move(layout.kind, {[id]: to}, gesture)}
      onPutBack={(id) => actions.putBack(layout.kind, [id])}
      onFocus={(id) => {
        const isFocus = app.store.getState().view.picture?.focus?.company === id;
        actions.arrange({focus: isFocus ? undefined : {company: id, steps: 1}});
        return !isFocus;
      }}
      acts={acts}
    >
      <Legend
        theme={theme}
        hiddenTypes={hiddenTypes}
        onToggleType={actions.toggleType}
        onOnlyType={actions.showOnlyType}
        isOpen={isLegendOpen}
        onToggle={onToggleLegend}
        hasOutcome={outcome !== null}
        sizes={sizes}
        zoom={zoom}
        grouping={grouping?.by ?? null}
      />
      {!isChain && (
        <Suspense fallback={null}>
          <LayoutMaker />
        </Suspense>
      )}
    </GraphCanvas>
  );
}

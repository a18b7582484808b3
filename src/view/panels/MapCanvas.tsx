import {GraphCanvas} from '../canvas/GraphCanvas';
import {Legend} from '../canvas/Legend';
import {useApp, useAppState} from '../appContext';
import {useThemeName} from '../useThemeName';

interface Props {
  readonly isLegendOpen: boolean;
  readonly onToggleLegend: () => void;
}

/** The canvas with everything it shows read from the store; fetched after the frame stands. */
export function MapCanvas({isLegendOpen, onToggleLegend}: Props) {
  const {actions, selectors} = useApp();
  const theme = useThemeName();
  const outcome = useAppState(selectors.outcome);
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  return (
    <GraphCanvas
      web={useAppState(selectors.web)}
      outcome={outcome}
      round={useAppState((s) => s.view.round)}
      selection={useAppState((s) => s.view.selection)}
      hiddenTypes={hiddenTypes}
      camera={useAppState((s) => s.view.camera)}
      theme={theme}
      onSelect={actions.select}
      onCamera={actions.setCamera}
      onToggleFailure={actions.toggleFailure}
    >
      <Legend
        theme={theme}
        hiddenTypes={hiddenTypes}
        onToggleType={actions.toggleType}
        isOpen={isLegendOpen}
        onToggle={onToggleLegend}
        hasOutcome={outcome !== null}
      />
    </GraphCanvas>
  );
}

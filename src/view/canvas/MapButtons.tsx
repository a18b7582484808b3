/** Zoom, fit and the lock on the places of companies, under the map beside its legend. */
import {useStore} from 'zustand';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';
import {lock, toggleLock} from './lock';
import {ZOOM_STEP} from './mapKeys';

interface Props {
  readonly onZoom: (factor: number) => void;
  readonly onFit: () => void;
}
export function MapButtons({onZoom, onFit}: Props) {
  const t = mapText[useText().language];
  const isLocked = useStore(lock, (s) => s.isLocked);
  return (
    <div className="map-zoom">
      <Button label={t.zoomIn} onClick={() => onZoom(ZOOM_STEP)} path="M8 3v10M3 8h10" />
      <Button label={t.zoomOut} onClick={() => onZoom(1 / ZOOM_STEP)} path="M3 8h10" />
      <Button
        label={t.fit}
        onClick={onFit}
        path="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"
      />
      <Button
        label={t.lock}
        hint={isLocked ? t.isLocked : t.isUnlocked}
        isPressed={isLocked}
        onClick={toggleLock}
        path={
          isLocked
            ? 'M3.5 7.5h9v6h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5'
            : 'M3.5 7.5h9v6h-9ZM5.5 7.5V4.5a2.5 2.5 0 0 1 4.9-.7'
        }
      />
    </div>
  );
}

interface ButtonProps {
  readonly label: string;
  readonly hint?: string;
  readonly isPressed?: boolean;
  readonly path: string;
  readonly onClick: () => void;
}
const Button = ({label, hint = label, isPressed, path, onClick}: ButtonProps) => (
  <button type="button" aria-label={label} aria-pressed={isPressed} title={hint} onClick={onClick}>
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={path} />
    </svg>
  </button>
);

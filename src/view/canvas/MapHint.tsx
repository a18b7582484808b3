/** Inside another page: how to move the map, said while the wheel or a finger moves that page. */
import {useEffect} from 'react';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';

interface Props {
  readonly of: 'touch' | 'wheel';
  readonly onGone: () => void;
}
const SEEN_MS = 1600;

export function MapHint({of, onGone}: Props) {
  const t = mapText[useText().language];
  useEffect(() => {
    const timer = setTimeout(onGone, SEEN_MS);
    return () => clearTimeout(timer);
  }, [of, onGone]);
  return (
    <p className="map-hint" aria-hidden="true">
      {t.hints[of]}
    </p>
  );
}

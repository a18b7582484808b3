import type {CSSProperties} from 'react';
import type {TieType} from '../../core/dataset/schema';
import {PALETTES} from '../../core/picture/palette';
import {useThemeName} from '../useThemeName';

/** The colour that a type of tie has on the map. */
export function Swatch({type}: {readonly type: TieType}) {
  const colour = PALETTES[useThemeName()].types[type];
  return <span className="swatch" style={{'--swatch': colour} as CSSProperties} />;
}

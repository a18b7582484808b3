/** The picture as it would be saved, drawn anew whenever what is chosen or shown changes. */
import {useEffect, useState} from 'react';
import type {Figure} from '../../core/picture/figure';
import type {ThemeName} from '../../core/picture/palette';
import {useApp} from '../appContext';
import {figureOf, pictureFile, type PictureKind} from '../session/picture';
import type {PictureOptions} from '../session/pictureOptions';
import {fitsCanvas, pixelsOf} from '../session/rasterise';
import {useText} from '../text/text';

export interface Preview {
  readonly figure: Figure;
  /** An image of it. */
  readonly address: string;
  /** null: it cannot be made; of a PNG larger than at 1× an estimate. */
  readonly bytes: number | null;
  readonly isEstimate: boolean;
}

/** A PNG of flat colours and lines grows by less than its pixels: measured on the built-in map. */
const GROWTH = 1.38;

/** null while it is drawn for the first time. */
export function usePreview(
  kind: PictureKind,
  options: PictureOptions,
  shown: ThemeName,
): Preview | null {
  const app = useApp();
  const text = useText();
  const [preview, setPreview] = useState<Preview | null>(null);
  const {scale, isTransparent, theme, extent} = options;
  useEffect(() => {
    let isWanted = true;
    const draw = async () => {
      const asked = {scale, isTransparent, theme, extent};
      const figure = await figureOf(app, kind, text, shown, asked);
      const image = await pictureFile(figure, 'svg', asked);
      const isTooLarge = kind === 'png' && !fitsCanvas(pixelsOf(figure, scale));
      const file = isTooLarge ? null : await pictureFile(figure, kind, {...asked, scale: 1});
      if (!isWanted) return;
      const address = URL.createObjectURL(image);
      const isEstimate = kind === 'png' && scale > 1;
      const bytes = file && (isEstimate ? file.size * scale ** GROWTH : file.size);
      setPreview({figure, address, bytes, isEstimate});
    };
    void draw().catch(() => isWanted && setPreview(null));
    return () => {
      isWanted = false;
    };
  }, [app, text, kind, shown, scale, isTransparent, theme, extent]);
  // given back once another one is shown: earlier it might still be on its way to the screen
  useEffect(() => () => void (preview && URL.revokeObjectURL(preview.address)), [preview]);
  return preview;
}

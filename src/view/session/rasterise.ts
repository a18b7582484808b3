/**
 * A figure as a PNG: rasterised from its SVG, which is self-contained, so that the canvas stays clean
 * to read. What it shows in words, its sources and the snapshot stand inside as text.
 */
import type {Figure} from '../../core/picture/figure';
import {figureSvg} from '../../core/picture/figureSvg';
import type {Size} from '../../core/picture/geometry';
import {SNAPSHOT_KEYWORD, withPngText} from '../../core/picture/pngText';

/** No browser holds a canvas beyond these; some stop earlier, which only trying tells. */
const LARGEST_SIDE = 16_384;
const LARGEST_AREA = 2 ** 28;

/** The browser has no canvas of this size. */
export class TooLarge extends Error {}

export const pixelsOf = ({width, height}: Size, scale: number): Size => ({
  width: Math.round(width * scale),
  height: Math.round(height * scale),
});

export const fitsCanvas = ({width, height}: Size): boolean =>
  Math.max(width, height) <= LARGEST_SIDE && width * height <= LARGEST_AREA;

export async function rasterise(figure: Figure, scale: number): Promise<Blob> {
  const size = pixelsOf(figure, scale);
  const canvas = canvasOf(size);
  const address = URL.createObjectURL(new Blob([figureSvg(figure)], {type: 'image/svg+xml'}));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    canvas.getContext('2d')!.drawImage(image, 0, 0, size.width, size.height);
    const plain = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (plain === null) throw new TooLarge();
    const bytes = withTexts(new Uint8Array(await plain.arrayBuffer()), figure);
    return new Blob([bytes as BlobPart], {type: 'image/png'});
  } finally {
    URL.revokeObjectURL(address);
    canvas.width = canvas.height = 0; // Safari frees it only then
  }
}

/** A canvas that takes ink in its last corner: a browser out of room gives one that takes none. */
function canvasOf({width, height}: Size): HTMLCanvasElement {
  if (!fitsCanvas({width, height})) throw new TooLarge();
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const ink = canvas.getContext('2d');
  if (!ink) throw new TooLarge();
  ink.fillRect(width - 1, height - 1, 1, 1);
  if (ink.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) throw new TooLarge();
  ink.clearRect(width - 1, height - 1, 1, 1);
  return canvas;
}

/** The keywords are those of the PNG standard, but for the snapshot's. */
function withTexts(png: Uint8Array, {title, description, source, snapshot}: Figure): Uint8Array {
  const texts = [
    [SNAPSHOT_KEYWORD, snapshot],
    ['Source', source],
    ['Description', description],
    ['Title', title],
  ] as const;
  return texts.reduce((bytes, [keyword, text]) => withPngText(bytes, keyword, text) ?? bytes, png);
}

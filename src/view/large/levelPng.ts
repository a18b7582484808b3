/** A level as a picture to keep: twice as fine as on the screen, with what it shows written below it. */
import {paintLevel, type Camera, type Painting} from './paintLevel';

const FINER = 2;
const LINE = 18;
const MARGIN = 14;

export async function levelPng(
  [width, height]: readonly [width: number, height: number],
  camera: Camera,
  painting: Painting,
  caption: readonly string[],
): Promise<Blob> {
  const {palette, font} = painting;
  const sheet = new OffscreenCanvas(width, height);
  const context = sheet.getContext('2d', {alpha: false})! as unknown as CanvasRenderingContext2D;
  context.font = `12px ${font}`;
  const lines = caption.flatMap((text) => wrapped(context, text, width - 2 * MARGIN));
  const below = lines.length * LINE + 2 * MARGIN;
  sheet.width = width * FINER;
  sheet.height = (height + below) * FINER;
  context.setTransform(FINER, 0, 0, FINER, 0, 0);
  paintLevel(context, width, height, camera, painting);
  context.fillStyle = palette.panel;
  context.fillRect(0, height, width, below);
  context.font = `12px ${font}`;
  context.textAlign = 'left';
  context.textBaseline = 'top';
  context.fillStyle = palette.ink;
  for (const [k, line] of lines.entries())
    context.fillText(line, MARGIN, height + MARGIN + k * LINE);
  return sheet.convertToBlob({type: 'image/png'});
}

/** Words fill a line as far as they fit. */
function wrapped(context: CanvasRenderingContext2D, text: string, room: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && context.measureText(longer).width > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

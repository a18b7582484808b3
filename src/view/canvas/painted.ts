/**
 * What the last painting showed and where, in window pixels: read by tests of the picture, which a
 * canvas alone cannot answer. Nothing is computed until somebody asks.
 */
import {toWindow, type Box, type Point} from '../../core/picture/geometry';
import {outerPx} from '../../core/picture/labels';
import type {MapPicture, Sight} from './paintMap';

export interface Painted {
  readonly names: readonly {readonly id: string; readonly text: string; readonly box: Box}[];
  readonly headings: readonly {readonly text: string; readonly box: Box}[];
  readonly discs: readonly (Point & {
    readonly id: string;
    readonly radius: number;
    readonly tone: string;
  })[];
}

/** Where the map's element keeps the answer: `element[Symbol.for('frenemy.painted')]()`. */
const PAINTED = Symbol.for('frenemy.painted');
interface Host extends HTMLElement {
  [PAINTED]?: () => Painted;
}

export function tellPainted(host: Host, picture: MapPicture, {camera, window}: Sight): void {
  host[PAINTED] = () => ({
    names: picture.labels.map(({id, text, box}) => ({id, text, box})),
    headings: picture.headings.map(({text, box}) => ({text, box})),
    discs: picture.scene.nodes.map((node) => ({
      id: node.id,
      ...toWindow(node, camera, window),
      radius: outerPx(node, camera.zoom),
      tone: node.tone,
    })),
  });
}

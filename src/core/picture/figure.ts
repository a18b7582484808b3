/**
 * A picture as marks on a page, before it becomes a file: one drawing for SVG and PDF.
 *
 * Pixels, y downwards; a text stands at `x` with its middle at `y`. Later marks cover earlier ones.
 */
import type {Point, Size} from './geometry';

export interface Paint {
  /** `#rrggbb`; absent: none. */
  readonly fill?: string;
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeOpacity?: number;
  readonly dash?: readonly number[] | null;
}
export type Step =
  | readonly ['M' | 'L', Point]
  /** A quadratic curve: its control point, then its end. */
  | readonly ['Q', Point, Point]
  | readonly ['Z'];

export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly colour: string;
}
export type Mark =
  | (Paint & {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
    })
  | (Paint & {
      readonly kind: 'ellipse';
      readonly x: number;
      readonly y: number;
      readonly rx: number;
      readonly ry: number;
    })
  /** A share of a circle's line, clockwise from noon. */
  | {
      readonly kind: 'arc';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly share: number;
      readonly width: number;
      readonly colour: string;
    }
  | (Paint & {
      readonly kind: 'path';
      readonly steps: readonly Step[];
      readonly isEvenOdd?: boolean;
    })
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly size: number;
      readonly runs: readonly Run[];
      /** Colour of a line around it, so that nothing runs into it; absent: none. */
      readonly seam?: string;
      /** An address that the text opens, where the file can say so. */
      readonly link?: string;
    }
  | {
      readonly kind: 'group';
      readonly id?: string;
      readonly opacity?: number;
      readonly at?: Point;
      /** Nothing beyond this is seen. */
      readonly clip?: Size;
      readonly marks: readonly Mark[];
    };

export interface Figure extends Size {
  /** null: transparent. */
  readonly ground: string | null;
  readonly title: string;
  /** Title, what is below and the link, one line each. */
  readonly caption: string;
  /** The picture in words. */
  readonly description: string;
  readonly language: string;
  /** What it is drawn from: `source` of a PNG, `dc:source` of a PDF. */
  readonly source: string;
  /** The snapshot that remakes it. */
  readonly snapshot: string;
  /** Title and what is asked; the drawing with its key; what stands below. */
  readonly head: readonly Mark[];
  readonly body: readonly Mark[];
  readonly foot: readonly Mark[];
}

export const group = (id: string, marks: readonly Mark[]): Mark => ({kind: 'group', id, marks});

/** From the middle of a text down to the line it stands on, by its size. */
export const BASELINE = 0.35;

/** Fonts of one width, by whatever name a system has them; then Korean ones. */
export const FILE_FONTS =
  "Helvetica, Arial, 'Liberation Sans', Arimo, 'Apple SD Gothic Neo', 'Malgun Gothic', " +
  "'Noto Sans KR', 'Noto Sans CJK KR', sans-serif";

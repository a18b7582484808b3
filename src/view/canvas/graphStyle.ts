/** The cytoscape style: everything that differs is read from the element's own record. */
import type {StylesheetJson} from 'cytoscape';
import type {Palette} from '../../core/picture/palette';

export function graphStyle(palette: Palette): StylesheetJson {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        shape: 'data(shape)' as 'ellipse',
        'background-color': 'data(fill)',
        'border-width': 'data(rim)',
        'border-color': palette.canvas,
        'border-position': 'outside',
        opacity: 'data(opacity)' as unknown as number,
        events: 'no', // the nearest disc is found by distance, so that small ones can be hit
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 'data(weights)' as unknown as number[],
        'control-point-distances': 'data(distances)' as unknown as number[],
        'line-color': 'data(colour)',
        'line-style': 'data(line)' as 'solid',
        'line-dash-pattern': 'data(dash)' as unknown as number[],
        width: 'data(width)',
        opacity: 'data(opacity)' as unknown as number,
        'target-arrow-color': 'data(colour)',
        'target-arrow-shape': 'data(arrow)' as 'triangle',
        'target-arrow-fill': 'data(arrowFill)' as 'filled',
        'arrow-scale': 'data(arrowScale)' as unknown as number,
        'z-index': 'data(z)' as unknown as number,
        'overlay-opacity': 0,
      },
    },
    {selector: ':active', style: {'overlay-opacity': 0}},
    {selector: 'core', style: {'active-bg-opacity': 0, 'selection-box-opacity': 0} as never},
  ];
}

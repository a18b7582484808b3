/** In a page: the map drawn by sigma as it comes, by WebGL. Its own script stands in the page. */
import {MultiDirectedGraph} from 'graphology';
import type {PlainMap} from './plainMap';

declare const Sigma: new (
  graph: MultiDirectedGraph,
  container: HTMLElement,
  settings: object,
) => {readonly once: (event: 'afterRender', act: () => void) => void; readonly refresh: () => void};

const {nodes, edges} = (await (await fetch('map.json')).json()) as PlainMap;
const graph = new MultiDirectedGraph();
for (const {id, name, x, y, radius, color} of nodes)
  graph.addNode(id, {label: name, x, y: -y, size: radius, color});
for (const {id, source, target, width, color, hasArrow} of edges)
  graph.addEdgeWithKey(id, source, target, {
    size: width,
    color,
    type: hasArrow ? 'arrow' : 'line',
  });
const drawn = new Sigma(graph, document.querySelector<HTMLElement>('#map')!, {});
drawn.once('afterRender', () => document.documentElement.setAttribute('data-drawn', ''));
drawn.refresh();

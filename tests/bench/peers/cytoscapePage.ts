/** In a page: the map drawn by cytoscape as it comes, on its canvas. */
import cytoscape from 'cytoscape';
import type {PlainMap} from './plainMap';

const {nodes, edges} = (await (await fetch('map.json')).json()) as PlainMap;
cytoscape({
  container: document.querySelector<HTMLElement>('#map'),
  elements: [
    ...nodes.map(({x, y, ...data}) => ({data, position: {x, y}})),
    ...edges.map((data) => ({data})),
  ],
  layout: {name: 'preset', fit: true, padding: 20},
  style: [
    {
      selector: 'node',
      style: {
        'background-color': 'data(color)',
        width: (node: cytoscape.NodeSingular) => 2 * Number(node.data('radius')),
        height: (node: cytoscape.NodeSingular) => 2 * Number(node.data('radius')),
        label: 'data(name)',
        'font-size': 9,
      },
    },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': 'data(color)',
        'target-arrow-color': 'data(color)',
        'curve-style': 'bezier',
        opacity: 0.5,
      },
    },
    {selector: 'edge[?hasArrow]', style: {'target-arrow-shape': 'triangle'}},
  ],
}).one('render', () => document.documentElement.setAttribute('data-drawn', ''));

import {describe, expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import type {Dataset} from '../../../src/core/dataset/schema';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {
  boundsOf,
  distanceToSegment,
  fitCamera,
  markScale,
  toWindow,
} from '../../../src/core/picture/geometry';
import {companyAt, tieAt} from '../../../src/core/picture/hit';
import {buildScene} from '../../../src/core/picture/scene';
import {rimsOf, tieShape} from '../../../src/core/picture/tieShape';

const data = readDataFolder('data') as unknown as Dataset;
const layout = valueChain(data);
const scene = buildScene({
  web: buildWeb(data, {asOf: '2026-10-01', inForce: false, basis: 'binding'}),
  layout,
  outcome: null,
  round: null,
  selection: null,
  hiddenTypes: [],
  spotlight: null,
});
const window = {width: 1200, height: 780};
const camera = fitCamera(layout.box, window);

describe('a company', () => {
  it('is hit at its middle, wherever it is', () => {
    for (const node of scene.nodes)
      expect(companyAt(scene, toWindow(node, camera, window), camera, window)?.id).toBe(node.id);
  });

  it('is hit beside it while it is small, and nothing far out is', () => {
    const corner = scene.nodes.reduce((a, b) => (a.x + a.y < b.x + b.y ? a : b));
    const {x, y} = toWindow(corner, camera, window);
    expect(companyAt(scene, {x: x - 8, y: y - 8}, camera, window)?.id).toBe(corner.id);
    expect(companyAt(scene, {x: -500, y: -500}, camera, window)).toBeNull();
  });
});

describe('a tie', () => {
  const rims = rimsOf(scene, camera.zoom);

  it('is hit on its line, or another that runs through the same point', () => {
    for (const edge of scene.edges) {
      const middle = tieShape(edge, rims, camera, window).line[2];
      const hit = tieAt(scene, middle, camera, window, 0.5)!;
      const {line, width} = tieShape(hit, rims, camera, window);
      const {x, y, width: wide, height} = boundsOf(line);
      expect(middle.x).toBeGreaterThanOrEqual(x - width - 0.5);
      expect(middle.x).toBeLessThanOrEqual(x + wide + width + 0.5);
      expect(middle.y).toBeGreaterThanOrEqual(y - width - 0.5);
      expect(middle.y).toBeLessThanOrEqual(y + height + width + 0.5);
    }
  });

  it('is hit alone on both sides of its line, as far as the reach', () => {
    for (const edge of scene.edges.slice(0, 40)) {
      const alone = {...scene, edges: [edge]};
      const {line, width} = tieShape(edge, rims, camera, window);
      const [, before, middle, after] = line;
      const length = Math.hypot(after.x - before.x, after.y - before.y);
      const beside = (off: number) => ({
        x: middle.x - ((after.y - before.y) / length) * off,
        y: middle.y + ((after.x - before.x) / length) * off,
      });
      expect(tieAt(alone, middle, camera, window, 1)?.id).toBe(edge.id);
      for (const side of [-1, 1]) {
        expect(tieAt(alone, beside(side * (width / 2 + 2)), camera, window, 4)?.id).toBe(edge.id);
        expect(tieAt(alone, beside(side * (width / 2 + 7)), camera, window, 0.5)).toBeNull();
      }
    }
  });

  it('is not found where none runs', () => {
    expect(tieAt(scene, {x: -900, y: 20}, camera, window, 24)).toBeNull();
  });
});

it('ends a line under its head, whose tip stands on the rim of the target', () => {
  const rims = rimsOf(scene, camera.zoom);
  for (const edge of scene.edges) {
    const {line, head} = tieShape(edge, rims, camera, window);
    expect(head === null).toBe(!edge.hasArrow);
    if (!head) continue;
    const target = scene.nodes.find(({id}) => id === edge.target)!;
    const {x, y} = toWindow(target, camera, window);
    const off = Math.hypot(head[0].x - x, head[0].y - y) / camera.zoom;
    expect(off).toBeCloseTo(rims.get(edge.target)! + markScale(camera.zoom), 6);
    expect(distanceToSegment(head[1], head[2], line[4])).toBeLessThan(1.5);
  }
});

it('measures to a segment, also beyond its ends and where it has no length', () => {
  const [a, b] = [
    {x: 0, y: 0},
    {x: 10, y: 0},
  ];
  expect(distanceToSegment(a, b, {x: 4, y: 3})).toBe(3);
  expect(distanceToSegment(a, b, {x: 13, y: 4})).toBe(5);
  expect(distanceToSegment(a, a, {x: 3, y: 4})).toBe(5);
});

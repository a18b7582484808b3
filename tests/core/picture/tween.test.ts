import {describe, expect, it} from 'vitest';
import {arrange} from '../../../src/core/layout/arrange';
import {valueChain} from '../../../src/core/layout/valueChain';
import {buildWeb} from '../../../src/core/graph/web';
import {buildScene, type Scene, type SceneNode} from '../../../src/core/picture/scene';
import {between} from '../../../src/core/picture/tween';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [company('a', 'chipmaker'), company('b', 'ai-lab'), company('c', 'investor')],
  ties: [
    tie('ab', {from: id('a'), to: id('b'), amountUsd: amounts(30e9)}),
    tie('cb', {from: id('c'), to: id('b'), amountUsd: amounts(2e9)}),
  ],
});
const web = buildWeb(data, {asOf: '2030-01-01', inForce: false, basis: 'announced'});
const chain = valueChain(data);
const sceneOn = (layout: typeof chain): Scene =>
  buildScene({
    web,
    layout,
    outcome: null,
    round: null,
    selection: null,
    hiddenTypes: [],
    spotlight: null,
  });
const from = sceneOn(chain);
const to = sceneOn(arrange(chain, {[id('a')]: {x: 700, y: 400}}));
const without = sceneOn({
  ...chain,
  positions: new Map([...chain.positions].filter(([who]) => who !== 'c')),
});
const node = ({nodes}: Scene, name: string): SceneNode => nodes.find((it) => it.id === name)!;
const edge = ({edges}: Scene, name: string) => edges.find((it) => it.id === name)!;

describe('between two scenes', () => {
  it('everybody moves straight and evenly, with their ties', () => {
    const {x, y} = node(from, 'a');
    const third = between(from, to, 0.3);
    expect(node(third, 'a').x).toBeCloseTo(0.7 * x + 0.3 * 700, 9);
    expect(node(third, 'a').y).toBeCloseTo(0.7 * y + 0.3 * 400, 9);
    const {course} = edge(third, 'ab');
    expect(course.from.x).toBeCloseTo(node(third, 'a').x, 9);
    expect(course.to.x).toBeCloseTo(node(third, 'b').x, 9);
    expect(node(third, 'b')).toEqual(node(from, 'b'));
  });

  it('begins where it was and ends as the very scene', () => {
    const begun = between(from, to, 0);
    expect(begun.nodes).toEqual(from.nodes);
    expect(begun.edges.map(({id: of, course}) => [of, course])).toEqual(
      from.edges.map(({id: of, course}) => [of, course]),
    );
    expect(between(from, to, 1)).toBe(to);
  });

  it('who leaves shrinks away with their ties, who comes grows', () => {
    const going = between(from, without, 0.25);
    expect(node(going, 'c').radius).toBeCloseTo(0.75 * node(from, 'c').radius, 9);
    expect(edge(going, 'cb').opacity).toBeCloseTo(0.75 * edge(from, 'cb').opacity, 9);
    const coming = between(without, from, 0.25);
    expect(node(coming, 'c').radius).toBeCloseTo(0.25 * node(from, 'c').radius, 9);
    expect(edge(coming, 'cb').opacity).toBeCloseTo(0.25 * edge(from, 'cb').opacity, 9);
  });

  it('who stays changes size, and their ties width and weight, evenly', () => {
    const grown: Scene = {
      ...from,
      nodes: from.nodes.map((it) => ({...it, radius: it.radius + 8})),
      edges: from.edges.map((it) => ({...it, width: it.width + 2, opacity: it.opacity / 2})),
    };
    const half = between(from, grown, 0.25);
    expect(node(half, 'a').radius).toBeCloseTo(node(from, 'a').radius + 2, 9);
    expect(edge(half, 'ab').width).toBeCloseTo(edge(from, 'ab').width + 0.5, 9);
    expect(edge(half, 'ab').opacity).toBeCloseTo(0.875 * edge(from, 'ab').opacity, 9);
  });

  it('who leaves is neither hit nor looked at on the way out', () => {
    const marked: Scene = {
      ...from,
      nodes: from.nodes.map((it) => ({...it, distress: 0.4, isSelected: true, isShocked: true})),
    };
    expect(node(between(marked, without, 0.5), 'c')).toMatchObject({
      distress: 0,
      isSelected: false,
      isShocked: false,
    });
  });

  it('a tie that comes hangs on its ends while they move', () => {
    const shifted = arrange(chain, {[id('b')]: {x: 310, y: 290}});
    const coming = between(without, sceneOn(shifted), 0.5);
    const {course} = edge(coming, 'cb');
    expect(course.to).toEqual({x: node(coming, 'b').x, y: node(coming, 'b').y});
    expect(course.from).toEqual({x: node(coming, 'c').x, y: node(coming, 'c').y});
  });
});

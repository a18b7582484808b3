import fc from 'fast-check';
import {expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {arrange} from '../../../src/core/layout/arrange';
import type {MapLayout} from '../../../src/core/layout/mapLayout';
import {valueChain} from '../../../src/core/layout/valueChain';
import {carry} from '../../../src/core/picture/carry';
import {buildScene} from '../../../src/core/picture/scene';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [
    company('oracle', 'hyperscaler'),
    company('openai', 'ai-lab'),
    company('nvidia', 'chipmaker'),
    company('grid', 'utility'),
  ],
  ties: [
    tie('cloud:oracle:openai', {amountUsd: amounts(300e9)}),
    tie('hosting:oracle:openai', {amountUsd: amounts(7e9)}),
    tie('investment:openai:oracle', {amountUsd: amounts(2e9)}),
    tie('chips:nvidia:oracle', {amountUsd: amounts(40e9)}),
    tie('rivalry:nvidia:openai'),
    tie('power:grid:oracle'),
  ],
});
const web = buildWeb(data, {asOf: '2026-03-31', inForce: false, basis: 'announced'});
const made = valueChain(data);
const free: MapLayout = {
  ...made,
  positions: new Map([...made.positions].map(([one, at]) => [one, {...at, flow: 'free'}])),
};
const look = (layout: MapLayout, looked: 'oracle' | null = null) =>
  buildScene({
    web,
    layout,
    outcome: null,
    round: null,
    selection: looked === null ? null : {kind: 'company', id: id(looked)}, // then ties are fanned out
    hiddenTypes: [],
    spotlight: null,
  });
const coordinate = fc.double({min: -3000, max: 3000, noNaN: true});

it('is the scene built on the layout so arranged', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(made, free),
      fc.constantFrom('oracle' as const, null),
      fc.constantFrom(...data.companies.map((one) => one.id)),
      fc.record({x: coordinate, y: coordinate}),
      (layout, looked, one, to) => {
        const carried = carry(look(layout, looked), one, to);
        expect(carried).toEqual(look(arrange(layout, {[one]: to}), looked));
      },
    ),
  );
});

it('leaves what does not hang on the company untouched', () => {
  const scene = look(made);
  const carried = carry(scene, id('grid'), {x: -50, y: 1234});
  const same = scene.edges.filter((edge, i) => edge === carried.edges[i]);
  expect(same).toHaveLength(scene.edges.length - 1);
  expect(scene.nodes.filter((node, i) => node === carried.nodes[i])).toHaveLength(3);
  expect(carried.layout.box.y + carried.layout.box.height).toBeGreaterThan(1234);
});

it('passes over who does not stand there', () => {
  const scene = look(made);
  expect(carry(scene, id('nobody'), {x: 1, y: 2})).toBe(scene);
});

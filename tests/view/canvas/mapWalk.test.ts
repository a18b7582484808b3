import {describe, expect, it} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {nearestToward, otherEnd, tiesByCompany} from '../../../src/view/canvas/mapWalk';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

describe('the nearest company that way', () => {
  const here = {id: id('here'), x: 100, y: 100};
  const places = [
    here,
    {id: id('right'), x: 160, y: 110},
    {id: id('askew'), x: 130, y: 125},
    {id: id('below'), x: 95, y: 190},
    {id: id('far'), x: 300, y: 100},
  ];
  const toward = (dx: number, dy: number) => nearestToward(places, here, dx, dy);

  it('lies ahead rather than aside', () => {
    expect(toward(1, 0)).toBe('right');
    expect(toward(0, 1)).toBe('askew');
    expect(
      nearestToward(
        places.filter((p) => p.id !== 'askew'),
        here,
        0,
        1,
      ),
    ).toBe('below');
  });

  it('is none where the map ends', () => {
    expect(toward(-1, 0)).toBeNull();
    expect(toward(0, -1)).toBeNull();
  });
});

it('lists the ties of a company from the largest to the undisclosed', () => {
  const data = dataset({
    companies: ['a', 'b', 'c'].map((name) => company(name, 'ai-lab')),
    ties: [
      tie('cloud:a:b', {amountUsd: amounts(3e9)}),
      tie('debt:c:a'),
      tie('chips:b:a', {amountUsd: amounts(7e9)}),
    ],
  });
  const web = buildWeb(data, {asOf: '2026-01-01', inForce: false, basis: 'announced'});
  const own = tiesByCompany(web).get(id('a'))!;
  expect(own.map(({tie}) => tie.id)).toEqual(['chips:b:a', 'cloud:a:b', 'debt:c:a']);
  expect(own.map((entry) => otherEnd(entry, id('a')))).toEqual(['b', 'b', 'c']);
  expect(tiesByCompany(web).get(id('c'))).toHaveLength(1);
});

import {describe, expect, it} from 'vitest';
import {datasetStudy} from '../../../src/core/large/datasetStudy';
import {createExplorer} from '../../../src/core/large/explorer';
import {runSweep} from '../../../src/core/ranking/sweep';
import {runScenario} from '../../../src/core/scenario/runScenario';
import {emptyScenario} from '../../../src/core/scenario/scenario';
import {readDataFolder} from '../../../.ci/datasetJson';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const parsed = parseDataset(readDataFolder('data'));
if (!parsed.ok) throw new Error('the data is not accepted: see tests/data');
const builtIn = parsed.value;

describe('a dataset as a large study', () => {
  const study = datasetStudy(builtIn, 'binding');
  const asked = (id: string) => ({
    ...emptyScenario(study.counted!.asOf),
    basis: 'binding' as const,
    shocks: {[id]: 1},
  });

  it('loses what the same question loses elsewhere, but tells no regime', () => {
    const elsewhere = runScenario(builtIn, asked('oracle'));
    const here = study.run({oracle: 1}, 'joint');
    expect(here.regime).toBeNull();
    expect({...here, regime: null}).toEqual({...elsewhere, regime: null});
  });

  it('ranks what it fails: each impact of the sweep is that of the question', () => {
    const task = study.task('joint');
    const {impact} = runSweep(task, 0, task.order);
    for (const [i, id] of study.ids.entries())
      expect(Math.abs(impact[i]! - study.run({[id]: 1}, 'joint').total.impact), id).toBeLessThan(
        1e-9,
      );
  });

  it('is explored by the names of its companies', () => {
    const explorer = createExplorer(study);
    const [hit] = explorer.answer('search', {text: 'oracle'});
    expect(hit!.id).toBe('Oracle');
    const {fallen} = explorer.answer('fail', {
      shocks: [{company: hit!.company, loss: 1}],
      model: 'joint',
      path: [],
      early: false,
    });
    const {total} = runScenario(builtIn, asked('oracle'));
    expect(fallen).toMatchObject({lost: total.usd, impact: total.impact, hit: total.hit});
  });
});

describe('which ties of a dataset count', () => {
  const companies = ['a', 'b', 'c'].map((id) => company(id, 'hyperscaler'));
  const of = (signed: number) =>
    dataset({
      companies,
      ties: [1, 2, 3].map((n) =>
        tie(`cloud:a:b:${n}`, {
          status: n <= signed ? 'signed' : 'announced',
          amountUsd: n === 1 ? amounts(null) : amounts(5, n <= signed ? 5 : null),
        }),
      ),
    });

  it('on the binding basis where at least half of them do, else as announced', () => {
    expect(datasetStudy(of(2)).counted).toMatchObject({
      basis: 'binding',
      ties: 2,
      uncounted: 1,
      unstated: 1,
    });
    expect(datasetStudy(of(1)).counted).toMatchObject({
      basis: 'announced',
      ties: 3,
      uncounted: 0,
      unstated: 1,
    });
    expect(datasetStudy(of(1), 'binding').counted).toMatchObject({ties: 1, uncounted: 2});
  });

  it('and how many pass nothing on: of no input and no claim', () => {
    const partners = dataset({companies, ties: [tie('partnership:a:b'), tie('rivalry:b:c')]});
    expect(datasetStudy(partners, 'announced').counted).toMatchObject({ties: 2, idle: 2});
  });
});

import {expect, it} from 'vitest';
import {readDataFolder} from '../../../.ci/datasetJson';
import {VISIBLE} from '../../../src/core/contagion/outcome';
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {newestDate} from '../../../src/core/graph/web';
import {createRunner} from '../../../src/core/scenario/runScenario';
import {shelfOf, shelfScenario} from '../../../src/core/scenario/shelf';
import {digestOf} from '../../../src/core/snapshot/digest';

const parsed = parseDataset(readDataFolder('data'));
if (!parsed.ok) throw new Error('the data are at fault');
const data = parsed.value;
const run = createRunner(data);
const now = {asOf: newestDate(data), inForce: false, seed: 1};
const items = shelfOf(data).map((item) => {
  const outcome = run(shelfScenario(data, item.variant, now));
  return {...item, outcome, digest: digestOf(outcome)};
});

it('has a scenario ready for every scenario and precedent', () => {
  expect(data.scenarios.filter((s) => s.variants.length === 0)).toEqual([]);
  expect(new Set(items.map((i) => i.variant.id)).size).toBe(items.length);
});

it.each(items)('$key hits somebody, and says its source', ({outcome, entry}) => {
  const spread = outcome.nodes.map((n) => n.distress - n.shock);
  expect(Math.max(...spread)).toBeGreaterThan(VISIBLE);
  expect(entry.ref).toMatch(/^00\d-\d\d$/);
});

it('comes to a different outcome each time', () => {
  const found = new Map<string, string>();
  for (const {key, digest} of items) {
    expect(found.get(digest), key).toBeUndefined();
    found.set(digest, key);
  }
});

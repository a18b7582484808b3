import {describe, expect, it} from 'vitest';
import {datasetJson, readDataFolder} from '../../.ci/datasetJson';
import {hashDataset} from '../../src/core/dataset/hashDataset';
import {parseDataset, readableIssue} from '../../src/core/dataset/parseDataset';
import {BASES, type Assumption, type CompanyId, type Dataset, type TieId} from '../../src/core/dataset/schema';
import {buildWeb, newestDate} from '../../src/core/graph/web';
import digestOnly from '../fixtures/digest-only-ties.json';
import ledger from '../fixtures/ledger-refs.json';

const input = readDataFolder('data');
const parsed = parseDataset(input);
const data: Dataset = parsed.ok ? parsed.value : (input as Dataset);
const company = (id: string) => data.companies.find((c) => c.id === (id as CompanyId));
const HANGUL = /[가-힣]/;

describe('the data', () => {
  it('is accepted at the door', () => {
    expect(parsed.ok ? [] : parsed.errors.map(readableIssue)).toEqual([]);
  });

  it('holds everything that was collected', () => {
    expect(data.companies).toHaveLength(133);
    expect(data.ties).toHaveLength(364);
    expect(data.figures.length).toBeGreaterThanOrEqual(410);
    expect(data.shares).toHaveLength(113);
    expect(data.sources).toHaveLength(752 + 5);
    const ids = new Set<string>(data.sources.map((s) => s.id));
    for (let n = 1; n <= 752; n++) expect(ids).toContain(`w${String(n).padStart(3, '0')}`);
    for (let n = 0; n < 5; n++) expect(ids).toContain(`seed-00${n}`);
  });

  it('reads the same twice, and its hash changes with one letter', () => {
    expect(datasetJson('data')).toBe(datasetJson('data'));
    const {hash} = JSON.parse(datasetJson('data')) as {readonly hash: string};
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashDataset(data)).toBe(hash);
    const [first, ...rest] = data.companies;
    const touched = {...data, companies: [{...first!, ticker: 'CHANGED'}, ...rest]};
    expect(hashDataset(touched)).not.toBe(hash);
    const turned = Object.fromEntries(Object.entries(data).reverse()) as unknown as Dataset;
    expect(hashDataset(turned)).toBe(hash); // the order of keys says nothing
  });
});

describe('the founding documents', () => {
  /** Every `ref` that a record of the data cites, with the source cited beside it. */
  const cited = new Map<string, Set<string>>();
  const cite = (ref: string | undefined, source: string) => {
    if (ref !== undefined) cited.set(ref, (cited.get(ref) ?? new Set()).add(source));
  };
  for (const record of [...data.companies, ...data.ties, ...data.figures, ...data.shares])
    for (const {ref, source} of record.evidence) cite(ref, source);
  for (const {ref, source} of [...data.notes, ...data.scenarios]) cite(ref, source);

  it('are 74 facts', () => {
    expect(ledger).toHaveLength(74);
    expect(new Set(ledger.map((fact) => fact.ref)).size).toBe(74);
  });

  it.each(ledger)('$ref is in the data: $says', ({ref, source}) => {
    expect([...(cited.get(ref) ?? [])]).toContain(source);
  });

  it('are cited by no reference that does not exist', () => {
    const known = new Set(ledger.map((fact) => fact.ref));
    expect([...cited.keys()].filter((ref) => !known.has(ref))).toEqual([]);
  });

  it('have no address, only a title in both languages', () => {
    for (const source of data.sources.filter((s) => s.id.startsWith('seed-'))) {
      expect(source.url).toBeNull();
      expect(source.titleKo, source.id).toMatch(HANGUL);
    }
  });
});

describe('companies', () => {
  it.each([
    'stargate',
    'meta-hyperion',
    'prometheus',
    'colossus',
    'colossus-2',
    'anthropic-fluidstack-sites',
  ])('%s is a project of its own', (id) => {
    expect(company(id)?.kind).toBe('project');
  });

  it.each([
    ['openai', '오픈AI'],
    ['anthropic', '앤트로픽'],
    ['anthropic', '앤스로픽'],
    ['microsoft', 'MS'],
    ['oracle', '오라클'],
    ['nvidia', '엔비디아'],
  ])('%s is also called %s', (id, name) => {
    const found = company(id);
    expect([found?.name.en, found?.name.ko, ...(found?.aliases ?? [])]).toContain(name);
  });

  it('share no name', () => {
    for (const language of ['en', 'ko'] as const) {
      const names = data.companies.map((c) => c.name[language]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it('have a tie, a note or a share each: nothing hangs in the air', () => {
    const named = new Set<string>(
      [...data.ties.flatMap((t) => [t.from, t.to]), ...data.notes.flatMap((n) => n.companies)].concat(
        data.shares.flatMap((s) => [s.of, s.from]) as CompanyId[],
      ),
    );
    expect(data.companies.filter((c) => !named.has(c.id)).map((c) => c.id)).toEqual([]);
  });
});

describe('ties', () => {
  it('count no more on a narrower basis', () => {
    for (const {id, amountUsd} of data.ties) {
      const [announced, binding, paid] = BASES.map((basis) => amountUsd[basis]?.likely ?? 0);
      expect(announced, id).toBeGreaterThanOrEqual(binding!);
      expect(binding, id).toBeGreaterThanOrEqual(paid!);
    }
  });

  it('overlap only with others that exist', () => {
    const byId = new Map(data.ties.map((t) => [t.id, t]));
    for (const {id, overlaps} of data.ties)
      for (const other of overlaps) {
        expect(other, id).not.toBe(id);
        expect(byId.has(other), `${id} overlaps ${other}`).toBe(true);
      }
  });

  it('say in both languages what they are', () => {
    for (const {id, summary} of data.ties) {
      expect(summary.en, id).not.toMatch(HANGUL);
      expect(summary.ko, id).toMatch(HANGUL);
    }
  });

  it.each(digestOnly.ids)('%s is marked as read in a digest only', (id) => {
    expect(data.ties.find((t) => t.id === (id as TieId))?.digestOnly).toBe(true);
  });

  it('are not marked so without reason', () => {
    const marked = data.ties.filter((t) => t.digestOnly).map((t) => t.id);
    expect(marked.filter((id) => !digestOnly.ids.includes(id))).toEqual([]);
  });
});

describe('tours', () => {
  const steps = data.tours.flatMap((tour) => tour.steps);
  const refs = new Set(ledger.map((fact) => fact.ref));

  it('tell the founding documents in eight to eleven steps', () => {
    expect(data.tours[0]!.steps.length).toBeGreaterThanOrEqual(8);
    expect(data.tours[0]!.steps.length).toBeLessThanOrEqual(11);
  });

  it.each(steps)('$id lights what stands at its date and on its basis', (step) => {
    const asOf = step.asOf ?? newestDate(data);
    const web = buildWeb(data, {asOf, inForce: false, basis: step.basis ?? 'binding'});
    expect(step.ties.filter((id) => !web.ties.has(id))).toEqual([]);
    const ends = new Set(step.ties.flatMap((id) => [web.ties.get(id)!.tie].flatMap((t) => [t.from, t.to])));
    expect(step.companies.filter((id) => !ends.has(id) && id !== 'nvidia')).toEqual([]);
    expect(step.refs.filter((ref) => !refs.has(ref))).toEqual([]);
  });

  it.each(steps)('$id is told in both languages', ({title, text}) => {
    for (const said of [title, text]) {
      expect(said.en).not.toMatch(HANGUL);
      expect(said.ko).toMatch(HANGUL);
    }
  });
});

describe('sources', () => {
  it('have an address that a browser can open', () => {
    for (const {id, url} of data.sources) {
      if (url === null) continue;
      const read = new URL(url);
      expect(['http:', 'https:'], id).toContain(read.protocol);
      expect(read.hostname, id).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      expect(read.username + read.password, id).toBe('');
    }
  });

  it('stand behind every number: no evidence without a sentence', () => {
    const said = [...data.ties, ...data.figures, ...data.shares].flatMap((r) => r.evidence);
    expect(said.length).toBeGreaterThan(1000);
    for (const {says} of said) expect(says.length).toBeGreaterThan(10);
  });
});

describe('assumptions', () => {
  it('give a reason each, and lie within their own range', () => {
    for (const [key, {value, reason, range}] of assumptions(data.defaults)) {
      expect(reason, key).toMatch(/\w{3}/);
      if (range === undefined || value === null) continue;
      expect(range[0] <= value && value <= range[1], `${key}: ${value}`).toBe(true);
    }
  });
});

/** Every assumption by its full name: tables and single ones alike. */
const assumptions = (defaults: Dataset['defaults']): readonly (readonly [string, Assumption])[] =>
  Object.entries(defaults).flatMap(([name, content]) =>
    typeof content['reason'] === 'string'
      ? [[name, content as Assumption] as const]
      : Object.entries(content as Readonly<Record<string, Assumption>>).map(
          ([key, assumption]) => [`${name} ${key}`, assumption] as const,
        ),
  );

/** A dataset with one thing wrong at a time: the door must see each. */
describe('the door', () => {
  const broken = (change: (d: Record<string, unknown[]>) => void) => {
    const copy = structuredClone(input) as Record<string, unknown[]>;
    change(copy);
    const result = parseDataset(copy);
    return result.ok ? [] : result.errors.map(readableIssue);
  };
  type Loose = Record<string, never> & Record<string, unknown>;
  const tie = (d: Record<string, unknown[]>) => d['ties']![0] as Loose;

  it.each<[string, (d: Record<string, unknown[]>) => void, RegExp]>([
    ['a self-tie', (d) => Object.assign(tie(d), {to: tie(d)['from']}), /tied to itself/],
    ['an unknown company', (d) => Object.assign(tie(d), {to: 'nobody'}), /no company nobody/],
    ['a doubled id', (d) => d['ties']!.push(structuredClone(d['ties']![0])), /more than once/],
    ['a missing field', (d) => delete tie(d)['status'], /status/],
    ['an unknown field', (d) => Object.assign(tie(d), {colour: 'red'}), /colour/],
    ['a date that is none', (d) => Object.assign(tie(d), {start: 'spring'}), /YYYY/],
    ['a share of the whole above 1', (d) => Object.assign(d['shares']![0]!, {share: 1.2}), /share/],
    ['an unknown source', (d) => Object.assign(tie(d), {evidence: [{source: 'w999', says: 'x'}]}), /w999/],
  ])('refuses %s, naming file and record', (_name, change, message) => {
    const errors = broken(change);
    expect(errors.join('\n')).toMatch(message);
    expect(errors[0]).toMatch(/^(ties|shares)\.json: /);
  });

  it('lists every fault, not only the first', () => {
    const errors = broken((d) => {
      Object.assign(tie(d), {to: 'nobody'});
      Object.assign(d['ties']![1]!, {to: 'no-one'});
    });
    expect(errors.filter((e) => /no company/.test(e))).toHaveLength(2);
  });
});

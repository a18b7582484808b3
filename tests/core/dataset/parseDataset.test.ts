import {describe, expect, it} from 'vitest';
import {parseDataset, readableIssue, type Issue} from '../../../src/core/dataset/parseDataset';
import {
  SOURCE,
  amounts,
  company,
  customerShare,
  dataset,
  figure,
  id,
  tie,
  tieId,
} from '../../fixtures/tinyDataset';

const sound = dataset({
  companies: [company('lab', 'ai-lab'), company('cloud', 'hyperscaler')],
  ties: [tie('cloud:cloud:lab', {amountUsd: amounts(7, 5, 3), start: '2025', end: '2025'})],
  figures: [figure('lab', 'revenue', -11, '2025-12-31', 'year')],
  shares: [customerShare('cloud', 'lab', 0.3, '2025-12-31')],
  notes: [
    {
      id: 'n1',
      kind: 'claim',
      companies: [id('lab')],
      ties: [tieId('cloud:cloud:lab')],
      date: null,
      text: {en: 'A claim.', ko: '주장.'},
      source: SOURCE,
      ref: '001-01',
    },
  ],
  scenarios: [
    {
      id: 's1',
      kind: 'precedent',
      variants: [],
      name: {en: 'A', ko: '가'},
      text: {en: 'B', ko: '나'},
      companies: [id('cloud')],
      source: SOURCE,
      ref: '001-02',
    },
  ],
});

/** The sound dataset as plain JSON with one record changed. */
function spoilt(file: string, change: object, index = 0): unknown {
  const copy = JSON.parse(JSON.stringify(sound)) as Record<string, Record<string, unknown>[]>;
  Object.assign(copy[file]![index]!, change);
  return copy;
}
const issuesOf = (input: unknown): readonly Issue[] => {
  const parsed = parseDataset(input);
  return parsed.ok ? [] : parsed.errors;
};
const placesOf = (input: unknown): readonly string[] =>
  issuesOf(input).map(({file, record, field}) => `${file} | ${record} | ${field}`);
const TIE = 'cloud:cloud:lab';

it('lets a sound dataset through, unchanged', () => {
  expect(parseDataset(JSON.parse(JSON.stringify(sound)))).toEqual({ok: true, value: sound});
});

describe('a record of the wrong shape is named with its file, id and field', () => {
  it.each<readonly [string, string, object, string]>([
    ['an unknown kind', 'companies', {kind: 'bank'}, 'companies.json | lab | kind'],
    ['an empty name', 'companies', {name: {en: ' ', ko: '가'}}, 'companies.json | lab | name.en'],
    ['a language missing', 'companies', {name: {en: 'A'}}, 'companies.json | lab | name.ko'],
    ['a country in words', 'companies', {country: 'Korea'}, 'companies.json | lab | country'],
    ['a field nobody knows', 'companies', {colour: 'red'}, 'companies.json | lab | colour'],
    ['a field missing', 'companies', {aliases: undefined}, 'companies.json | lab | aliases'],
    ['an id in capitals', 'companies', {id: 'Lab'}, 'companies.json | record 1 | id'],
    ['an unknown type', 'ties', {type: 'loan'}, `ties.json | ${TIE} | type`],
    [
      'a negative amount',
      'ties',
      {amountUsd: {...amounts(7), announced: {low: -1, likely: 2, high: 3}}},
      `ties.json | ${TIE} | amountUsd.announced.low`,
    ],
    [
      'an amount out of its range',
      'ties',
      {amountUsd: {...amounts(7), announced: {low: 3, likely: 2, high: 5}}},
      `ties.json | ${TIE} | amountUsd.announced`,
    ],
    ['an amount in words', 'ties', {capacityGw: '2'}, `ties.json | ${TIE} | capacityGw`],
    ['a stake above 100', 'ties', {stakePct: 101}, `ties.json | ${TIE} | stakePct`],
    ['a date in words', 'ties', {start: 'May 2026'}, `ties.json | ${TIE} | start`],
    ['a day that does not exist', 'ties', {start: '2025-02-29'}, `ties.json | ${TIE} | start`],
    ['no evidence', 'ties', {evidence: []}, `ties.json | ${TIE} | evidence`],
    ['a ref that is none', 'notes', {ref: '1-1'}, 'notes.json | n1 | ref'],
    [
      'a figure without a full date',
      'figures',
      {asOf: '2026'},
      'figures.json | lab:revenue:2025-12-31:year | asOf',
    ],
    [
      'a figure on a day that does not exist',
      'figures',
      {asOf: '2026-13-01'},
      'figures.json | lab:revenue:2025-12-31:year | asOf',
    ],
    [
      'a share above 1',
      'shares',
      {share: 1.01},
      'shares.json | customer:cloud:lab:2025-12-31 | share',
    ],
    ['an address of another kind', 'sources', {url: 'ftp://x'}, `sources.json | ${SOURCE} | url`],
  ])('%s', (_, file, change, expected) => {
    expect(placesOf(spoilt(file, change))).toEqual([expected]);
  });

  it('a default that is no assumption', () => {
    const input = {...sound, defaults: {...sound.defaults, ramp: 0.3}};
    expect(placesOf(input)).toEqual(['defaults.json | ramp | ']);
  });

  it.each([
    ['a type of claim without its loss', {lossGivenDefault: {investment: {value: 1, reason: 'x'}}}],
    ['a value that is null where one is used', {ramp: {value: null, reason: 'x'}}],
    ['a null in a table', {startIfUnknown: {announced: {value: null, reason: 'x'}}}],
    [
      'a kind of company without its margin',
      {contributionMargin: {lender: {value: 1, reason: 'x'}}},
    ],
    ['types of ties without their years', {termYears: {cloud: {value: 5, reason: 'x'}}}],
  ])('defaults that lack what the models use: %s', (_, change) => {
    const faults = placesOf({...sound, defaults: {...sound.defaults, ...change}});
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`defaults.json | ${Object.keys(change)[0]}`);
  });

  it('defaults for every kind at once are enough', () => {
    const every = {'*': {value: 0.5, reason: 'x'}};
    const defaults = {...sound.defaults, contributionMargin: every, outsideDemand: every};
    expect(placesOf({...sound, defaults})).toEqual([]);
  });

  it('a file that is missing', () => {
    const {shares: _, ...rest} = sound;
    expect(placesOf(rest)).toEqual(['shares.json |  | ']);
  });

  it.each([null, 7, 'text', []])('%j is no dataset at all', (input) => {
    expect(issuesOf(input).length).toBeGreaterThan(0);
  });
});

describe('what spans records', () => {
  it.each<readonly [string, string, object, readonly string[]]>([
    ['an end that is no company', 'ties', {to: 'nobody'}, ['to', 'id']],
    ['a beginning that is no company', 'ties', {from: 'nobody'}, ['from', 'id']],
    ['an id of other ends', 'ties', {id: 'cloud:lab:cloud'}, ['id']],
    ['an overlap with nothing', 'ties', {overlaps: ['cloud:lab:cloud']}, ['overlaps']],
    ['more binding than announced', 'ties', {amountUsd: amounts(5, 7)}, ['amountUsd']],
    ['binding, but not announced', 'ties', {amountUsd: amounts(null, 7)}, ['amountUsd']],
    ['more paid than binding', 'ties', {amountUsd: amounts(7, 3, 5)}, ['amountUsd']],
    ['paid, but not binding', 'ties', {amountUsd: amounts(7, null, 5)}, ['amountUsd']],
    ['a start after the end', 'ties', {start: '2026-01-01', end: '2025'}, ['start']],
    ['no date at all', 'ties', {announced: null, start: null}, ['announced']],
    ['evidence of nothing', 'ties', {evidence: [{source: 'w999', says: 'x'}]}, ['evidence']],
    ['a figure of nobody', 'figures', {of: 'nobody'}, ['of']],
    [
      'a figure without a known source',
      'figures',
      {evidence: [{source: 'w999', says: 'x'}]},
      ['evidence'],
    ],
    [
      'a share without a known source',
      'shares',
      {evidence: [{source: 'w999', says: 'x'}]},
      ['evidence'],
    ],
    ['a note on nobody', 'notes', {companies: ['nobody']}, ['companies']],
    ['a note on no tie', 'notes', {ties: ['cloud:lab:cloud']}, ['ties']],
    ['a note of no source', 'notes', {source: 'w999'}, ['source']],
    ['a scenario of nobody', 'scenarios', {companies: ['nobody']}, ['companies']],
    ['a scenario of no source', 'scenarios', {source: 'w999'}, ['source']],
  ])('%s', (_, file, change, fields) => {
    const input = spoilt(file, change);
    const record = (input as Record<string, {id: string}[]>)[file]![0]!.id;
    const notesSeeTheOldId = file === 'ties' && 'id' in change; // … and say so as well
    const issues = issuesOf(input).filter((i) => !notesSeeTheOldId || i.file === 'ties.json');
    expect(issues.map((i) => i.field)).toEqual(fields);
    for (const issue of issues) expect(issue).toMatchObject({file: `${file}.json`, record});
  });

  it('a tie of a company to itself', () => {
    const own = {id: 'cloud:lab:lab', from: 'lab'};
    expect(issuesOf(spoilt('ties', own)).map(readableIssue)).toContain(
      'ties.json: cloud:lab:lab, to: a company cannot be tied to itself',
    );
  });

  it.each(['companies', 'ties', 'figures', 'shares', 'sources', 'notes', 'scenarios'] as const)(
    'two of one id among the %s, said once',
    (file) => {
      const [first] = sound[file];
      const input = {...sound, [file]: [...sound[file], first, first]};
      expect(placesOf(input)).toEqual([`${file}.json | ${first!.id} | id`]);
    },
  );

  it('may be equal: a contract of one day, all of it paid', () => {
    const change = {amountUsd: amounts(7, 7, 7), start: '2025-03-01', end: '2025-03-01'};
    expect(issuesOf(spoilt('ties', change))).toEqual([]);
  });
});

describe('a fault reads as a line that says what is wrong', () => {
  const NOTE = 'notes.json: n1';
  const variant = {
    id: 'v1',
    name: {en: 'A', ko: '가'},
    how: {en: 'C', ko: '다'},
    basis: 'announced',
    shocks: {},
    reductions: {},
    delays: {},
    parameters: {},
  };
  const asVariant = (change: object) => ({variants: [{...variant, ...change}]});
  it.each<readonly [string, object, string]>([
    [
      'ties',
      {overlaps: ['cloud:lab:cloud']},
      `ties.json: ${TIE}, overlaps: no tie cloud:lab:cloud`,
    ],
    ['ties', {amountUsd: amounts(5, 7)}, `ties.json: ${TIE}, amountUsd: binding exceeds announced`],
    ['ties', {amountUsd: amounts(7, 3, 5)}, `ties.json: ${TIE}, amountUsd: paid exceeds binding`],
    [
      'ties',
      {start: '2026-01-01', end: '2025'},
      `ties.json: ${TIE}, start: starts (2026-01-01) after it ends (2025)`,
    ],
    [
      'ties',
      {announced: null, start: null},
      `ties.json: ${TIE}, announced: needs a date: announced or start`,
    ],
    [
      'ties',
      {evidence: [{source: 'w999', says: 'x'}]},
      `ties.json: ${TIE}, evidence: no source w999`,
    ],
    ['figures', {of: 'nobody'}, 'figures.json: lab:revenue:2025-12-31:year, of: no company nobody'],
    ['notes', {companies: ['nobody']}, `${NOTE}, companies: no company nobody`],
    ['notes', {ties: ['cloud:lab:cloud']}, `${NOTE}, ties: no tie cloud:lab:cloud`],
    ['notes', {source: 'w999'}, `${NOTE}, source: no source w999`],
    ['scenarios', {companies: ['nobody']}, 'scenarios.json: s1, companies: no company nobody'],
    [
      'scenarios',
      {variants: [variant, variant]},
      'scenarios.json: s1, variants: v1 stands more than once',
    ],
    [
      'scenarios',
      asVariant({shocks: {nobody: 1}}),
      'scenarios.json: s1, variants v1 shocks: no company nobody',
    ],
    [
      'scenarios',
      asVariant({reductions: {'cloud:lab:cloud': 1}}),
      'scenarios.json: s1, variants v1 reductions: no tie cloud:lab:cloud',
    ],
    [
      'scenarios',
      asVariant({delays: {'cloud:lab:cloud': 3}}),
      'scenarios.json: s1, variants v1 delays: no tie cloud:lab:cloud',
    ],
    [
      'scenarios',
      asVariant({parameters: {alpha: 2}}),
      'scenarios.json: s1, variants v1 parameters: the joint model has no alpha',
    ],
    ['sources', {url: 'ftp://x'}, `sources.json: ${SOURCE}, url: must be an http(s) address`],
    ['sources', {url: 'https://a b'}, `sources.json: ${SOURCE}, url: must be an http(s) address`],
    ['companies', {aliases: undefined}, 'companies.json: lab, aliases: is missing'],
    ['companies', {colour: 'red'}, 'companies.json: lab, colour: is no field of this format'],
  ])('%s %j', (file, change, line) => {
    expect(issuesOf(spoilt(file, change)).map(readableIssue)).toEqual([line]);
  });

  it('knows the parameters of the joint model, and what a variant names', () => {
    const known = {
      shocks: {lab: 1},
      reductions: {[TIE]: 0.5},
      delays: {[TIE]: 6},
      parameters: {horizon: 24},
    };
    expect(issuesOf(spoilt('scenarios', asVariant(known)))).toEqual([]);
  });

  it('in a tour: the step and what it names in vain', () => {
    const step = {
      id: 'one',
      title: {en: 'A', ko: '가'},
      text: {en: 'B', ko: '나'},
      companies: ['lab'],
      ties: [TIE],
      refs: ['001-01'],
    };
    const tour = (change: object) => [
      {id: 'story', name: {en: 'A', ko: '가'}, steps: [{...step, ...change}]},
    ];
    const lines = (change: object) => issuesOf({...sound, tours: tour(change)}).map(readableIssue);
    expect(lines({shocks: {lab: 1}})).toEqual([]);
    expect(lines({companies: ['nobody']})).toEqual([
      'tours.json: story, steps one companies: no company nobody',
    ]);
    expect(lines({shocks: {nobody: 1}})).toEqual([
      'tours.json: story, steps one companies: no company nobody',
    ]);
    expect(lines({ties: ['cloud:lab:cloud']})).toEqual([
      'tours.json: story, steps one ties: no tie cloud:lab:cloud',
    ]);
    expect(issuesOf({...sound, tours: [{...tour({})[0], steps: []}]}).map(readableIssue)).toEqual([
      'tours.json: story, steps: needs a step',
    ]);
  });

  it.each([
    ['1.10.0', []],
    ['12.3.45', []],
    ['1.2', ['version.json']],
    ['1.2.3-beta', ['version.json']],
    ['v1.2.3', ['version.json']],
  ])('a version is three numbers: %s', (version, files) => {
    expect(issuesOf({...sound, version}).map((issue) => issue.file)).toEqual(files);
  });
});

describe('all faults are told at once', () => {
  it('of shape', () => {
    const input = spoilt('ties', {type: 'loan', stakePct: -1}) as Record<string, unknown>;
    input['companies'] = [{...sound.companies[0], kind: 'bank'}, sound.companies[1]];
    input['version'] = 'one';
    expect([...placesOf(input)].sort()).toEqual([
      'companies.json | lab | kind',
      `ties.json | ${TIE} | stakePct`,
      `ties.json | ${TIE} | type`,
      'version.json |  | ',
    ]);
  });

  it('across records', () => {
    const input = spoilt('ties', {overlaps: ['cloud:lab:cloud'], announced: null, start: null});
    (input as {figures: {of: string}[]}).figures[0]!.of = 'nobody';
    expect(placesOf(input)).toEqual([
      `ties.json | ${TIE} | overlaps`,
      `ties.json | ${TIE} | announced`,
      'figures.json | lab:revenue:2025-12-31:year | of',
    ]);
  });
});

it('an issue reads as a line', () => {
  const [issue] = issuesOf(spoilt('ties', {amountUsd: amounts(7, 3, 5)}));
  expect(readableIssue(issue!)).toBe(`ties.json: ${TIE}, amountUsd: paid exceeds binding`);
  expect(readableIssue({file: '', record: '', field: '', message: 'nothing there'})).toBe(
    'nothing there',
  );
});

import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {canonicalPicture} from '../../../src/core/snapshot/canonicalPicture';
import {decodeSnapshot} from '../../../src/core/snapshot/decode';
import {decodeHistory} from '../../../src/core/snapshot/decodeHistory';
import {digestOf} from '../../../src/core/snapshot/digest';
import {encodeSnapshot} from '../../../src/core/snapshot/encode';
import {encodeHistory} from '../../../src/core/snapshot/history';
import {encodeLink, fittingLink, textOfLink} from '../../../src/core/snapshot/link';
import {MIGRATIONS, NEWEST_VERSION, versionOf} from '../../../src/core/snapshot/migrations';
import {SNAPSHOT_FORMAT, type Snapshot} from '../../../src/core/snapshot/snapshot';
import {emptyView, type View} from '../../../src/core/snapshot/view';
import {data, HASH, snapshots} from '../../fixtures/arbitrarySnapshot';
import {amounts, id, tie, tieId} from '../../fixtures/tinyDataset';

const opened = (text: string) => {
  const result = decodeSnapshot(text, data);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
};
/** A snapshot taken apart, so that it can be spoiled field by field. */
type File = Record<string, Record<string, unknown>>;
const problems = (change: (file: File) => void) => {
  const file = JSON.parse(encodeSnapshot(plain)) as File;
  change(file);
  const result = decodeSnapshot(JSON.stringify(file), data);
  return result.ok ? [] : result.errors.map(({path, problem}) => `${path} ${problem}`);
};
const plain: Snapshot = {
  format: SNAPSHOT_FORMAT,
  dataset: {version: '1.0.0', hash: HASH},
  scenario: {...emptyScenario('2026-03-31'), shocks: {[id('b')]: 1} as Scenario['shocks']},
  view: {...emptyView, language: 'en'},
  outcome: null,
};

describe('the arrangement of the map', () => {
  const view = (change: Partial<View>) => problems((file) => Object.assign(file['view']!, change));
  const foreign = (picture: View['picture']) => {
    const other = {...plain, dataset: {version: '9', hash: 'c'.repeat(64)}};
    const {snapshot, dropped} = opened(
      encodeSnapshot({...other, view: {...plain.view, picture: picture!}}),
    );
    return {picture: snapshot.view.picture, dropped};
  };
  const ego = {company: id('x'), steps: 2};
  const between = {from: id('a'), to: id('x'), slack: 0};

  it('is refused where it names whom nobody knows or what nobody can choose', () => {
    expect(view({picture: {layout: 'ego', ego, filter: {between}, focus: ego}})).toEqual([
      'view.picture.ego.company unknownCompany',
      'view.picture.filter.between unknownCompany',
      'view.picture.focus.company unknownCompany',
    ]);
    expect(view({picture: {layout: 'spiral'} as unknown as NonNullable<View['picture']>})).toEqual([
      'view.picture.layout notAChoice',
    ]);
  });
  it('loses only what other data do not have', () => {
    const moved = {chain: {[id('a')]: {x: 1, y: 2}, [id('x')]: {x: 3, y: 4}}};
    expect(foreign({layout: 'ego', ego, moved, sizeBy: 'ties', fade: {between, core: 2}})).toEqual({
      picture: {moved: {chain: {[id('a')]: {x: 1, y: 2}}}, sizeBy: 'ties', fade: {core: 2}},
      dropped: ['x', 'x', 'x'],
    });
  });
});

describe('what is lit and chosen', () => {
  const view = (change: Partial<View>) => problems((file) => Object.assign(file['view']!, change));
  const lit = {of: 'loop', companies: [id('a')], ties: [tieId('debt:b:c')]} as const;

  it('comes in where it is known', () => {
    expect(view({spotlight: lit, choices: {loop: 'a>b'}})).toEqual([]);
  });
  it('is refused where these data do not know it', () => {
    expect(view({spotlight: {...lit, companies: [id('x')], ties: [tieId('debt:x:y')]}})).toEqual([
      'view.spotlight.companies unknownCompany',
      'view.spotlight.ties unknownTie',
    ]);
    expect(view({choices: {other: 'a'} as View['choices']})).toEqual([
      'view.choices.other notAChoice',
    ]);
    expect(view({choices: {loop: 'x'.repeat(401)}})).toEqual(['view.choices.loop outOfRange']);
  });
  it('loses only what other data do not have', () => {
    const file = JSON.parse(
      encodeSnapshot({
        ...plain,
        view: {...plain.view, spotlight: {...lit, companies: [id('a'), id('x')]}},
      }),
    ) as {dataset: {hash: string}};
    file.dataset.hash = '9'.repeat(64);
    const {snapshot, dropped} = opened(JSON.stringify(file));
    expect(dropped).toEqual(['x']);
    expect(snapshot.view.spotlight).toEqual(lit);
  });
});

describe('a snapshot file', () => {
  it('is the same bytes after export, import, export', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const first = encodeSnapshot(snapshot);
        expect(encodeSnapshot(opened(first).snapshot)).toBe(first);
      }),
    );
  });

  it('does not depend on the order in which things were done', () => {
    const turned = {
      ...plain,
      scenario: {...plain.scenario, shocks: {[id('c')]: 0.3, [id('a')]: 1} as Scenario['shocks']},
    };
    const straight = {
      ...plain,
      scenario: {...plain.scenario, shocks: {[id('a')]: 1, [id('c')]: 0.3} as Scenario['shocks']},
    };
    expect(encodeSnapshot(turned)).toBe(encodeSnapshot(straight));
  });

  it('does not depend on the order in which types were hidden', () => {
    const hiding = (...hiddenTypes: View['hiddenTypes'][number][]) =>
      encodeSnapshot({...plain, view: {...plain.view, hiddenTypes}});
    expect(hiding('rivalry', 'cloud')).toBe(hiding('cloud', 'rivalry'));
    expect(opened(hiding('rivalry', 'cloud')).snapshot.view.hiddenTypes).toEqual([
      'cloud',
      'rivalry',
    ]);
  });

  it('ends in a newline and names its format first', () => {
    expect(encodeSnapshot(plain)).toMatch(/^\{\n {2}"format": "frenemy-snapshot\/1",[\s\S]*\}\n$/);
  });
});

describe('the door', () => {
  it.each([
    ['{', 'notJson'],
    ['', 'notJson'],
    ['[1]', 'notSnapshot'],
    ['7', 'notSnapshot'],
    ['{"format":"frenemy-network/1"}', 'notSnapshot'],
    ['{"format":"frenemy-snapshot/2"}', 'tooNew'],
    ['{}', 'notSnapshot'],
  ])('refuses %s: %s', (text, problem) => {
    const result = decodeSnapshot(text, data);
    expect(result.ok ? [] : result.errors.map((e) => e.problem)).toEqual([problem]);
  });

  it.each(['null', '[1]', '7', '"frenemy-snapshot/1"', 'true'])(
    'takes %s for no record',
    (text) => {
      expect(decodeSnapshot(text, data)).toEqual({
        ok: false,
        errors: [{path: '', problem: 'notSnapshot'}],
      });
    },
  );

  it('refuses what nests deeper than anything of ours, whatever is in it', () => {
    const deep = `{"format":"frenemy-snapshot/1","data":${'['.repeat(200)}${']'.repeat(200)}}`;
    expect(decodeSnapshot(deep, data)).toEqual({
      ok: false,
      errors: [{path: '', problem: 'notSnapshot'}],
    });
  });

  it.each<readonly [Scenario['model'], Scenario['parameters'], readonly string[]]>([
    ['joint', {coupling: true}, []],
    ['joint', {coupling: 'yes'}, ['scenario.parameters.coupling wrongType']],
    ['joint', {coupling: 1}, ['scenario.parameters.coupling wrongType']],
    ['joint', {passThrough: 0}, []],
    ['joint', {passThrough: 50}, []],
    ['joint', {passThrough: 50.1}, ['scenario.parameters.passThrough outOfRange']],
    ['joint', {passThrough: -0.1}, ['scenario.parameters.passThrough outOfRange']],
    ['joint', {passThrough: true}, ['scenario.parameters.passThrough wrongType']],
    ['joint', {maxRounds: 2.5}, ['scenario.parameters.maxRounds wrongType']],
    ['joint', {mode: 'supply'}, ['scenario.parameters.mode unknownParameter']],
    ['inoperability', {mode: 'supply'}, []],
    ['inoperability', {mode: 'both'}, ['scenario.parameters.mode notAChoice']],
  ])('%s with %j has problems %j', (model, parameters, expected) => {
    expect(problems((file) => Object.assign(file['scenario']!, {model, parameters}))).toEqual(
      expected,
    );
  });

  it('lists every problem of a file at once, each where it stands', () => {
    const found = problems((file) => {
      file['scenario']!['shocks'] = {a: 0, b: 1.5, c: 'half'};
      file['scenario']!['asOf'] = '2026-02-30';
      file['scenario']!['basis'] = 'rumoured';
      delete file['scenario']!['seed'];
      file['view']!['camera'] = {zoom: 0, x: 1, y: 2};
      file['view']!['colour'] = 'red';
      (file as Record<string, unknown>)['dataset'] = 'mine';
    });
    expect(found.sort()).toEqual([
      'dataset wrongType',
      'scenario.asOf notADate',
      'scenario.basis notAChoice',
      'scenario.seed missing',
      'scenario.shocks.a notAShare',
      'scenario.shocks.b notAShare',
      'scenario.shocks.c notAShare',
      'view.camera.zoom outOfRange',
      'view.colour unknownField',
    ]);
  });

  it.each<readonly [string, string, unknown, readonly string[]]>([
    ['scenario', 'asOf', 7, ['scenario.asOf wrongType']],
    ['scenario', 'asOf', '2026-3-31', ['scenario.asOf notADate']],
    ['scenario', 'inForce', 'yes', ['scenario.inForce wrongType']],
    ['scenario', 'shocks', 3, ['scenario.shocks wrongType']],
    ['scenario', 'reductions', 'all', ['scenario.reductions wrongType']],
    ['scenario', 'reductions', {'cloud:a:b': -1}, ['scenario.reductions.cloud:a:b notAShare']],
    ['scenario', 'model', 'joint-2', ['scenario.model notAChoice']],
    ['scenario', 'parameters', 7, ['scenario.parameters wrongType']],
    ['scenario', 'parameters', {horizon: null}, ['scenario.parameters.horizon wrongType']],
    ['scenario', 'seed', 1.5, ['scenario.seed outOfRange']],
    ['scenario', 'seed', -1, ['scenario.seed outOfRange']],
    ['scenario', 'seed', '1', ['scenario.seed wrongType']],
    ['view', 'screen', 'cinema', ['view.screen notAChoice']],
    ['view', 'selection', {kind: 'loop', id: 'a'}, ['view.selection.kind notAChoice']],
    ['view', 'selection', {kind: 'company', id: 7}, ['view.selection.id wrongType']],
    ['view', 'hiddenTypes', 'cloud', ['view.hiddenTypes wrongType']],
    ['view', 'hiddenTypes', ['clouds'], ['view.hiddenTypes.0 notAChoice']],
    ['view', 'round', -1, ['view.round outOfRange']],
    ['view', 'round', 'last', ['view.round wrongType']],
    ['view', 'camera', {zoom: 1, x: 'left', y: 0}, ['view.camera.x wrongType']],
    ['view', 'language', 'de', ['view.language notAChoice']],
    ['view', 'compare', 'none', ['view.compare notAChoice']],
    ['view', 'spotlight', {of: 'stars', companies: [], ties: []}, ['view.spotlight.of notAChoice']],
    [
      'view',
      'spotlight',
      {of: 'loop', companies: 'a', ties: [7]},
      ['view.spotlight.companies wrongType', 'view.spotlight.ties.0 wrongType'],
    ],
    ['view', 'choices', 'none', ['view.choices wrongType']],
    ['view', 'choices', {loop: 7}, ['view.choices.loop wrongType']],
    ['view', 'picture', {layout: 7}, ['view.picture.layout notAChoice']],
    ['view', 'picture', {ego: {company: 'a', steps: -1}}, ['view.picture.ego.steps outOfRange']],
    ['view', 'picture', {ego: {company: 'a', steps: 100}}, ['view.picture.ego.steps outOfRange']],
    [
      'view',
      'picture',
      {ego: {company: 7, steps: 1.5}},
      ['view.picture.ego.company wrongType', 'view.picture.ego.steps outOfRange'],
    ],
    ['view', 'picture', {sizeBy: 'mood'}, ['view.picture.sizeBy notAChoice']],
    ['view', 'picture', {hulls: 'mood'}, ['view.picture.hulls notAChoice']],
    [
      'view',
      'picture',
      {moved: {chain: {a: {x: 1, y: 'up'}}}},
      ['view.picture.moved.chain.a.y wrongType'],
    ],
    ['view', 'picture', {moved: {chain: 7}}, ['view.picture.moved.chain wrongType']],
    ['view', 'picture', {filter: {types: 'cloud'}}, ['view.picture.filter.types wrongType']],
    [
      'view',
      'picture',
      {filter: {statuses: ['sold']}},
      ['view.picture.filter.statuses.0 notAChoice'],
    ],
    [
      'view',
      'picture',
      {filter: {confidences: ['sure']}},
      ['view.picture.filter.confidences.0 notAChoice'],
    ],
    [
      'view',
      'picture',
      {filter: {amountUsd: {min: 'x', keepsUnknown: 1}}},
      [
        'view.picture.filter.amountUsd.min wrongType',
        'view.picture.filter.amountUsd.keepsUnknown wrongType',
      ],
    ],
    [
      'view',
      'picture',
      {filter: {announced: {max: '2026', keepsUnknown: true}}},
      ['view.picture.filter.announced.max notADate'],
    ],
    [
      'view',
      'picture',
      {filter: {kinds: ['bank'], countries: [7], core: 'x'}},
      [
        'view.picture.filter.kinds.0 notAChoice',
        'view.picture.filter.countries.0 wrongType',
        'view.picture.filter.core wrongType',
      ],
    ],
    [
      'view',
      'picture',
      {fade: {between: {from: 'a', to: 7, slack: 1}}},
      ['view.picture.fade.between.to wrongType'],
    ],
  ])('names what is wrong in %s: %s %j', (part, field, value, expected) => {
    expect(problems((file) => void (file[part]![field] = value)).sort()).toEqual(
      [...expected].sort(),
    );
  });
  it.each<readonly [unknown, readonly string[]]>([
    [null, []],
    [`sha256:${'a'.repeat(64)}`, []],
    [`sha256:${'a'.repeat(65)}`, ['outcome wrongType']],
    [`sha256:${'a'.repeat(63)}`, ['outcome wrongType']],
    [` sha256:${'a'.repeat(64)}`, ['outcome wrongType']],
    [7, ['outcome wrongType']],
  ])('takes an outcome by its digest alone: %j', (outcome, expected) => {
    expect(
      problems((file) => void ((file as Record<string, unknown>)['outcome'] = outcome)),
    ).toEqual(expected);
  });
  it.each([
    ['frenemy-snapshot/1', 1],
    ['frenemy-snapshot/12', 12],
    ['frenemy-snapshot/9999', 9999],
    ['frenemy-snapshot/10000', null],
    ['frenemy-snapshot/0', null],
    ['frenemy-snapshot/01', null],
    ['frenemy-snapshot/1a', null],
    ['x frenemy-snapshot/1', null],
    [1, null],
    [undefined, null],
  ])('reads the version of %j as %j', (format, version) => expect(versionOf(format)).toBe(version));

  it('checks names and parameters against the data and the model', () => {
    const found = problems((file) => {
      file['scenario']!['shocks'] = {nobody: 1};
      file['scenario']!['reductions'] = {'cloud:x:y': 1};
      file['scenario']!['parameters'] = {maxRounds: 0, speed: 3, tolerance: 'low'};
      file['view']!['selection'] = {kind: 'tie', id: 'a'};
    });
    expect(found.sort()).toEqual([
      'scenario.parameters.maxRounds outOfRange',
      'scenario.parameters.speed unknownParameter',
      'scenario.parameters.tolerance wrongType',
      'scenario.reductions.cloud:x:y unknownTie',
      'scenario.shocks.nobody unknownCompany',
      'view.selection.id unknownTie',
    ]);
  });

  it('opens a snapshot of other data, says so, and drops what these do not know', () => {
    const file = encodeSnapshot({
      ...plain,
      dataset: {version: '0.9.0', hash: '9'.repeat(64)},
      scenario: {
        ...plain.scenario,
        shocks: {[id('a')]: 1, [id('gone')]: 1} as Scenario['shocks'],
      },
      view: {...plain.view, selection: {kind: 'company', id: id('gone')}},
    });
    const {snapshot, isForeign, dropped} = opened(file);
    expect(isForeign).toBe(true);
    expect(dropped).toEqual(['gone', 'gone']);
    expect(snapshot.scenario.shocks).toEqual({a: 1});
    expect(snapshot.view.selection).toBeNull();
    expect(opened(encodeSnapshot(plain)).isForeign).toBe(false);
  });
});

describe('a picture of the map is written one way', () => {
  const written = (picture: NonNullable<View['picture']>) =>
    (
      JSON.parse(encodeSnapshot({...plain, view: {...plain.view, picture}})) as {
        view: {picture: unknown};
      }
    ).view.picture;
  it('its keys in a fixed order, its sets sorted, companies by id, nothing that is not there', () => {
    const conditions = {
      core: 2,
      between: {slack: 1, to: id('b'), from: id('a')},
      countries: ['US', 'KR'],
      kinds: ['lender', 'ai-lab'],
      announced: {keepsUnknown: false, max: '2026-01-01'},
      amountUsd: {keepsUnknown: true, min: 3},
      confidences: ['press', 'filed'],
      statuses: ['signed', 'active'],
      types: ['models', 'cloud'],
    } as const;
    const picture = {
      focus: {steps: 2, company: id('b')},
      fade: {core: 0},
      filter: conditions,
      hulls: 'kind',
      sizeBy: 'money',
      moved: {
        force: {[id('b')]: {y: 2, x: 1}, [id('a')]: {x: 3, y: 4}},
        chain: {},
      },
      ego: {steps: 1, company: id('a')},
      layout: 'ego',
    } as unknown as NonNullable<View['picture']>;
    expect(JSON.stringify(written(picture))).toBe(
      JSON.stringify({
        layout: 'ego',
        ego: {company: 'a', steps: 1},
        moved: {force: {a: {x: 3, y: 4}, b: {x: 1, y: 2}}},
        sizeBy: 'money',
        hulls: 'kind',
        filter: {
          types: ['cloud', 'models'],
          statuses: ['active', 'signed'],
          confidences: ['filed', 'press'],
          amountUsd: {min: 3, keepsUnknown: true},
          announced: {max: '2026-01-01', keepsUnknown: false},
          kinds: ['ai-lab', 'lender'],
          countries: ['KR', 'US'],
          between: {from: 'a', to: 'b', slack: 1},
          core: 2,
        },
        fade: {core: 0},
        focus: {company: 'b', steps: 2},
      }),
    );
    expect(written({layout: 'force'})).toEqual({layout: 'force'});
    const asked = {types: ['cloud'], amountUsd: {min: 1, keepsUnknown: true}} as const;
    expect(canonicalPicture({filter: asked})).toStrictEqual({filter: asked});
    const dated = {announced: {max: '2026-01-01', keepsUnknown: false}};
    expect(canonicalPicture({fade: dated})).toStrictEqual({fade: dated});
    expect(canonicalPicture({})).toStrictEqual({});
    expect(written({filter: {}} as never)).toEqual({filter: {}});
  });
});

describe('a link', () => {
  it('is handed on where it is safely carried, and not where it would be longer', () => {
    const noise = (length: number) => {
      let seed = 1;
      return Array.from({length}, () =>
        ((seed = (seed * 16807) % 2147483647) % 36).toString(36),
      ).join('');
    };
    const long = (length: number): Snapshot => ({
      ...plain,
      view: {...plain.view, picture: {filter: {countries: [noise(length)]}}},
    });
    expect(fittingLink(plain)).toBe(encodeLink(plain));
    const lengths = Array.from({length: 30}, (_, i) => encodeLink(long(7000 + 200 * i)).length);
    expect(lengths[0]).toBeLessThan(7800);
    expect(lengths.at(-1)).toBeGreaterThan(7800);
    for (const [i, length] of lengths.entries()) {
      const fitting = fittingLink(long(7000 + 200 * i));
      expect([length, fitting !== null]).toEqual([length, length <= 7800]);
    }
  });
  it('is none for data that no link can hold', () => {
    const {hash: _, ...own} = data;
    const many = {
      ...own,
      notes: [],
      version: '1.0.0',
      companies: Array.from({length: 4000}, (__, i) => ({...own.companies[0]!, id: id(`c${i}`)})),
    };
    expect(fittingLink({...plain, data: many} as Snapshot)).toBeNull();
    expect(fittingLink({...plain, data: own} as Snapshot)).toMatch(/^#1\./);
  });

  it('opens the very same question and view', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        const text = textOfLink(encodeLink(snapshot));
        const {snapshot: there, isForeign} = opened(text!);
        expect(isForeign).toBe(false);
        expect(there.scenario).toEqual(opened(encodeSnapshot(snapshot)).snapshot.scenario);
        expect(there.view).toEqual(opened(encodeSnapshot(snapshot)).snapshot.view);
      }),
    );
  });

  it('is short, safe in an address, and written alike for alike states', () => {
    const link = encodeLink(plain);
    expect(link).toMatch(/^#1\.[A-Za-z0-9_-]+$/);
    expect(link.length).toBeLessThan(120);
    expect(encodeLink({...plain})).toBe(link);
  });

  it('opens forever: a link of version 1', () => {
    const text = textOfLink('#1.o0YEJCYZGiWnGJukppma4YsMA2OSI0MpCRKutIwRigIZW5gCAA');
    expect(opened(text!).snapshot.scenario.shocks).toEqual({b: 1});
  });

  it.each(['', '#', '#map', '#2.abc', '#1.', '#1.!!!', '#1.AAAA', `#1.${'A'.repeat(300_000)}`])(
    'is nothing where it is damaged or not ours: %.20s',
    (hash) => {
      const text = textOfLink(hash);
      if (text !== null) expect(decodeSnapshot(text, data).ok).toBe(false);
    },
  );

  it('survives any garbage behind the prefix', () => {
    fc.assert(
      fc.property(fc.string({maxLength: 200}), (garbage) => {
        const text = textOfLink(`#1.${garbage}`);
        if (text !== null) expect(decodeSnapshot(text, data).ok).toBe(false);
      }),
    );
  });
});

/** A tie of one's own, and another amount of a tie of the data. */
const own = [
  {table: 'ties' as const, id: 'debt:a:c', before: null, after: tie('debt:a:c')},
  {
    table: 'ties' as const,
    id: 'cloud:a:b',
    before: tie('cloud:a:b'),
    after: tie('cloud:a:b', {amountUsd: amounts(5)}),
  },
];

describe('changes to the data', () => {
  const changed = {...plain, changes: own};
  it('come with the snapshot, and so do those who are only there by them', () => {
    const scenario = {
      ...plain.scenario,
      reductions: {[tieId('debt:a:c')]: 1} as Scenario['reductions'],
    };
    const text = encodeSnapshot({...changed, scenario});
    expect(opened(text).snapshot).toMatchObject({changes: own, scenario});
    expect(encodeSnapshot(opened(text).snapshot)).toBe(text);
    expect(
      problems((file) => Object.assign(file['scenario']!, {reductions: {'debt:a:c': 1}})),
    ).toEqual(['scenario.reductions.debt:a:c unknownTie']);
  });
  it('are refused where the data hold something else', () => {
    const [, second] = own;
    const other = {...second!, before: tie('cloud:a:b', {amountUsd: amounts(4)})};
    const result = decodeSnapshot(encodeSnapshot({...changed, changes: [other]}), data);
    expect(result.ok ? [] : result.errors.map((e) => `${e.path} ${e.problem}`)).toEqual([
      'changes.ties.cloud:a:b.amountUsd.announced conflict',
    ]);
  });
});

describe('a stored history', () => {
  it('comes back whole', () => {
    const history = {
      dataset: plain.dataset,
      base: data,
      changes: own,
      scenario: plain.scenario,
      view: plain.view,
      past: [
        {scenario: emptyScenario('2026-03-31'), picture: {}, changes: [], base: data},
        {
          base: data,
          scenario: {...plain.scenario, inForce: true},
          picture: {layout: 'force' as const},
          changes: [],
        },
      ],
      future: [
        {
          base: data,
          scenario: {...plain.scenario, seed: 5},
          picture: {sizeBy: 'ties' as const},
          changes: own,
        },
      ],
    };
    expect(decodeHistory(encodeHistory(history), data)).toEqual(history);
  });

  it('of the first format had scenarios alone', () => {
    const {scenario, view, dataset: stamp} = plain;
    const old = {dataset: stamp, scenario, view, past: [{...scenario, seed: 6}], future: []};
    const text = JSON.stringify({format: 'frenemy-history/1', ...old});
    expect(decodeHistory(text, data)).toEqual({
      ...old,
      base: data,
      changes: [],
      past: [{base: data, scenario: {...scenario, seed: 6}, picture: {}, changes: []}],
    });
  });

  it('is nothing where it is damaged or of other data', () => {
    const history = {...plain, base: data, changes: [], past: [], future: []};
    expect(decodeHistory('{', data)).toBeNull();
    expect(decodeHistory('{"format":"frenemy-history/1"}', data)).toBeNull();
    const older = {version: '1.0.0', hash: '9'.repeat(64)};
    const other = {...history, dataset: older, base: {...data, ...older}};
    expect(decodeHistory(encodeHistory(other), data)).toBeNull();
    const strange = {
      ...history,
      past: [
        {
          base: data,
          scenario: {...plain.scenario, shocks: {[id('gone')]: 1} as Scenario['shocks']},
          picture: {},
          changes: [],
        },
      ],
    };
    expect(decodeHistory(encodeHistory(strange), data)).toBeNull();
  });
});

describe('migrations', () => {
  it('run from 1 to the present version without a gap', () => {
    expect(NEWEST_VERSION).toBe(MIGRATIONS.length + 1);
    expect(versionOf(SNAPSHOT_FORMAT)).toBe(NEWEST_VERSION);
    for (const odd of ['frenemy-snapshot/0', 'frenemy-snapshot/01', 'snapshot/1', 1, null])
      expect(versionOf(odd)).toBeNull();
  });
});

describe('the fingerprint of an outcome', () => {
  const outcome = (distress: number, usd: number) =>
    ({model: 'joint', nodes: [{id: 'a', distress, usd}]}) as unknown as Parameters<
      typeof digestOf
    >[0];
  it('sees twelve digits, and not the thirteenth', () => {
    const digest = digestOf(outcome(1 / 3, 2e9));
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(digestOf(outcome(1 / 3 + 1e-15, 2e9))).toBe(digest);
    expect(digestOf(outcome(0, 1e-20))).toBe(digestOf(outcome(-0, 0)));
    expect(digestOf(outcome(1 / 3 + 1e-11, 2e9))).not.toBe(digest);
    expect(digestOf(outcome(1 / 3, 2e9 + 1))).not.toBe(digest);
  });
});

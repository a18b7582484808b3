import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {emptyScenario, type Scenario} from '../../../src/core/scenario/scenario';
import {decodeSnapshot} from '../../../src/core/snapshot/decode';
import {decodeHistory} from '../../../src/core/snapshot/decodeHistory';
import {digestOf} from '../../../src/core/snapshot/digest';
import {encodeSnapshot} from '../../../src/core/snapshot/encode';
import {encodeHistory} from '../../../src/core/snapshot/history';
import {encodeLink, textOfLink} from '../../../src/core/snapshot/link';
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

describe('a link', () => {
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

/** What a report says, and what it never says. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createFaults} from '../../../src/state/faults';
import {scrubbed, withoutWords} from '../../../src/view/report/scrubbed';
import {writeReport, type ReportInput} from '../../../src/view/report/writeReport';

const input: ReportInput = {
  language: 'en',
  day: '2026-11-25',
  facts: {app: 'Frenemy 0.1.0', companies: 133, ties: 364},
  fault: null,
  others: [],
  trail: ['toggleFailure', 'setCamera ×12'],
  note: '',
  scenario: '{"scenario":{"shocks":{"oracle":1}}}',
  own: null,
  hasOwn: false,
  secrets: [],
};
const errorOf = (message: string, stack: string) => Object.assign(new Error(message), {stack});

describe('a report', () => {
  it('says in its first lines what it holds and what it does not, in either language', () => {
    const [title, made, holds, lacks] = writeReport(input).split('\n');
    expect(title).toBe('Frenemy problem report, 2026-11-25');
    expect(made).toMatch(/on your device.*sent to nobody/);
    expect(holds).toMatch(/browser.*scenario and the view\.$/);
    expect(lacks).toMatch(/saved snapshots, links/);
    const korean = writeReport({...input, language: 'ko', scenario: null, hasOwn: true});
    expect(korean.split('\n').slice(0, 4).join(' ')).toMatch(
      /어디로도 전송되지.*시나리오.*내 데이터/,
    );
  });

  it('holds the error with its frames, the components, and what was done, in that order', () => {
    const error = errorOf(
      'no row',
      'TypeError: no row\n    at KnockOn (https://a.example/x/k.js:3:9)',
    );
    const fault = {where: 'knock-on', error, components: '\n    at KnockOn\n    at Shell'};
    const text = writeReport({...input, fault, note: 'I failed Oracle'});
    const at = ['I failed Oracle', 'in: knock-on', 'Error: no row', '…/k.js:3:9', 'at Shell'];
    const rest = ['companies: 133', 'setCamera ×12', '"oracle":1'];
    const places = [...at, ...rest].map((part) => text.indexOf(part));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).not.toContain('a.example');
  });

  it('leaves the scenario and own data out where it is told to', () => {
    const text = writeReport({...input, scenario: null, hasOwn: true});
    expect(text).not.toContain('oracle');
    expect(text).toMatch(/does not hold:.*the scenario and the view; your own data/);
    expect(writeReport({...input, hasOwn: true, own: '{"changes":[7]}'})).toContain(
      '{"changes":[7]}',
    );
  });

  it('says other errors with how often they came', () => {
    const faults = createFaults();
    for (let i = 0; i < 5; i++) faults.note({where: 'promise', error: new Error(`lost ${i}`)});
    expect(writeReport({...input, others: faults.seen()})).toContain(
      '5 × in promise: Error: lost 0',
    );
  });
});

describe('what is nobody’s business', () => {
  it.each([
    ['at f (file:///C:/Users/Ada%20L/map.html:3:14)', 'at f (…/map.html:3:14)'],
    ['at https://intra.example/team/a.js?token=s3cret#1.abc:2:5', 'at …/a.js:2:5'],
    ['at blob:https://intra.example/0b7c-44:12:7', 'at blob:…:12:7'],
    ['ENOENT /home/ada/deals.csv', 'ENOENT …'],
    ['C:\\Users\\ada\\deals.csv: no', '…: no'],
    [
      'Unexpected token \'S\', "Salaries "20"" is not valid JSON',
      'Unexpected token \'S\', "…" is not valid JSON',
    ],
    [
      'Unexpected token, ..."a":1,"b"... is not valid JSON',
      'Unexpected token, "…" is not valid JSON',
    ],
  ])('%s', (said, plain) => expect(scrubbed(said)).toBe(plain));

  it('is every word of own data, whole and numbered, in messages and in the scenario', () => {
    const secrets = ['acme', 'Acme Ltd', 'cloud:acme:oracle'];
    const error = errorOf(
      'no tie cloud:acme:oracle of Acme Ltd',
      'Error: no tie cloud:acme:oracle of Acme Ltd\n at f (x.js:1:2)',
    );
    const text = writeReport({
      ...input,
      fault: {where: 'map', error},
      scenario: '{"shocks":{"acme":1,"oracle":0.5},"to":"acmeish"}',
      hasOwn: true,
      secrets,
    });
    expect(text).toContain('no tie (own 3) of (own 2)');
    expect(text).toContain('{"shocks":{"(own 1)":1,"oracle":0.5},"to":"acmeish"}');
    expect(text.replace('acmeish', '')).not.toMatch(/acme/i);
  });

  it('never survives, whatever it is called', () => {
    const word = fc.string({minLength: 1, maxLength: 12}).filter((w) => w.trim() === w);
    fc.assert(
      fc.property(fc.uniqueArray(word, {minLength: 1, maxLength: 5}), (secrets) => {
        const text = withoutWords(secrets.map((secret) => `<< ${secret} >>`).join('\n'), secrets);
        for (const line of text.split('\n')) expect(line).toMatch(/\(own \d+\)/);
      }),
      {numRuns: 300},
    );
  });
});

describe('faults', () => {
  it('are told once a kind, numbers aside, also to who listens late; what is shown is told nobody', () => {
    const faults = createFaults();
    const told: string[] = [];
    faults.note({where: 'early', error: new Error('before')});
    const leave = faults.watch(({where}) => told.push(where));
    faults.note({where: 'a', error: new Error('row 12 of 90')});
    faults.note({where: 'b', error: new Error('row 7 of 90')});
    faults.note({where: 'c', error: new TypeError('row 7 of 90')});
    faults.note({where: 'd', error: new Error('seen'), isShown: true});
    faults.note({where: 'e', error: Object.create(null)});
    expect(told).toEqual(['early', 'a', 'c', 'e']);
    leave();
    faults.note({where: 'f', error: new Error('after')});
    expect(told).toHaveLength(4);
    expect(faults.seen().map(({times}) => times)).toEqual([1, 2, 1, 1, 1, 1]);
  });

  it('of ever new kinds do not pile up', () => {
    const faults = createFaults();
    const told: unknown[] = [];
    faults.watch((fault) => told.push(fault));
    for (let i = 0; i < 500; i++)
      faults.note({
        where: 'x',
        error: new Error(String.fromCharCode(97 + (i % 26)).repeat(1 + i / 26)),
      });
    expect(told.length).toBe(20);
    expect(faults.seen()).toHaveLength(20);
  });
});

// @vitest-environment jsdom
import {describe, expect, it, vi, type Mock} from 'vitest';
import companies from '../../../data/companies.json';
import ties from '../../../data/ties.json';
import type {Company, Tie} from '../../../src/core/dataset/schema';
import {indexAll} from '../../../src/core/search/findAnything';
import {initialState} from '../../../src/state/appState';
import {createApp} from '../../../src/state/store';
import {
  COMMANDS,
  GROUPS,
  runCommand,
  type CommandContext,
  type ShellActs,
} from '../../../src/view/commands/commands';
import {createDevices} from '../../../src/view/commands/devices';
import {paletteGroups} from '../../../src/view/commands/paletteItems';
import type {MapAction} from '../../../src/view/canvas/mapKeys';
import {BINDINGS} from '../../../src/view/keys/registry';
import {commandName} from '../../../src/view/text/commandsText';
import {words} from '../../../src/words/words';
import {company, dataset, id, tie} from '../../fixtures/tinyDataset';

const LANGUAGES = ['en', 'ko'] as const;
const paired = <T extends string>(en: Record<T, string>, ko: Record<T, string>) =>
  Object.fromEntries((Object.keys(en) as T[]).map((key) => [key, [en[key], ko[key]]])) as never;
const index = indexAll(companies as unknown as Company[], ties as unknown as Tie[], {
  kinds: paired(words.en.kinds, words.ko.kinds),
  types: paired(words.en.types, words.ko.types),
});
const keysFor = (text: string, language: 'en' | 'ko' = 'en') =>
  paletteGroups(index, text, [], language).flatMap(({items}) => items.map(({key}) => key));

function context(): CommandContext & {readonly acts: Record<string, Mock<() => void>>} {
  const data = dataset({
    companies: [company('oracle', 'hyperscaler'), company('openai', 'ai-lab')],
    ties: [tie('cloud:oracle:openai', {announced: '2025-05-01'})],
  });
  const app = createApp(
    {...data, hash: 'a1'.repeat(32)},
    initialState('2026-03-31', {theme: 'auto', language: 'en', letterKeys: true}),
  );
  const acts = Object.fromEntries(
    [
      'focusSearch',
      'openPalette',
      'openKeys',
      'openSummary',
      'toggleLegend',
      'toggleTool',
      'download',
      'importFile',
      'copyLink',
      'clear',
    ].map((name) => [name, vi.fn<() => void>()]),
  );
  const shell = {...acts, tools: ['layout']} as unknown as ShellActs;
  return {app, devices: createDevices(), shell, acts};
}

describe('the registry of commands', () => {
  it('has words of their own for each in both languages', () => {
    for (const language of LANGUAGES) {
      const names = COMMANDS.map(({id: command}) => commandName(command, language));
      expect(names.filter((name, i) => name === '' || name === COMMANDS[i]!.id)).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
    }
    const untranslated = COMMANDS.map(({id: command}) => commandName(command, 'ko')).filter(
      (name) => !/[가-힣]/.test(name),
    );
    expect(untranslated).toEqual([]);
  });

  it('names each once, in a known group, and every key runs one', () => {
    const ids = COMMANDS.map((command) => command.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const {group} of COMMANDS) expect(GROUPS).toContain(group);
    for (const {id: key} of BINDINGS) expect(ids).toContain(key);
  });

  it('can be reached in the palette: untyped, and by its name in either language', () => {
    for (const language of LANGUAGES) {
      const listed = keysFor('', language);
      for (const {id: command} of COMMANDS) {
        expect(listed).toContain(command);
        expect(keysFor(commandName(command, 'en'), language)).toContain(command);
        expect(keysFor(commandName(command, 'ko'), language)).toContain(command);
      }
    }
  }, 30_000);
});

describe('running a command', () => {
  it('fails what has the focus on the map, else what is selected, and says when there is nothing', () => {
    const it_ = context();
    const shocks = () => it_.app.store.getState().scenario.shocks;
    expect(runCommand('fail', it_)).toBe('nothingSelected');
    it_.app.actions.select({kind: 'company', id: id('oracle')});
    expect(runCommand('fail', it_)).toBeNull();
    expect(shocks()).toEqual({oracle: 1});
    const leave = it_.devices.enter('map', {focused: () => id('openai'), act: vi.fn<() => void>()});
    runCommand('fail', it_);
    expect(shocks()).toEqual({oracle: 1, openai: 1});
    leave();
    expect(runCommand('fail', it_)).toBeNull();
    expect(shocks()).toEqual({openai: 1});
    expect(runCommand('undo', it_)).toBeNull();
    expect(shocks()).toEqual({oracle: 1, openai: 1});
    expect(runCommand('reset', it_)).toBeNull();
    expect(runCommand('reset', it_)).toBe('nothingFails');
  });

  it('focuses so many ties around the company aimed at, then around the same', () => {
    const it_ = context();
    const focus = () => it_.app.store.getState().view.picture?.focus;
    expect(runCommand('focus2', it_)).toBe('nothingSelected');
    expect(runCommand('unfocus', it_)).toBe('nothingSifted');
    expect(runCommand('showEverything', it_)).toBe('nothingSifted');
    it_.app.actions.select({kind: 'company', id: id('oracle')});
    expect(runCommand('focus2', it_)).toBeNull();
    expect(focus()).toEqual({company: 'oracle', steps: 2});
    it_.app.actions.select(null);
    expect(runCommand('focus1', it_)).toBeNull();
    expect(focus()).toEqual({company: 'oracle', steps: 1});
    expect(runCommand('unfocus', it_)).toBeNull();
    expect(focus()).toBeUndefined();
  });

  it('acts through the map and the round player while they are there', () => {
    const it_ = context();
    const act = vi.fn<(action: MapAction) => void>();
    const step = vi.fn<(by: 1 | -1) => void>();
    expect(runCommand('nextRound', it_)).toBe('noRounds');
    it_.devices.enter('map', {focused: () => null, act});
    it_.devices.enter('player', {toggle: vi.fn<() => void>(), step});
    runCommand('moveLeft', it_);
    runCommand('nextRound', it_);
    expect(act).toHaveBeenCalledExactlyOnceWith({do: 'move', dx: -1, dy: 0});
    expect(step).toHaveBeenCalledExactlyOnceWith(1);
    runCommand('show.ranking', it_);
    expect(it_.app.store.getState().view.screen).toBe('ranking');
    expect(runCommand('moveLeft', it_)).toBe('onlyOnMap');
    expect(runCommand('show.ranking', it_)).toBe('isSoAlready');
  });

  it('offers only the tools that are there', () => {
    const it_ = context();
    expect(runCommand('tool.layout', it_)).toBeNull();
    expect(it_.acts['toggleTool']).toHaveBeenCalledWith('layout');
    expect(runCommand('tool.sieve', it_)).toBe('notThere');
    expect(runCommand('no such command', it_)).toBe('notThere');
  });
});

describe('the palette', () => {
  it('puts a company typed in full before commands, and a command before companies', () => {
    expect(keysFor('oracle')[0]).toBe('company oracle');
    expect(keysFor('엔비디아')[0]).toBe('company nvidia'); // an English user, a Korean name
    expect(keysFor('undo', 'ko')[0]).toBe('undo'); // a Korean user, an English word
    expect(keysFor('실행 취소')[0]).toBe('undo');
    expect(keysFor('dark')[0]).toBe('theme.dark');
    expect(keysFor('ranking')[0]).toBe('show.ranking');
  });

  it('fails a company by name in either language', () => {
    expect(keysFor('fail oracle')[0]).toBe('fail oracle');
    expect(keysFor('오라클 무너뜨리기', 'ko')[0]).toBe('fail oracle');
    expect(keysFor('fail')[0]).toBe('fail');
    expect(keysFor('fail', 'ko')[0]).toBe('fail');
  });

  it('finds ties by their ends and kinds by name', () => {
    expect(keysFor('oracle openai')).toContain('tie cloud:oracle:openai');
    expect(keysFor('chip maker')).toContain('company nvidia');
  });

  it('begins with what was used last', () => {
    const [first] = paletteGroups(index, '', ['copyLink', 'gone'], 'en');
    expect(first!.items.map(({key}) => key)).toEqual(['recent copyLink']);
  });
});

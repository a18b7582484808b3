/** What the browser keeps for us, spoiled: by another program, another version, or a disk. */
import {draftOf, type Draft} from '../../src/core/exchange/draft';
import {draftChanges} from '../../src/core/exchange/draftChanges';
import {mended, rebaseDraft} from '../../src/core/exchange/rebaseDraft';
import type {Random} from '../../src/core/lib/random';
import {isMoment} from '../../src/view/session/moment';
import {readDrafts} from '../../src/view/session/draft';
import {soundEntry} from '../../src/view/session/shelf';
import {soundData} from '../../src/view/session/soundData';
import {readAddress, readSettings} from '../../src/view/session/storage';
import {tabId} from '../../src/view/session/tabId';
import {listWorks, readWork} from '../../src/view/session/works';
import {leftOver, tooMany, workToOpen} from '../../src/view/session/workPlan';
import {expectThat, type Door} from './door';
import {HOSTILE_TEXTS, pick, spoiledJson, spoiledJsonText, spoiledText} from './hostile';
import * as seeds from './seeds';
import {checkDataset} from './sound';

/** A browser's storage where there is no browser. */
function store(): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (at: number) => [...held.keys()][at] ?? null,
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => void held.set(key, text),
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
  };
}
for (const [name, value] of [
  ['localStorage', store()],
  ['sessionStorage', store()],
  ['navigator', {language: 'en-US'}],
] as const)
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, {value});

const spoiled = (random: Random, sound: unknown): string =>
  random() < 0.7
    ? spoiledJsonText(random, sound)
    : spoiledText(random, random() < 0.5 ? JSON.stringify(sound) : pick(random, HOSTILE_TEXTS));

const settings: Door<string> = {
  name: 'settings',
  fixed: [],
  make: (random) => spoiled(random, {theme: 'dark', language: 'ko', letterKeys: false}),
  call: (text) => {
    localStorage.setItem('frenemy.settings', text);
    const {theme, language, letterKeys, ...rest} = readSettings();
    expectThat(['auto', 'light', 'dark'].includes(theme), `theme ${theme}`);
    expectThat(['en', 'ko'].includes(language), `language ${language}`);
    expectThat(typeof letterKeys === 'boolean', 'letter keys');
    expectThat(Object.keys(rest).length === 0, 'settings of no kind');
    return theme === 'dark' && language === 'ko' ? 'accepted' : 'refused';
  },
};

const address: Door<string> = {
  name: 'address of the tab',
  fixed: [],
  make: (random) => spoiledText(random, `1764000000000 #s=${pick(random, HOSTILE_TEXTS)}`),
  call: (text) => {
    sessionStorage.setItem('frenemy.address', text);
    const read = readAddress();
    expectThat(read === null || isMoment(read.written), 'a time that is none');
    return read === null ? 'refused' : 'accepted';
  },
};

const HEAD = {format: 'frenemy-work/1', saved: 1764000000000, steps: 3, isIdle: false, size: 90};
const works: Door<readonly string[]> = {
  name: 'lines of works',
  fixed: [],
  make: (random) =>
    Array.from({length: 3}, () => `${spoiled(random, HEAD)}\n${spoiled(random, seeds.HISTORY)}`),
  call: async (stored) => {
    localStorage.clear();
    stored.forEach((text, k) => localStorage.setItem(`frenemy.work.${k}`, text));
    const heads = listWorks();
    for (const {id, saved, steps, size} of heads) {
      for (const count of [saved, steps, size]) expectThat(isMoment(count), `counts ${count}`);
      new Date(saved).toISOString();
      const kept = await readWork(id);
      expectThat(kept === null || isMoment(kept.saved), 'a time that is none');
    }
    const left = leftOver(heads, new Set(['1']), '0');
    expectThat(tooMany(left).length <= left.length, 'puts away more than there is');
    const opened = workToOpen(heads, null);
    expectThat(opened === null || heads.some(({id}) => id === opened), 'opens what is not there');
    return heads.length > 0 ? 'accepted' : 'refused';
  },
};

const DRAFT: Draft = {
  ...draftOf('ties', seeds.DATA.ties[0]! as never),
  conflicts: [{path: 'status', theirs: 'signed'}],
};
const drafts: Door<string> = {
  name: 'what is typed into forms',
  fixed: [],
  make: (random) => spoiled(random, {open: 'ties:x', drafts: {'ties:x': DRAFT}}),
  call: (text) => {
    localStorage.setItem(`frenemy.draft.${tabId()}`, text);
    const {open, drafts: read} = readDrafts();
    expectThat(open === null || typeof open === 'string', 'a form that is none');
    const present = seeds.DATA.ties[0]! as never;
    for (const stored of Object.values(read)) {
      const draft = mended(stored, present);
      const made = draftChanges(draft, seeds.DATA, seeds.DATA);
      expectThat(Array.isArray(made.issues), 'a form without a word');
      rebaseDraft(draft, present);
    }
    return Object.keys(read).length > 0 ? 'accepted' : 'refused';
  },
};

const ENTRY = {
  id: 'a',
  name: 'If Oracle fails',
  taken: '2026-11-20T10:00:00.000Z',
  text: JSON.stringify(seeds.SNAPSHOT),
  thumbnail: null,
};
const shelf: Door<object> = {
  name: 'entries of the shelf',
  fixed: [],
  make: (random) => spoiledJson(random, ENTRY) as object,
  call: (entry) => {
    const [sound] = soundEntry(entry);
    if (sound === undefined) return 'refused';
    for (const name of ['id', 'name', 'taken', 'text'] as const)
      expectThat(typeof sound[name] === 'string', `${name} is no text`);
    expectThat(new Date(sound.taken).toISOString() === sound.taken, 'a day that is none');
    expectThat(sound.thumbnail === null, 'a picture that is none');
    return 'accepted';
  },
};

const keptData: Door<typeof seeds.LOADED> = {
  name: 'own data that are kept',
  fixed: [],
  make: (random) => spoiledJson(random, seeds.LOADED) as typeof seeds.LOADED,
  call: (data, random) => {
    const [sound] = soundData(data);
    if (sound === undefined) return 'refused';
    const {hash, name, ownChanges, ...dataset} = sound;
    expectThat(hash === seeds.LOADED.hash, 'other data under another hash');
    expectThat(name === undefined || typeof name === 'string', 'a name that is none');
    expectThat(ownChanges === undefined || Number.isInteger(ownChanges), 'a count that is none');
    checkDataset(dataset, random);
    return 'accepted';
  },
};

export const storageDoors = [
  settings,
  address,
  works,
  drafts,
  shelf,
  keptData,
] as unknown as Door<never>[];

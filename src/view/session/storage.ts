/** The browser's storage, which may be denied, full or damaged: then it is as if it were empty. */
import type {Language, Settings, Theme} from '../../state/store';
import {isMoment, moment} from './moment';
import {tabScope} from './tabId';

const address = () => `frenemy.address${tabScope()}`;
const SETTINGS = 'frenemy.settings';
export const SAVED = 'frenemy.scenarios';
const HINTED = 'frenemy.hinted';

export interface KeptAddress {
  readonly hash: string;
  /** Milliseconds since 1970. */
  readonly written: number;
}
/** The address of this tab as it was left; another tab has its own. */
export function readAddress(): KeptAddress | null {
  try {
    const [, written, hash] = /^(\d+) (.*)$/.exec(sessionStorage.getItem(address()) ?? '') ?? [];
    return hash === undefined || !isMoment(Number(written))
      ? null
      : {hash, written: Number(written)};
  } catch {
    return null;
  }
}
export function writeAddress(hash: string): void {
  try {
    sessionStorage.setItem(address(), `${moment()} ${hash}`);
  } catch {
    // then the address bar has to do
  }
}

/** Whether the first hint has done its work; where nothing may be kept it comes once a visit. */
export const wasHinted = (): boolean => read(HINTED) !== null;
export const writeHinted = (): boolean => write(HINTED, '1');

export const readSaved = (): string | null => read(SAVED);
export const writeSaved = (text: string): boolean => write(SAVED, text);

/** What the user chose on an earlier visit; what was never chosen follows the browser. */
export function readSettings(): Settings {
  const stored = parse(read(SETTINGS));
  const theme = THEMES.find((t) => t === stored['theme']) ?? 'auto';
  const language =
    LANGUAGES.find((l) => l === stored['language']) ?? languageOf(navigator.language);
  return {theme, language, letterKeys: stored['letterKeys'] !== false};
}
/** Keeps what was chosen just now beside what was chosen before. */
export const writeSettings = (chosen: Partial<Settings>): boolean =>
  write(SETTINGS, JSON.stringify({...parse(read(SETTINGS)), ...chosen}));

const THEMES: readonly Theme[] = ['auto', 'light', 'dark'];
const LANGUAGES: readonly Language[] = ['en', 'ko'];

const languageOf = (tag: string): Language => (/^ko\b/i.test(tag) ? 'ko' : 'en');

function parse(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

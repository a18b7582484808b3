/**
 * Both languages of the interface, chosen once at the top and read by `useText`.
 *
 * Each area of the screen keeps its words in a file of its own (`mapText.ts`, `shellText.ts` …) as
 * `{en, ko}` of one type, so that a missing translation does not compile.
 */
import {createContext, use} from 'react';
import type {Language} from '../../state/store';
import {createFormat, type Format} from './format';
import {words} from './words';

export interface Text {
  readonly language: Language;
  readonly words: (typeof words)['en'];
  readonly format: Format;
}

export const createText = (language: Language): Text => ({
  language,
  words: words[language],
  format: createFormat(language),
});

export const TextContext = createContext<Text>(createText('en'));
export const useText = (): Text => use(TextContext);

/**
 * Both languages of the interface, chosen once at the top and read by `useText`.
 *
 * Each area of the screen keeps its words in a file of its own (`mapText.ts`, `shellText.ts` …) as
 * `{en, ko}` of one type, so that a missing translation does not compile.
 */
import {createContext, use} from 'react';
import {createText, type Text} from '../../words/text';

export {createText, type Text};

export const TextContext = createContext<Text>(createText('en'));
export const useText = (): Text => use(TextContext);

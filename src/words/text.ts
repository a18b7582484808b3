/**
 * A language with what every text needs of it: the dataset's terms, numbers, money and dates.
 *
 * Here stand the words that go out with a picture, whoever draws it; those of the screens stand in
 * `view/text`. Each file holds both languages as `{en, ko}` of one type, so that a missing
 * translation does not compile.
 */
import type {Language} from '../core/snapshot/view';
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

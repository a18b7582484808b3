/** Everything that can be found, in both languages at once; built once per dataset. */
import {indexAll, type SearchIndex} from '../../core/search/findAnything';
import {memoizeLast} from '../../core/lib/memoize';
import type {LoadedDataset} from '../../state/store';
import {useApp} from '../appContext';
import {words} from '../../words/words';

export const useSearchIndex = (): SearchIndex => indexOf(useApp().dataset);

const indexOf = memoizeLast(({companies, ties}: LoadedDataset) =>
  indexAll(companies, ties, {
    kinds: paired(words.en.kinds, words.ko.kinds),
    types: paired(words.en.types, words.ko.types),
  }),
);

const paired = <T extends string>(
  en: Readonly<Record<T, string>>,
  ko: Readonly<Record<T, string>>,
): Readonly<Record<T, readonly string[]>> =>
  Object.fromEntries((Object.keys(en) as T[]).map((key) => [key, [en[key], ko[key]]])) as never;

/** Numbers sources in the order in which they are first cited. */
import type {Evidence, Source, SourceId} from '../../core/dataset/schema';
import {briefText} from '../text/briefText';
import type {Text} from '../text/text';
import {escaped, list} from './markup';

export interface Citing {
  /** `[3, 7]`: links to the list. */
  readonly marks: (cited: readonly Pick<Evidence, 'source' | 'ref'>[]) => string;
  /** The list of all that was cited so far. */
  readonly sources: () => string;
}

export function createCiting(sources: ReadonlyMap<SourceId, Source>, text: Text): Citing {
  const {language, words, format} = text;
  const t = briefText[language];
  const numbers = new Map<string, number>();
  const keyOf = ({source, ref}: Pick<Evidence, 'source' | 'ref'>) =>
    sources.get(source)?.url === null ? `${source} ${ref ?? ''}` : source;
  const entry = (key: string): string => {
    const [id = '', ref = ''] = key.split(' ');
    const source = sources.get(id as SourceId);
    if (!source) return escaped(id);
    const title = (language === 'ko' && source.titleKo) || source.title;
    return [
      source.publisher && `${escaped(source.publisher)}.`,
      `<cite>${escaped(source.url === null && ref ? `${t.founding(ref)}: ${title}` : title)}</cite>.`,
      `${source.published ? format.date(source.published) : t.undated}.`,
      `${escaped(words.confidences[source.class])}.`,
      source.url && `<a href="${escaped(source.url)}">${escaped(source.url)}</a>`,
    ]
      .filter(Boolean)
      .join(' ');
  };
  return {
    marks(cited) {
      const keys = [...new Set(cited.map(keyOf))];
      if (keys.length === 0) return '';
      const links = keys.map((key) => {
        const n = numbers.get(key) ?? numbers.size + 1;
        numbers.set(key, n);
        return `<a href="#source-${n}">${n}</a>`;
      });
      return `<span class="marks">[${links.join(', ')}]</span>`;
    },
    sources: () =>
      list(
        [...numbers].map(([key, n]) => `<span id="source-${n}">${entry(key)}</span>`),
        'ol',
      ),
  };
}

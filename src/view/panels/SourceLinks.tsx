import type {SourceId} from '../../core/dataset/schema';
import {useApp} from '../appContext';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';

/** The refs of the founding documents that stand beside a piece of evidence. */
export interface Cited {
  readonly source: SourceId;
  readonly ref?: string | undefined;
  readonly says?: string;
}

/** Sources in full: title as a link, publisher, date, class; founding documents as text. */
export function SourceList({evidence}: {readonly evidence: readonly Cited[]}) {
  const {catalogue} = useApp();
  const {language, words, format} = useText();
  const t = inspectorText[language];
  return (
    <ul className="sources">
      {evidence.map(({source: id, ref, says}, i) => {
        const source = catalogue.sources.get(id);
        if (!source) return null;
        const title = (language === 'ko' && source.titleKo) || source.title;
        return (
          <li key={i}>
            {source.url === null ? (
              <cite>{ref === undefined ? title : `${t.founding(ref)}: ${title}`}</cite>
            ) : (
              <a href={source.url} target="_blank" rel="noopener noreferrer">
                {title}
              </a>
            )}
            <span className="source-facts">
              {[
                source.publisher,
                source.published && format.date(source.published),
                words.confidences[source.class],
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {source.url === null && says !== undefined && language === 'en' && (
              <span className="source-says">{says}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** Sources in short, beside a number: publisher only, the title on hover. */
export function SourceMarks({cited}: {readonly cited: readonly Cited[]}) {
  const {catalogue} = useApp();
  const t = inspectorText[useText().language];
  const unlike = new Map(cited.map((c) => [`${c.source} ${c.ref ?? ''}`, c]));
  return (
    <span className="marks">
      {[...unlike].map(([key, {source: id, ref}]) => {
        const source = catalogue.sources.get(id);
        if (!source) return null;
        if (source.url === null)
          return (
            <cite key={key} title={source.title}>
              {t.founding(ref ?? id.replace('seed-', ''))}
            </cite>
          );
        return (
          <a
            key={key}
            href={source.url}
            target="_blank"
            rel="noopener noreferrer"
            title={source.title}
          >
            {source.publisher ?? new URL(source.url).hostname.replace(/^www\./, '')}
          </a>
        );
      })}
    </span>
  );
}

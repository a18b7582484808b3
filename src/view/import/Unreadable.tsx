import {faultText} from '../text/faultText';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import type {Brought} from './readFiles';

/** Faults shown of one file: nobody mends more at once. */
const SHOWN = 100;

/** Files that could not be read: each with where and why. */
export function Unreadable({brought}: {readonly brought: readonly Brought[]}) {
  const {language} = useText();
  const t = importText[language];
  return (
    <section className="import-unread" role="alert">
      <h3>{t.unreadable}</h3>
      <ul className="problems">
        {brought.flatMap(({file, incoming}) =>
          linesOf(incoming, language)
            .slice(0, SHOWN)
            .map((line, k) => (
              <li key={`${file} ${k}`}>
                <code>{file}</code> {line}
              </li>
            )),
        )}
      </ul>
      <p className="fine">{t.unreadableHint}</p>
    </section>
  );
}

function linesOf(incoming: Brought['incoming'], language: 'en' | 'ko'): string[] {
  const {place: placeOf, file, data} = faultText[language];
  if (incoming.kind === 'unreadable')
    return incoming.issues.map(({place, fault}) => placeOf(place) + file(fault));
  if (incoming.kind === 'faultyData') return incoming.issues.map(data);
  return [];
}

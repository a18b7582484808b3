import {useId} from 'react';
import {spokenText} from '../text/spokenText';
import {useText} from '../text/text';
import {ToldView, useToldView} from './ToldView';

/** The view in words beside the map, out of sight: screen readers reach it by its heading. */
export function MapInWords() {
  const t = spokenText[useText().language];
  const heading = useId();
  return (
    <section className="sr-only" aria-labelledby={heading}>
      <h2 id={heading}>{t.title}</h2>
      <ToldView told={useToldView()} />
    </section>
  );
}

import type {Measure, MeasureId} from '../../core/metrics/measures';
import {centralityText} from '../text/centralityText';
import {measuresText} from '../text/measuresText';
import {useText} from '../text/text';

/** What the measure says about this web and what it does not, what it reads, and who published it. */
export function MeasureAbout({measure}: {readonly measure: Measure<MeasureId>}) {
  const {language} = useText();
  const t = centralityText[language];
  const {says, not} = measuresText[language][measure.id];
  const checked =
    measure.id === 'community'
      ? t.checkedCommunity
      : measure.unit === 'group'
        ? t.checkedParts
        : t.checked;
  return (
    <dl className="measure-about">
      <div>
        <dt>{t.says}</dt>
        <dd>{says}</dd>
      </div>
      <div>
        <dt>{t.not}</dt>
        <dd>{not}</dd>
      </div>
      <div>
        <dt>{t.source}</dt>
        <dd>
          {measure.references.map(({authors, year, doi}, i) => (
            <span key={doi}>
              {i > 0 && '; '}
              <span lang="en">
                {authors} ({year})
              </span>
              {', '}
              <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
                doi:{doi}
              </a>
            </span>
          ))}
          {'. '}
          {t.reads[measure.reads]} {checked}
        </dd>
      </div>
    </dl>
  );
}

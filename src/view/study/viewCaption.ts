/** What a study shows, as every caption and file names it: basis, date and data. */
import type {StampedData} from '../../core/dataset/dataStamp';
import type {Scenario} from '../../core/scenario/scenario';
import {studyText} from '../text/studyText';
import type {Text} from '../text/text';
import {dataWords} from '../../words/dataWords';

export function viewCaption(
  {basis, asOf, inForce}: Pick<Scenario, 'basis' | 'asOf' | 'inForce'>,
  data: StampedData,
  {language, words, format}: Text,
): string {
  const t = studyText[language];
  const date = format.date(asOf);
  return [
    t.basis(words.bases[basis]),
    inForce ? t.inForce(date) : t.asKnown(date),
    dataWords(data, language),
  ].join(', ');
}

/** What a study shows, as every caption and file names it: basis, date and data. */
import type {Scenario} from '../../core/scenario/scenario';
import type {LoadedDataset} from '../../state/store';
import {studyText} from '../text/studyText';
import type {Text} from '../text/text';

export function viewCaption(
  {basis, asOf, inForce}: Pick<Scenario, 'basis' | 'asOf' | 'inForce'>,
  {version, hash}: Pick<LoadedDataset, 'version' | 'hash'>,
  {language, words, format}: Text,
): string {
  const t = studyText[language];
  const date = format.date(asOf);
  return [
    t.basis(words.bases[basis]),
    inForce ? t.inForce(date) : t.asKnown(date),
    t.data(version, hash.slice(0, 12)),
  ].join(', ');
}

/** What a ranking answers: model, basis, date and data, as every caption and file names it. */
import type {RankingQuestion} from '../../state/rankings';
import type {LoadedDataset} from '../../state/store';
import {knockOnText} from '../text/knockOnText';
import {rankingText} from '../text/rankingText';
import type {Text} from '../text/text';

export function captionOf(
  {model, parameters, basis, asOf, inForce}: RankingQuestion,
  {version, hash}: LoadedDataset,
  {language, words, format}: Text,
): string {
  const t = rankingText[language];
  const changed = Object.keys(parameters).length;
  return [
    t.caption(
      knockOnText[language].models[model],
      words.bases[basis],
      format.date(asOf),
      t.data(version, hash.slice(0, 12)),
    ),
    ...(inForce ? [t.captionInForce] : []),
    ...(changed > 0 ? [t.changed(changed)] : []),
  ].join(', ');
}

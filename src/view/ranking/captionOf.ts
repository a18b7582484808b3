/** What a ranking answers: model, basis, date and data, as every caption and file names it. */
import type {StampedData} from '../../core/dataset/dataStamp';
import type {RankingQuestion} from '../../state/rankings';
import {dataWords} from '../../words/dataWords';
import {knockOnText} from '../text/knockOnText';
import {rankingText} from '../text/rankingText';
import type {Text} from '../text/text';

export function captionOf(
  {model, parameters, basis, asOf, inForce}: RankingQuestion,
  data: StampedData,
  {language, words, format}: Text,
): string {
  const t = rankingText[language];
  const changed = Object.keys(parameters).length;
  return [
    t.caption(
      knockOnText[language].models[model],
      words.bases[basis],
      format.date(asOf),
      dataWords(data, language),
    ),
    ...(inForce ? [t.captionInForce] : []),
    ...(changed > 0 ? [t.changed(changed)] : []),
  ].join(', ');
}

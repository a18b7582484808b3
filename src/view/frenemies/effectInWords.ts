/** "If Google fell, Anthropic would lose …": what one fall does to the other of the pair. */
import type {CompanyId} from '../../core/dataset/schema';
import type {Fall} from '../../core/frenemies/whenOneFalls';
import {LEAST_SHARE, LEAST_USD, frenemiesText} from '../text/frenemiesText';
import type {Text} from '../text/text';

export function effectInWords(
  {fallen, standing, loses, losesUsd, losesByPair, gainsUsd, fails}: Fall,
  nameOf: (id: CompanyId) => string,
  {language, format}: Text,
): string {
  const t = frenemiesText[language];
  const isLoss = loses >= LEAST_SHARE || (losesUsd ?? 0) >= LEAST_USD;
  return t.effect({
    fallen: nameOf(fallen),
    standing: nameOf(standing),
    loss: isLoss
      ? {
          percent: loses < LEAST_SHARE ? null : format.percent(loses),
          usd: losesUsd === null ? null : format.money(losesUsd),
        }
      : null,
    fails,
    byPair:
      losesByPair < LEAST_SHARE && loses < LEAST_SHARE
        ? null
        : {
            percent: format.percent(losesByPair),
            // A thousandth more or less is the same.
            than:
              losesByPair > loses + LEAST_SHARE
                ? 'more'
                : losesByPair < loses - LEAST_SHARE
                  ? 'less'
                  : 'same',
          },
    gain: gainsUsd === null ? 'unknown' : gainsUsd >= LEAST_USD ? format.money(gainsUsd) : null,
  });
}

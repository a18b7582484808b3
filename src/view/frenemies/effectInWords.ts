/** "If Google fell, Anthropic would lose …": what one fall does to the other of the pair. */
import type {CompanyId} from '../../core/dataset/schema';
import type {Fall} from '../../core/frenemies/whenOneFalls';
import {frenemiesText} from '../text/frenemiesText';
import type {Text} from '../text/text';

/** Below a tenth of a percent, and of a hundred million dollars, nothing is said to be lost. */
const BARELY = 1e-3;
const SMALL_CHANGE = 1e8;

export function effectInWords(
  {fallen, standing, loses, losesUsd, losesByPair, gainsUsd, fails}: Fall,
  nameOf: (id: CompanyId) => string,
  {language, format}: Text,
): string {
  const t = frenemiesText[language];
  const isLoss = loses >= BARELY || (losesUsd ?? 0) >= SMALL_CHANGE;
  return t.effect({
    fallen: nameOf(fallen),
    standing: nameOf(standing),
    loss: isLoss
      ? {percent: format.percent(loses), usd: losesUsd === null ? null : format.money(losesUsd)}
      : null,
    fails,
    byPair:
      losesByPair < BARELY && loses < BARELY
        ? null
        : {
            percent: format.percent(losesByPair),
            // A thousandth more or less is the same.
            than:
              losesByPair > loses + BARELY
                ? 'more'
                : losesByPair < loses - BARELY
                  ? 'less'
                  : 'same',
          },
    gain: gainsUsd === null ? 'unknown' : gainsUsd >= 1e6 ? format.money(gainsUsd) : null,
  });
}

/** What is written on the map, in the language of the interface. */
import type {Web} from '../../core/graph/web';
import type {MapWords} from '../../core/picture/labels';
import {groupName, mapText} from '../text/mapText';
import type {Text} from '../text/text';
import {namesIn} from './mapVoice';

export function mapWords(web: Web, text: Text): Omit<MapWords, 'measure'> {
  const {format} = text;
  const t = mapText[text.language];
  return {
    name: namesIn(web, text),
    percent: format.percent,
    heading: (tier) => t.tiers[tier],
    ring: t.ring,
    hull: (group) => groupName(group, text),
    count: (ties) => t.tieCountOnMap(format.number(ties)),
    tie: ({ties, amountUsd, hasArrow, isSelected}) => {
      const amount = amountUsd === null ? null : format.money(amountUsd);
      if (!isSelected) return amount;
      const date = web.ties.get(ties[0]!)?.tie.announced ?? null;
      const what = amount ?? (hasArrow ? t.undisclosedTie : null);
      const parts = [what, date && format.date(date)].filter(Boolean);
      return parts.length === 0 ? null : parts.join(' · ');
    },
  };
}

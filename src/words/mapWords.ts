/** What is written on the map, in the language of the interface. */
import type {CompanyId} from '../core/dataset/schema';
import type {Web} from '../core/graph/web';
import type {MapWords} from '../core/picture/labels';
import {legendText} from './legendText';
import {groupName} from './legendWords';
import type {Text} from './text';

export function mapWords(web: Web, text: Text): Omit<MapWords, 'measure'> {
  const {format} = text;
  const t = legendText[text.language];
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

/** Names of the companies in the language of the interface. */
export function namesIn({companies}: Web, {language}: Text): (id: CompanyId) => string {
  const names = new Map(companies.map(({id, name}) => [id, name[language]]));
  return (id) => names.get(id) ?? id;
}

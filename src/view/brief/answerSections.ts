/** What was asked and what follows: the question in words, the totals, who is hit. */
import {hitNodes} from '../../core/contagion/hitNodes';
import type {Outcome} from '../../core/contagion/outcome';
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {briefText} from '../text/briefText';
import {knockOnText} from '../text/knockOnText';
import type {BriefInput} from './briefInput';
import {escaped, facts, list, section, table} from './markup';

export function askedSection({scenario, data, names, text}: BriefInput): string {
  const {language, words, format} = text;
  const t = briefText[language];
  const shocks = Object.entries(scenario.shocks) as [CompanyId, number][];
  const cuts = Object.entries(scenario.reductions) as [TieId, number][];
  const asked = [
    ...shocks.map(([id, loss]) =>
      loss === 1
        ? t.outright(names.company(id))
        : t.partly(names.company(id), format.percent(loss)),
    ),
    ...cuts.map(([id, lost]) =>
      lost === 1 ? t.cut(names.tie(id)) : t.reduced(names.tie(id), format.percent(lost)),
    ),
  ];
  const date = format.date(scenario.asOf);
  return section(
    'asked',
    t.asked,
    asked.length > 0 ? list(asked.map(escaped)) : `<p>${t.nothing}</p>`,
    facts([
      [t.basis, escaped(words.bases[scenario.basis])],
      [t.asOf, escaped(`${date}, ${scenario.inForce ? t.inForce(date) : t.known(date)}`)],
      [t.model, escaped(knockOnText[language].models[scenario.model])],
      [t.data, escaped(t.dataStamp(data))],
      [t.ownChanges, data.changes.length === 0 ? t.none : t.changes(data.changes.length)],
      [t.seed, String(scenario.seed)],
    ]),
  );
}

const MOST_HITS = 30;

export function outcomeSection({names, text}: BriefInput, outcome: Outcome): string {
  const {language, format} = text;
  const t = briefText[language];
  const k = knockOnText[language];
  const hits = hitNodes(outcome);
  const shown = hits.slice(0, MOST_HITS);
  const fallen = hits.filter((n) => n.failed && n.shock < 1).length;
  const {impact, usd} = outcome.total;
  return section(
    'outcome',
    t.outcome,
    `<div class="totals">${facts([
      [k.totals.impact, format.percent(impact)],
      [k.totals.usd, format.money(usd)],
      [k.totals.hit, format.number(hits.length)],
      [k.totals.failed, format.number(fallen)],
      [k.player, format.number(outcome.rounds)],
    ])}</div>`,
    `<p class="fine">${escaped(`${k.totals.impact}: ${k.totals.impactHint}. ${k.totals.usd}: ${k.totals.usdHint}.`)}</p>`,
    shown.length === 0 ? '' : `<h3>${t.hits}</h3>`,
    shown.length === 0
      ? ''
      : table(
          [
            {name: k.company},
            {name: k.distress, isNumber: true},
            {name: k.dollars, isNumber: true},
            {name: k.round, isNumber: true},
            {name: k.setBy},
            ...(fallen > 0 ? [{name: k.state}] : []),
          ],
          shown.map((node) => [
            escaped(names.company(node.id)),
            format.percent(node.distress),
            node.usd > 0 ? format.money(node.usd) : '–',
            String(node.round ?? '–'),
            escaped(k.bindings[node.binding]),
            ...(fallen > 0 ? [node.failed ? escaped(k.fallen) : ''] : []),
          ]),
        ),
    hits.length > shown.length
      ? `<p class="fine">${t.moreHits(hits.length - shown.length)}</p>`
      : '',
  );
}

/** Why: the receipts of those hit hardest, and the ties and sources behind them. */
import {hitNodes} from '../../core/contagion/hitNodes';
import type {NodeOutcome, Outcome, ReceiptLine} from '../../core/contagion/outcome';
import type {TieId} from '../../core/dataset/schema';
import {amountInWords} from '../panels/tieAmount';
import {briefText} from '../text/briefText';
import {inspectorText} from '../text/inspectorText';
import {knockOnText} from '../text/knockOnText';
import {shownFormula, shownReceipt, type ShownTerm} from '../text/shownReceipt';
import type {BriefInput} from './briefInput';
import type {Citing} from './citing';
import {escaped, section, table} from './markup';

/** Companies whose receipts are printed. */
const RECEIPTS = 8;
const LARGEST_TIES = 15;

export function receiptsSection(input: BriefInput, outcome: Outcome, citing: Citing): string {
  const t = briefText[input.text.language];
  const nodes = hitNodes(outcome).slice(0, RECEIPTS);
  if (nodes.length === 0) return '';
  const [first = '', ...others] = nodes.map((node) => receipt(input, node, citing));
  return `<section id="receipts"><div class="together"><h2>${escaped(t.receipts)}</h2>
<p>${escaped(t.receiptsNote(nodes.length))}</p>
${first}</div>
${others.join('\n')}
</section>`;
}

function receipt(input: BriefInput, node: NodeOutcome, citing: Citing): string {
  const {names, text} = input;
  const t = knockOnText[text.language];
  const shown = shownReceipt(node, names, text);
  const rows = shown.lines
    .slice(0, shown.large)
    .map(({line, loss, isUsdOnly}) => [
      escaped(line.from === node.id ? t.itself : names.company(line.from)),
      escaped(
        [text.words.channels[line.channel], line.inputClass && text.words.classes[line.inputClass]]
          .filter(Boolean)
          .join(', '),
      ),
      String(line.round),
      loss + (isUsdOnly ? ` <small>${escaped(t.usdOnly)}</small>` : ''),
      line.usd ? text.format.money(line.usd) : '–',
      arithmetic(input, line, citing),
    ]);
  const smaller = shown.lines.length - shown.large;
  const sum = (name: string, loss: string, dollars: string, note: string) =>
    `<tr><th scope="row" colspan="3">${escaped(name)}</th><td class="num">${loss}</td><td class="num">${dollars}</td><td>${escaped(note)}</td></tr>`;
  return `<article class="receipt"><h3>${escaped(names.company(node.id))}</h3>
<p>${escaped(shown.sentence)} <span class="fine">${escaped(t.bindingNotes[node.binding])}</span></p>
${table(
  [
    {name: t.from},
    {name: t.channel},
    {name: t.round, isNumber: true},
    {name: t.loss, isNumber: true},
    {name: t.dollars, isNumber: true},
    {name: t.arithmetic, className: 'wide'},
  ],
  rows,
  {
    className: 'lines',
    foot:
      (smaller > 0 ? sum(t.smaller(smaller), shown.smallerLoss, '', '') : '') +
      sum(t.total, shown.total, shown.dollars, `= ${shown.sum}`),
  },
)}</article>`;
}

function arithmetic({catalogue, text}: BriefInput, line: ReceiptLine, citing: Citing): string {
  const t = knockOnText[text.language];
  const {weight, factors, rest} = shownFormula(line, text);
  const term = ({before, label, value}: ShownTerm) =>
    escaped([before, label, value].filter(Boolean).join(' '));
  const evidence = line.ties.flatMap((id) => catalogue.ties.get(id)?.evidence ?? []);
  const cited = line.sources.flatMap((source) => {
    const found = evidence.filter((e) => e.source === source);
    return found.length > 0 ? found : [{source}];
  });
  return [
    ...(factors.length + rest.length > 0
      ? [`${escaped(`${t.weight} ${weight}`)} ${factors.map(term).join(' ')}`]
      : []),
    rest.length > 0 ? `<small>(${rest.map(term).join(' ')})</small>` : '',
    line.imputed ? `<em>${escaped(t.imputed)}</em>` : '',
    citing.marks(cited),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The ties on the printed receipts and those that were cut; the largest where nothing fails. */
export function tiesSection(input: BriefInput, citing: Citing): string {
  const {scenario, outcome, catalogue, names, text, web} = input;
  const {language, words, format} = text;
  const t = briefText[language];
  const used = new Set<TieId>(Object.keys(scenario.reductions) as TieId[]);
  for (const node of outcome ? hitNodes(outcome).slice(0, RECEIPTS) : []) {
    const {lines, large} = shownReceipt(node, names, text);
    for (const {line} of lines.slice(0, large)) for (const id of line.ties) used.add(id);
  }
  const largest = [...web.ties.values()]
    .filter(({amountUsd}) => amountUsd !== null)
    .sort((a, b) => b.amountUsd! - a.amountUsd! || (a.tie.id < b.tie.id ? -1 : 1))
    .slice(0, LARGEST_TIES);
  const ids = used.size > 0 ? [...used] : largest.map(({tie}) => tie.id);
  const ties = ids.flatMap((id) => catalogue.ties.get(id) ?? []);
  if (ties.length === 0) return '';
  return section(
    'ties',
    used.size > 0 ? t.ties : t.tiesQuiet,
    table(
      [
        {name: t.tie},
        {name: t.kind},
        {name: `${t.amount} (${words.bases[scenario.basis]})`},
        {name: t.since},
        {name: t.sources},
      ],
      ties.map((tie) => [
        escaped(names.pair(tie)),
        escaped(`${words.types[tie.type]}, ${words.statuses[tie.status]}`),
        escaped(
          amountInWords(tie.amountUsd[scenario.basis], tie.amountPeriod, format, language) ??
            inspectorText[language].noneOnBasis[scenario.basis],
        ),
        tie.announced ? escaped(format.date(tie.announced)) : '–',
        citing.marks(tie.evidence),
      ]),
    ),
  );
}

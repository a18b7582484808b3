/**
 * The printable brief of one question: what was asked, what follows, why, by what method and on what
 * sources. Pure: the same input gives the same bytes. No script, nothing from elsewhere.
 *
 * Every page says basis, date, data version and link: all of it stands in one table whose head and
 * foot browsers repeat on each page. The number of the page is in a margin box of the page, where a
 * browser has them; others print their own.
 */
import {briefText} from '../text/briefText';
import {sentenceOf} from '../../words/sentence';
import type {Text} from '../text/text';
import type {BriefInput} from './briefInput';
import {askedSection, outcomeSection} from './answerSections';
import {briefStyle} from './briefStyle';
import {createCiting} from './citing';
import {escaped, section} from './markup';
import {changesSection, limitsSection, methodSection, winnersSection} from './methodSections';
import {receiptsSection, tiesSection} from './receiptSections';

/** In parts, for a page that may not have styles inside. */
export interface BriefHtml {
  readonly language: Text['language'];
  readonly title: string;
  readonly style: string;
  readonly body: string;
}

export function briefHtml(input: BriefInput): BriefHtml {
  const {scenario, outcome, catalogue, names, text, data, link} = input;
  const {language, words, format} = text;
  const t = briefText[language];
  const title = outcome ? sentenceOf(outcome, scenario, names, text) : t.quiet;
  const citing = createCiting(catalogue.sources, text);
  const stamp = [
    `${t.basis}: ${words.bases[scenario.basis]}`,
    `${t.asOf}: ${format.date(scenario.asOf)}`,
    `${t.data}: ${t.dataStamp(data)}`,
    ...(data.changes.length > 0 ? [t.changes(data.changes.length)] : []),
  ].join(' · ');
  const parts = [
    askedSection(input),
    outcome ? outcomeSection(input, outcome) : '',
    section(
      'map',
      t.map,
      `<figure>${input.picture}<figcaption>${escaped(t.mapNote)}</figcaption></figure>`,
    ),
    outcome ? receiptsSection(input, outcome, citing) : '',
    outcome?.diversion ? winnersSection(input, outcome.diversion) : '',
    tiesSection(input, citing),
    methodSection(input),
    changesSection(input),
    limitsSection(input),
    section('sources', t.sources, citing.sources()),
    section(
      'reopen',
      t.reopen,
      `<p class="link"><a href="${escaped(link)}">${escaped(shortened(link))}</a></p>`,
    ),
  ];
  const body = `<table class="pages" role="presentation">
<thead><tr><td><div class="running"><b>${escaped(title)}</b><span>${escaped(stamp)}</span></div></td></tr></thead>
<tbody><tr><td><main>
<header><p class="eyebrow">${escaped(t.eyebrow)}</p><h1>${escaped(title)}</h1></header>
${parts.filter(Boolean).join('\n')}
</main></td></tr></tbody>
<tfoot><tr><td><div class="running foot"><a href="${escaped(link)}">${escaped(link)}</a></div></td></tr></tfoot>
</table>`;
  return {language, title, style: briefStyle(t.page), body};
}

/** One file that prints the same anywhere. */
export const briefDocument = ({language, title, style, body}: BriefHtml): string =>
  `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;

/** A link that carries own data runs to pages; whoever reads on a screen still follows the whole of it. */
const LONGEST_PRINTED = 1200;
const shortened = (link: string): string =>
  link.length > LONGEST_PRINTED ? `${link.slice(0, LONGEST_PRINTED)}…` : link;

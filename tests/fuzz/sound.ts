/** What must hold of whatever a door lets in, and of the words in which it refuses. */
import {hashDataset} from '../../src/core/dataset/hashDataset';
import {parseDataset, type Issue} from '../../src/core/dataset/parseDataset';
import type {Dataset} from '../../src/core/dataset/schema';
import {datasetTable} from '../../src/core/exchange/datasetTable';
import type {ExchangeIssue} from '../../src/core/exchange/exchangeIssue';
import {writeGexf} from '../../src/core/exchange/gexf';
import {writeGraphml} from '../../src/core/exchange/graphml';
import {writeNodeLink} from '../../src/core/exchange/nodeLink';
import {readCsv} from '../../src/core/exchange/readCsv';
import {readIncoming} from '../../src/core/exchange/readIncoming';
import {tableCsv} from '../../src/core/exchange/tableCsv';
import {runScenario} from '../../src/core/scenario/runScenario';
import type {Random} from '../../src/core/lib/random';
import {faultText} from '../../src/view/text/faultText';
import {expectThat} from './door';

const bytes = (text: string) => new TextEncoder().encode(text);

export function checkDataset(dataset: Dataset, random: Random): void {
  checkNumbers(dataset, 'dataset');
  checkIds(dataset);
  checkTexts(dataset, 'dataset');
  for (const {url} of dataset.sources)
    expectThat(url === null || isWebAddress(url), `a source links to ${url}`);
  if (dataset.companies.length + dataset.ties.length > 2000) return; // the door is timed, not this
  const again = parseDataset(JSON.parse(JSON.stringify(dataset)));
  expectThat(
    again.ok,
    `is refused when written and read: ${JSON.stringify(!again.ok && again.errors)}`,
  );
  const hash = hashDataset(dataset);
  expectThat(hashDataset(again.value) === hash, 'changes when written and read');
  if (random() < 0.03) checkExports(dataset, hash);
  if (random() < 0.005) checkOutcome(dataset);
}

/** Every format carries it without loss; cells that a spreadsheet runs are defused. */
function checkExports(dataset: Dataset, hash: string): void {
  const table = datasetTable(dataset);
  for (const [file, text] of [
    ['x.gexf', writeGexf(table)],
    ['x.graphml', writeGraphml(table)],
    ['x.json', writeNodeLink(table)],
  ] as const) {
    const read = readIncoming(file, bytes(text));
    expectThat(
      read.kind === 'dataset',
      `${file} is read back as ${JSON.stringify(read).slice(0, 300)}`,
    );
    expectThat(hashDataset(read.dataset) === hash, `${file} loses something`);
  }
  for (const text of Object.values(tableCsv(table))) {
    const read = readCsv(text);
    expectThat(read.ok, 'a CSV of ours is refused');
    for (const cell of read.value.rows.flat())
      expectThat(
        !/^[=@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]|^[+-](?![\d.]+(e[+-]?\d+)?$)/i.test(cell),
        `a CSV cell opens as a formula: ${cell.slice(0, 40)}`,
      );
  }
}

function checkOutcome(dataset: Dataset): void {
  const [first] = dataset.companies;
  if (!first) return;
  const outcome = runScenario(dataset, {
    asOf: '2026-10-31',
    inForce: false,
    basis: 'announced',
    shocks: {[first.id]: 1},
    reductions: {},
    model: 'joint',
    parameters: {},
    seed: 1,
  });
  checkNumbers(outcome.nodes, 'outcome');
}

function checkIds({companies, ties, sources}: Dataset): void {
  for (const rows of [companies, ties, sources])
    expectThat(new Set<string>(rows.map(({id}) => id)).size === rows.length, 'an id stands twice');
  const known = new Set(companies.map(({id}) => id));
  const plain: Record<string, unknown> = {};
  for (const {id} of companies)
    expectThat(plain[id] === undefined, `the id ${id} is one that every object has`);
  for (const {from, to} of ties) expectThat(known.has(from) && known.has(to), 'a tie ends nowhere');
}

export function checkNumbers(value: unknown, path: string): void {
  if (typeof value === 'number') expectThat(Number.isFinite(value), `${path} is ${value}`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) checkNumbers(inner, `${path}.${key}`);
}

/** No text turns the direction of what stands beside it, or holds what XML and terminals choke on. */
function checkTexts(value: unknown, path: string): void {
  if (typeof value === 'string')
    expectThat(!UNSAFE.test(value), `${path} holds control characters: ${JSON.stringify(value)}`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) checkTexts(inner, `${path}.${key}`);
}
/** By number: a pattern would hold the very characters that it looks for. */
const UNSAFE = {
  test: (text: string): boolean =>
    [...text].some((character) => {
      const code = character.codePointAt(0)!;
      return (
        (code < 32 && code !== 9 && code !== 10 && code !== 13) ||
        (code >= 0x7f && code <= 0x9f) ||
        (code >= 0x202a && code <= 0x202e) ||
        (code >= 0x2066 && code <= 0x2069) ||
        (code >= 0xd800 && code <= 0xdfff) ||
        code === 0xfffe ||
        code === 0xffff
      );
    }),
};

function isWebAddress(url: string): boolean {
  return /^https?:\/\/\S+$/.test(url);
}

/** A refusal says something, in both languages, and how much is bounded. */
export function checkWords(lines: readonly string[]): void {
  expectThat(lines.length > 0, 'refused without a word');
  for (const line of lines.slice(0, 20))
    expectThat(
      line.trim() !== '' &&
        !/undefined(?! entity)|\[object Object\]/.test(line.replaceAll(/"[^"]*"/g, '')),
      `refused in broken words: ${line.slice(0, 200)}`,
    );
}
export const exchangeWords = (issues: readonly ExchangeIssue[]): string[] =>
  issues
    .slice(0, 20)
    .flatMap(({place, fault}) =>
      [faultText.en, faultText.ko].map((text) => text.place(place) + text.file(fault)),
    );
export const dataWords = (issues: readonly Issue[]): string[] =>
  issues
    .slice(0, 20)
    .flatMap((issue) => [faultText.en, faultText.ko].map((text) => text.data(issue)));

/** Files that someone brings: tables, graphs, datasets and patches, up to the records they become. */
import {parseDataset} from '../../src/core/dataset/parseDataset';
import {guessPlan, guessRoles} from '../../src/core/exchange/guessPlan';
import {importedAlone, importedOver} from '../../src/core/exchange/importedData';
import type {ImportPlan} from '../../src/core/exchange/importPlan';
import {importTables} from '../../src/core/exchange/importTables';
import {applyPatch} from '../../src/core/exchange/patch';
import {readIncoming, type Incoming} from '../../src/core/exchange/readIncoming';
import type {Sheet} from '../../src/core/exchange/sheet';
import type {Random} from '../../src/core/lib/random';
import {faultText} from '../../src/view/text/faultText';
import {expectThat, type Door, type Verdict} from './door';
import {misstated} from '../fixtures/misstated';
import {pick, spoiledBytes, spoiledJson, spoiledJsonText, spoiledText, whole} from './hostile';
import * as seeds from './seeds';
import {checkDataset, checkWords, dataWords, exchangeWords} from './sound';
import {SHEET_BOMBS, TEXT_BOMBS, XML_HEADS} from './bombs';

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}
const utf8 = (text: string) => new TextEncoder().encode(text);
const file = (name: string, text: string): File => ({name, bytes: utf8(text)});

function call({name, bytes}: File, random: Random): Verdict {
  return judge(readIncoming(name, bytes), random);
}

function judge(incoming: Incoming, random: Random): Verdict {
  switch (incoming.kind) {
    case 'unreadable':
      checkWords(exchangeWords(incoming.issues));
      return 'refused';
    case 'faultyData':
      checkWords(dataWords(incoming.issues));
      return 'refused';
    case 'snapshot':
      return 'refused'; // by the door of snapshots, which has a run of its own
    case 'dataset':
      checkDataset(incoming.dataset, random);
      return 'accepted';
    case 'patch': {
      const merged = applyPatch(seeds.DATA, incoming.patch);
      if (merged.ok) checkDataset(merged.value.dataset, random);
      else checkWords(dataWords(merged.errors));
      return merged.ok ? 'accepted' : 'refused';
    }
    case 'sheets':
      return imported(incoming.sheets, random);
    case 'graph':
      return imported([incoming.ties, incoming.companies], random);
  }
}

/** As the dialog of the import does: guessed, read, joined with nothing or with the data at hand. */
function imported(sheets: readonly Sheet[], random: Random): Verdict {
  const guessed = guessPlan(sheets, guessRoles(sheets), 'tables');
  const plan: ImportPlan = {
    ...guessed,
    otherwise: {...guessed.otherwise, announced: random() < 0.5 ? '2026-01-01' : null},
    meetsTies: random() < 0.5,
  };
  const known = random() < 0.5 ? seeds.DATA : {companies: [], ties: [], sources: []};
  const read = importTables(plan, known);
  checkWords([
    'read',
    ...read.issues
      .slice(0, 20)
      .flatMap(({fault}) => [faultText.en, faultText.ko].map((t) => t.sheet(fault, (o) => o))),
  ]);
  if (read.ties.length === 0 && read.companies.length === 0) return 'refused';
  const made =
    known === seeds.DATA
      ? importedOver(read, seeds.DATA)
      : importedAlone(read, seeds.DATA.defaults);
  const parsed = parseDataset(made);
  if (!parsed.ok) {
    checkWords(dataWords(parsed.errors));
    return 'refused';
  }
  checkDataset(parsed.value, random);
  return 'accepted';
}

/** In the encodings that people's programs write, and wrongly marked ones. */
function encoded(random: Random, text: string): Uint8Array {
  const wide = () => new Uint8Array(Uint16Array.from(text, (c) => c.charCodeAt(0)).buffer);
  switch (whole(random, 12)) {
    case 0:
      return utf8(`\uFEFF${text}`);
    case 1:
      return wide();
    case 2:
      return Uint8Array.from([0xff, 0xfe, ...wide()]);
    case 3:
      return Uint8Array.from([0xfe, 0xff, ...wide()]);
    case 4:
      return spoiledBytes(random, utf8(text));
    default:
      return utf8(text);
  }
}

/** A table of cells is spoiled cell by cell; or the text of it is. */
function spoiledTable(random: Random, text: string): string {
  if (random() < 0.4) return spoiledText(random, text);
  const rows = text.split(/\r?\n/).map((row) => row.split(','));
  for (let k = 1 + whole(random, 5); k > 0; k--) {
    const row = pick(random, rows);
    row[whole(random, row.length)] = spoiledText(random, pick(random, row)).slice(0, 50_000);
  }
  return rows.map((row) => row.join(',')).join('\n');
}

export const csv: Door<File> = {
  name: 'csv',
  fixed: TEXT_BOMBS.map((bomb) => () => file('x.csv', bomb())),
  make: (random) => ({
    name: 'deals.csv',
    bytes: encoded(random, spoiledTable(random, pick(random, [seeds.DEALS, seeds.COMPANIES]))),
  }),
  call,
};

function spoiledWorkbook(random: Random): Uint8Array {
  const parts = {...seeds.WORKBOOK};
  const path = pick(random, Object.keys(parts));
  if (random() < 0.1) delete parts[path];
  else parts[path] = spoiledXml(random, parts[path]!);
  return seeds.zipped(parts, pick(random, [0, 1]));
}
function spoiledXml(random: Random, text: string): string {
  if (random() < 0.1) return pick(random, XML_HEADS) + text.replace(/^<\?xml.*?\?>/, '');
  if (random() < 0.5) return spoiledText(random, text);
  // Values alone, so that the markup stays sound and what is behind it is reached.
  const values = [...text.matchAll(/(?<=["'>])[^<>"'\n]+(?=["'<])/g)];
  if (values.length === 0) return spoiledText(random, text);
  const found = pick(random, values);
  const value = spoiledText(random, found[0]).replace(/[<&"]/g, '');
  return text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
}

const spoiledArchive = (random: Random) => spoiledBytes(random, seeds.zipped(seeds.WORKBOOK, 0));
/** Says of one of its parts what is not so. */
const lyingArchive = (random: Random) =>
  misstated(
    seeds.zipped(seeds.WORKBOOK, pick(random, [0, 9])),
    pick(random, Object.keys(seeds.WORKBOOK)),
    pick(random, ['unfolded', 'folded', 'sum', 'method', 'header']),
    pick(random, [0, 1, 8, whole(random, 4000), whole(random, 2 ** 32), 0xffffffff]),
  );

export const xlsx: Door<File> = {
  name: 'xlsx',
  fixed: SHEET_BOMBS.map((bomb) => () => ({name: 'x.xlsx', bytes: bomb()})),
  make: (random) => ({
    name: 'deals.xlsx',
    bytes: pick(random, [spoiledWorkbook, spoiledWorkbook, spoiledArchive, lyingArchive])(random),
  }),
  call,
};

const xmlDoor = (name: string, texts: readonly string[]): Door<File> => ({
  name,
  fixed: XML_HEADS.flatMap((head) =>
    texts.map((text) => () => file(`x.${name}`, head + text.replace(/^<\?xml.*?\?>/, ''))),
  ),
  make: (random) => ({
    name: `x.${name}`,
    bytes: encoded(random, spoiledXml(random, pick(random, texts))),
  }),
  call,
});
export const gexf = xmlDoor('gexf', [seeds.GEXF, seeds.FOREIGN_GEXF]);
export const graphml = xmlDoor('graphml', [seeds.GRAPHML, seeds.FOREIGN_GRAPHML]);

const jsonDoor = (
  name: string,
  values: readonly unknown[],
  fixed: readonly (() => unknown)[] = [],
): Door<File> => ({
  name,
  fixed: fixed.map((bomb) => () => file('x.json', JSON.stringify(bomb()))),
  make: (random) => file('x.json', spoiledJsonText(random, pick(random, values))),
  call,
});
const rowsOf = <T>(count: number, row: (k: number) => T): T[] =>
  Array.from({length: count}, (_, k) => row(k));
export const nodeLink = jsonDoor(
  'node-link',
  [seeds.NODE_LINK, seeds.FOREIGN_NODE_LINK],
  [
    () => ({nodes: rowsOf(200_000, () => ({})), links: []}),
    () => ({nodes: [{id: 'a'}], links: rowsOf(100_000, () => ({source: 'x', target: 'y'}))}),
    () => ({nodes: rowsOf(5000, (k) => ({id: `n${k}`, [`c${k}`]: 1})), links: []}),
  ],
);
export const recordList = jsonDoor(
  'record list',
  [
    [
      {supplier: 'Oracle', customer: 'OpenAI', amount: 30e9, date: '2025-07-22'},
      {supplier: 'Microsoft', customer: 'OpenAI', amount: null, tags: ['a'], more: {b: 1}},
    ],
  ],
  [
    () => rowsOf(20_000, (k) => ({[`c${k}`]: k, [`d${k}`]: k})),
    () => rowsOf(10_000, () => ({supplier: '가', customer: '나', date: '2026'})),
    () =>
      rowsOf(10_000, (k) => ({supplier: `${'!'.repeat((k % 97) + 1)}${k % 7}`, customer: '회사'})),
    () =>
      rowsOf(20_000, (k) => ({
        supplier: String.fromCodePoint(0xac00 + (k % 11_000)),
        customer: 'x',
      })),
  ],
);
export const datasetFile = jsonDoor(
  'dataset',
  [seeds.DATA],
  [() => ({...seeds.DATA, companies: rowsOf(100_000, () => ({}))})],
);
export const patch = jsonDoor('patch', [seeds.PATCH]);

/** Straight at the schema, with values that JSON cannot write. */
export const parsed: Door = {
  name: 'dataset in memory',
  fixed: [() => null, () => undefined, () => [], () => 0, () => ''],
  make: (random) => spoiledJson(random, seeds.DATA),
  call: (value, random) => {
    const read = parseDataset(value);
    if (read.ok) checkDataset(read.value, random);
    else checkWords(dataWords(read.errors));
    expectThat(read.ok || read.errors.length > 0, 'refused without a word');
    return read.ok ? 'accepted' : 'refused';
  },
};

/** Snapshots by every carrier, links, and what the browser's storage holds. */
import {deflateSync, strToU8} from 'fflate';
import type {Random} from '../../src/core/lib/random';
import {readPngText, SNAPSHOT_KEYWORD} from '../../src/core/picture/pngText';
import {readPdfSnapshot} from '../../src/core/picture/readPdfSnapshot';
import {readSvgSnapshot} from '../../src/core/picture/svgText';
import {decodeSnapshot, PROBLEMS} from '../../src/core/snapshot/decode';
import {decodeHistory} from '../../src/core/snapshot/decodeHistory';
import {decodeSaved} from '../../src/core/snapshot/decodeSaved';
import {encodeSnapshot} from '../../src/core/snapshot/encode';
import {encodeHistory, namedData} from '../../src/core/snapshot/history';
import {encodeLink, textOfLink} from '../../src/core/snapshot/link';
import {encodeSaved} from '../../src/core/snapshot/savedScenarios';
import {snapshotOfHistory} from '../../src/core/snapshot/snapshotOfHistory';
import {encloseIn, readEnclosed} from '../../src/view/session/enclosed';
import {expectThat, type Door, type Verdict} from './door';
import {
  HOSTILE_TEXTS,
  pick,
  spoiledBytes,
  spoiledJson,
  spoiledJsonText,
  spoiledText,
} from './hostile';
import * as seeds from './seeds';
import {checkDataset, checkNumbers} from './sound';

const VALUES = [seeds.SNAPSHOT, seeds.SNAPSHOT_WITH_DATA];
const SOUND = VALUES.map((value) => JSON.stringify(value));
const spoiled = (random: Random): string => spoiledJsonText(random, pick(random, VALUES));

function judge(text: string | null, random: Random): Verdict {
  if (text === null) return 'refused';
  const read = decodeSnapshot(text, seeds.BUILT_IN);
  if (!read.ok) {
    expectThat(read.errors.length > 0, 'refused without a word');
    for (const {problem} of read.errors) expectThat(PROBLEMS.includes(problem), `says ${problem}`);
    return 'refused';
  }
  const {snapshot, base} = read.value;
  checkNumbers(snapshot, 'snapshot');
  if (snapshot.data !== undefined) checkDataset(base, random);
  const written = encodeSnapshot(snapshot);
  const again = decodeSnapshot(written, seeds.BUILT_IN);
  expectThat(
    again.ok,
    `is refused when written and read: ${JSON.stringify(!again.ok && again.errors)}`,
  );
  expectThat(encodeSnapshot(again.value.snapshot) === written, 'changes when written and read');
  return 'accepted';
}

const deep = (n: number) => `${'{"a":'.repeat(n)}1${'}'.repeat(n)}`;
const TEXTS: readonly (() => string)[] = [
  () => '',
  () => 'null',
  () => deep(100_000),
  () => SOUND[0]!.replace('"changes":', `"data":${deep(50_000)},"changes":`),
  () => SOUND[0]!.replace('"before":null', `"before":${deep(50_000)}`),
  () => SOUND[0]!.replace('"horizon":12', `"horizon":"${'9'.repeat(500_000)}"`),
  () => SOUND[0]!.replace('"shocks":{', `"shocks":{${'"x":0.5,'.repeat(50_000)}`),
  () =>
    SOUND[0]!.replace(
      '"shocks":{',
      `"shocks":{${Array.from({length: 50_000}, (_, k) => `"x${k}":0.5,`).join('')}`,
    ),
  () => SOUND[0]!.replace('"shocks":{', '"shocks":{"__proto__":0.5,"constructor":0.5,'),
];
const carrier = (
  name: string,
  wrap: (text: string) => Uint8Array,
  read: (bytes: Uint8Array) => string | null,
  bombs: readonly (() => Uint8Array)[] = [],
): Door<Uint8Array> => ({
  name,
  fixed: [...TEXTS.map((text) => () => wrap(text())), ...bombs],
  make: (random) =>
    random() < 0.4 ? wrap(spoiled(random)) : spoiledBytes(random, wrap(pick(random, SOUND))),
  call: (bytes, random) => judge(read(bytes), random),
});

export const snapshotDoors: readonly Door<never>[] = [
  {
    name: 'snapshot',
    fixed: TEXTS,
    make: (random: Random) =>
      random() < 0.7 ? spoiled(random) : spoiledText(random, pick(random, SOUND)),
    call: judge,
  } satisfies Door<string>,
  carrier('snapshot in PNG', seeds.pngWith, (bytes) => readPngText(bytes, SNAPSHOT_KEYWORD)),
  carrier('snapshot in PDF', seeds.pdfWith, readPdfSnapshot, [
    // says that it unfolds to a thousand bytes
    () => {
      const pdf = Buffer.from(seeds.pdfWith(' '.repeat(150_000_000))).toString('latin1');
      return Buffer.from(pdf.replace(/\/Size \d+ /, '/Size 1000 '), 'latin1');
    },
  ]),
  {
    name: 'snapshot in SVG',
    fixed: [
      () => seeds.svgWith('').replace('></metadata>', '>&#1114112;&#99999999999999;</metadata>'),
      () => seeds.svgWith('').replace('></metadata>', `>${'&#'.repeat(200_000)}</metadata>`),
      () => '<metadata id="frenemy-snapshot">'.repeat(30_000),
    ],
    make: (random: Random) =>
      random() < 0.4
        ? seeds.svgWith(spoiled(random))
        : spoiledText(random, seeds.svgWith(pick(random, SOUND))),
    call: (text: string, random: Random) => judge(readSvgSnapshot(text), random),
  } satisfies Door<string>,
  link(),
  history(),
  saved(),
  page(),
] as readonly unknown[] as readonly Door<never>[];

function link(): Door<string> {
  const sound = encodeLink(seeds.SNAPSHOT);
  const wrap = (text: string) =>
    `#1.${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`;
  return {
    name: 'link',
    fixed: [
      () => wrap(' '.repeat(50_000_000)),
      () => wrap(' '.repeat(180_000_000)), // as long as a link may be
      () => wrap(deep(40_000)),
      () => `#1.${'A'.repeat(2_000_000)}`,
      () => `#1.${'_'.repeat(300_000)}`,
      () => '#1.',
      () => '#2.AAAA',
      () => '#',
    ],
    make: (random) =>
      random() < 0.4 ? wrap(spoiled(random)) : spoiledText(random, sound).slice(0, 100_000),
    call: (hash, random) => judge(textOfLink(hash), random),
  };
}

/** What autosave left in the storage: null, or a state that can be kept again. */
function history(): Door<string> {
  const sound = JSON.stringify(seeds.HISTORY);
  const runs = (count: number) => Array.from({length: count}, () => '0,1').join(',');
  return {
    name: 'history',
    fixed: [
      () => sound.replace('"changes":[]', `"changes":[${runs(100_000)}]`),
      () => sound.replace('"past":[', `"past":[${deep(50_000)},`),
      () => deep(100_000),
      () => '{"format":"frenemy-history/3"}',
      () => '{"format":"frenemy-history/1","pool":null}',
    ],
    make: (random) =>
      random() < 0.7 ? spoiledJsonText(random, seeds.HISTORY) : spoiledText(random, sound),
    call: (text, random) => {
      namedData(text);
      const present = snapshotOfHistory(text);
      if (present !== null) judge(present, random);
      const read = decodeHistory(text, seeds.BUILT_IN);
      if (read === null) return 'refused';
      const again = decodeHistory(encodeHistory(read), seeds.BUILT_IN);
      expectThat(again !== null, 'a history that was read cannot be kept');
      return 'accepted';
    },
  };
}

function saved(): Door<string> {
  const sound = JSON.stringify(seeds.SAVED);
  return {
    name: 'saved scenarios',
    fixed: [() => 'null', () => '[]', () => deep(100_000)],
    make: (random) =>
      random() < 0.7 ? spoiledJsonText(random, seeds.SAVED) : spoiledText(random, sound),
    call: (text) => {
      const read = decodeSaved(text);
      if (read === null) return 'refused';
      expectThat(decodeSaved(encodeSaved(read)) !== null, 'what was read cannot be kept');
      return 'accepted';
    },
  };
}

/** A page saved with hostile data: nothing of them leaves the block that they stand in. */
function page(): Door<{dataset: typeof seeds.BUILT_IN; link: string}> {
  const template = '<!doctype html><body><div id="root"></div></body>';
  return {
    name: 'saved page',
    fixed: [],
    make: (random) => ({
      dataset: spoiledJson(random, seeds.BUILT_IN) as typeof seeds.BUILT_IN,
      link: spoiledText(random, pick(random, HOSTILE_TEXTS)),
    }),
    call: (enclosed) => {
      const html = encloseIn(template, enclosed);
      const blocks = [
        ...html.matchAll(/<script type="application\/json" id="([^"]+)">([^<]*)<\/script>/g),
      ];
      expectThat(blocks.length === 2, 'data leave their block');
      const rest = blocks.reduce((text, [block]) => text.replace(block, () => ''), html);
      expectThat(
        rest.replace(/\s+/g, '') === template.replace(/\s+/g, ''),
        'data leave their block',
      );
      const read = readEnclosed({
        getElementById: (id: string) => {
          const found = blocks.find(([, name]) => name === id);
          return found ? {textContent: found[2]} : null;
        },
      } as unknown as Document);
      expectThat(read?.link === enclosed.link, 'the link is not read back');
      return 'accepted';
    },
  };
}

/** Every message of a fault, in both languages: there, translated, and saying what can be done. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import type {ExchangeFault, PlainFault} from '../../../src/core/exchange/exchangeIssue';
import type {SheetFault} from '../../../src/core/exchange/sheetFault';
import {parseNetworkJson, parseNetworkTables} from '../../../src/core/network/parseNetwork';
import {briefText} from '../../../src/view/text/briefText';
import {commandsText} from '../../../src/view/text/commandsText';
import {differenceText} from '../../../src/view/text/differenceText';
import {editFormText} from '../../../src/view/text/editFormText';
import {faultText} from '../../../src/view/text/faultText';
import {importText} from '../../../src/view/text/importText';
import {largeImportText} from '../../../src/view/text/largeImportText';
import {largeText} from '../../../src/view/text/largeText';
import {layoutText} from '../../../src/view/text/layoutText';
import {networkFaultText} from '../../../src/view/text/networkFaultText';
import {pictureOptionsText} from '../../../src/view/text/pictureOptionsText';
import {rankingText} from '../../../src/view/text/rankingText';
import {readingText} from '../../../src/view/text/readingText';
import {refusalText} from '../../../src/view/text/refusalText';
import {reportText} from '../../../src/view/text/reportText';
import {shellText} from '../../../src/view/text/shellText';
import {snapshotsText} from '../../../src/view/text/snapshotsText';
import {timeText} from '../../../src/view/text/timeText';
import {ownDataText} from '../../../src/words/ownDataText';

type Language = 'en' | 'ko';
type Words = Readonly<Record<string, string>>;

/** What went wrong, by name; each says what to do about it. */
const troubles = (l: Language): Words => {
  const [shell, large, edit] = [shellText[l], largeText[l], editFormText[l]];
  return {
    exportFailed: shell.exportFailed,
    badLink: shell.badLink,
    noRoom: shell.noRoom,
    storageOff: shell.storageOff,
    crashedHint: shell.crashedHint,
    fault: shell.fault,
    'unreachable online': shell.unreachableHint.online,
    'unreachable offline': shell.unreachableHint.offline,
    partReplaced: shell.partReplaced,
    partOffline: shell.partOffline,
    brief: briefText[l].failed,
    'side gone': differenceText[l].gone,
    ...named('side ', differenceText[l].refusals),
    'ranking of both sides': differenceText[l].failed,
    ranking: rankingText[l].failed,
    draws: rankingText[l].failedDraws,
    sizes: readingText[l].failed,
    hulls: readingText[l].hullsFailed,
    rings: layoutText[l].measureFailed,
    months: timeText[l].failed,
    clipboard: pictureOptionsText[l].noClipboard,
    'picture too large': pictureOptionsText[l].tooLarge,
    'clipboard of the report': reportText[l].notCopied,
    'clipboard of the link': refusalText[l].byHand.link.how,
    'clipboard of the embed code': refusalText[l].byHand.embed.how,
    'file refused': refusalText[l].importWayOn,
    'file unread': importText[l].unreadableHint,
    'large refused': large.refused('7'),
    'large trouble': large.trouble('out of memory'),
    'large import': largeImportText[l].trouble('out of memory'),
    'snapshot damaged': snapshotsText[l].damaged,
    cannotRemove: edit.cannotRemove,
    notAlone: edit.notAlone,
    ...named('field ', edit.issues),
  };
};

/** What is said where the way on is a button beside it, or is plain from the words. */
const told = (l: Language): Words => ({
  crashed: shellText[l].crashed,
  broken: shellText[l].broken,
  brokenHint: shellText[l].brokenHint,
  unreachable: shellText[l].unreachable,
  partMissing: shellText[l].partMissing,
  emptyMap: shellText[l].emptyMap,
  foreign: shellText[l].foreign,
  differs: shellText[l].differs,
  newerData: shellText[l].newerData,
  storageReset: shellText[l].storageReset,
  dropped: shellText[l].dropped('oracle'),
  layout: layoutText[l].hasFailed,
  importFailed: refusalText[l].importFailed('a.json'),
  importProblems: refusalText[l].importProblems(7),
  ...named('problem ', refusalText[l].problems),
  ...named('obstacle ', commandsText[l].obstacles),
  ...named('own data ', onlyTexts(ownDataText[l])),
  ...named(
    '',
    Object.fromEntries(FILE_FAULTS.map((f) => [`file ${f.code}`, faultText[l].file(f)])),
  ),
  ...named(
    '',
    Object.fromEntries(SHEET_FAULTS.map((f) => [`row ${f.code}`, faultText[l].sheet(f, (o) => o)])),
  ),
});

const named = (prefix: string, words: Words): Words =>
  Object.fromEntries(Object.entries(words).map(([name, text]) => [prefix + name, text]));
const onlyTexts = (words: Readonly<Record<string, unknown>>): Words =>
  Object.fromEntries(
    Object.entries(words).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** A code that is added does not compile until it stands here. */
const PLAIN: Readonly<Record<PlainFault, true>> = {
  empty: true,
  openQuote: true,
  notNodeLink: true,
  noLists: true,
  notObject: true,
  noId: true,
  repeated: true,
  unfoldsTooFar: true,
  tooSparse: true,
  tooWide: true,
  brokenArchive: true,
  noSheets: true,
  noTable: true,
  oldWorkbook: true,
  pdf: true,
  webPage: true,
  bareNetwork: true,
  notText: true,
};
const OTHERS: Readonly<Record<Exclude<ExchangeFault['code'], PlainFault>, ExchangeFault>> = {
  notXml: {code: 'notXml', detail: '3:1'},
  tooDeep: {code: 'tooDeep', deepest: 500},
  noGraph: {code: 'noGraph', format: 'GEXF'},
  notFinite: {code: 'notFinite', name: 'amount'},
  undeclared: {code: 'undeclared', name: 'colour'},
  noEnd: {code: 'noEnd', end: 'source', node: 'a'},
  wrongType: {code: 'wrongType', name: 'amount', value: 'x', type: 'number'},
};
const FILE_FAULTS: readonly ExchangeFault[] = [
  ...(Object.keys(PLAIN) as PlainFault[]).map((code) => ({code})),
  ...Object.values(OTHERS),
];
const cell = 'abc';
const ROWS: Readonly<Record<SheetFault['code'], SheetFault>> = {
  empty: {code: 'empty'},
  noDate: {code: 'noDate'},
  self: {code: 'self'},
  noAmount: {code: 'noAmount', cell},
  negative: {code: 'negative', cell},
  backwards: {code: 'backwards', cell},
  otherCurrency: {code: 'otherCurrency', cell},
  noDay: {code: 'noDay', cell},
  notOnCalendar: {code: 'notOnCalendar', cell},
  noNumber: {code: 'noNumber', cell},
  noCountry: {code: 'noCountry', cell},
  noAddress: {code: 'noAddress', cell},
  noCompany: {code: 'noCompany', cell},
  repeated: {code: 'repeated', cell},
  noChoice: {code: 'noChoice', cell, options: ['paid', 'signed']},
  outOfRange: {code: 'outOfRange', cell, min: 0, max: 100},
  endsBeforeStart: {code: 'endsBeforeStart', start: '2026-05-02', end: '2026-05-01'},
  tooLong: {code: 'tooLong', length: 700, longest: 600},
  moreCells: {code: 'moreCells', cells: 9, columns: 7},
};
const SHEET_FAULTS = Object.values(ROWS);

const read = (path: string) => readFileSync(join(import.meta.dirname, '../../..', path), 'utf8');
/** What the door of the data says: the texts of its checks, as they stand in its source. */
const doorSays = (): readonly string[] => {
  const checks = read('src/core/dataset/schema.ts').matchAll(
    /(?:regex|check|nonEmpty|(?:min|max|gt)(?:Value|Length))\([\s\S]*?'([a-z][^'\n]* [^'\n]*)',?\s*\)/g,
  );
  const cross = read('src/core/dataset/parseDataset.ts').matchAll(
    /(?:at\([^)]*?|issue\([^)]*?|\w, |\? \[)(?:'([a-z][^'\n]* [^'\n]*)'|`((?:[a-z]|\$\{id\} )[^`]* [^`]*)`)[)\]]/g,
  );
  const patch = read('src/core/exchange/patch.ts').matchAll(
    /(?:conflict\([^,]*, |=> [^,]*, )(?:'([a-z][^'\n]* [^'\n]*)'|`([a-z][^`]*)`)/g,
  );
  const found = [...checks, ...cross, ...patch].map((m) => (m[1] ?? m[2])!);
  return [...new Set(found)].map((text) => text.replace(/\$\{[^}]*\}/g, '7'));
};

/** An order or an advice. */
const DOES = {
  en: /\b(try|choose|save|ask|reload|undo|delete|export|mend|change|write|name|import|copy|open|bring|compute|draw|lower|use|take|download|add|go on|close|look at)\b/i,
  ko: /(주세요|세요|두세요|시도하거나)/,
};

describe('the words of faults', () => {
  const all = {en: {...troubles('en'), ...told('en')}, ko: {...troubles('ko'), ...told('ko')}};

  it('are many, and the same ones in both languages', () => {
    expect(Object.keys(all.en).length).toBeGreaterThan(120);
    expect(Object.keys(all.ko).sort()).toEqual(Object.keys(all.en).sort());
  });

  it.each(Object.keys(all.en))('%s', (name) => {
    const [en, ko] = [all.en[name]!, all.ko[name]!];
    expect(en).toMatch(/[a-z]{3}/i);
    expect(en).not.toMatch(/[가-힣]|undefined/);
    expect(ko).toMatch(/[가-힣]{2}/);
    expect(ko).not.toMatch(/undefined/);
    expect(ko).not.toBe(en);
  });

  it('of the door of the data are all known in Korean', () => {
    const said = doorSays();
    expect(said.length).toBeGreaterThan(30);
    expect(said).toContain('the base has 7, the patch 7');
    const shape = ['is missing', 'is no field of this format', 'Expected number but received "x"'];
    const unknown = [...said, ...shape].filter((message) => {
      const korean = faultText.ko.data({file: '', record: '', field: '', message});
      return korean.includes(`(${message})`) || !/[가-힣]{2}/.test(korean);
    });
    expect(unknown).toEqual([]);
  });

  it('of bare networks too: each as its reader says it', () => {
    const text = (network: object) =>
      JSON.stringify({
        format: 'frenemy-network/1',
        kind: 'supply',
        nodes: [],
        edges: [],
        ...network,
      });
    const node = {id: 'a', sector: 's'};
    const edge = {supplier: 'a', customer: 'a', volume: -1};
    const edges = [edge, {...edge, customer: 'b'}, {supplier: 7}];
    const jsons = [
      '{',
      '[]',
      '{"a":'.repeat(900) + '1' + '}'.repeat(900),
      text({format: 'x'}),
      text({kind: 'x'}),
      text({nodes: 7}),
      text({edges: 7}),
      text({nodes: [node, node, {id: 'b', sector: 's', revenue: 'x'}], edges}),
      text({nodes: [node], substitution: 7, essential: 7}),
      text({nodes: [node], essential: {sectors: [7], matrix: []}}),
      text({nodes: [node], essential: {sectors: ['x', 'y'], matrix: [[0], [3, 1], []]}}),
      text({kind: 'exposures', nodes: [{id: 'a', buffer: 0}]}),
    ].map((json) => parseNetworkJson(json, 'n.json'));
    const tables = [
      ['id\n', 'x,y\n'],
      ['id\n', 'holder,counterparty,exposure\n'],
      ['id,buffer,id\na,1\n', 'holder,counterparty,exposure\n'],
    ].map(([nodes, of]) =>
      parseNetworkTables({text: nodes!, file: 'N.csv'}, {text: of!, file: 'E.csv'}),
    );
    const issues = [...jsons, ...tables].flatMap((read) => (read.ok ? [] : read.errors));
    expect(new Set(issues.map(({message}) => message)).size).toBeGreaterThan(20);
    const {message: inKorean, place: placeOf} = networkFaultText.ko;
    const unknown = issues.filter(({message}) => inKorean(message).includes(`(${message})`));
    expect(unknown).toEqual([]);
    expect(issues.filter(({place}) => placeOf(place).startsWith('row'))).toEqual([]);
    expect(inKorean('Quoted field unterminated')).toContain('표를 읽지 못했습니다');
  });

  it('say what to do', () => {
    for (const language of ['en', 'ko'] as const) {
      const silent = Object.entries(troubles(language)).filter(
        ([, text]) => !DOES[language].test(text),
      );
      expect(silent).toEqual([]);
    }
  });
});

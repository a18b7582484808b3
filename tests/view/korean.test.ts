/** The Korean of the interface, read as written: no English left over, one style throughout. */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {createFormat} from '../../src/words/format';

const FOLDERS = ['../../src/words', '../../src/view/text'].map((folder) =>
  join(import.meta.dirname, folder),
);

/** Names, units, files, keys and what has no Korean word in the trade. */
const ALLOWED = new Set(
  `Frenemy OpenAI Oracle Nvidia NVDA AI GW MW HHI ESRI CSV SVG PNG JSON networkx English DOI doi
  YYYY MM DD Enter Esc Home End Shift Alt Ctrl F10 Hirschman Johnson Errico Roukny Maslov Sneppen
  Breitling Burt Jaccard Lang Stulz Newman Brandes Freeman Kleinberg Katz Bonacich Page Brin
  Batagelj Zaversnik Tarjan Louvain Blondel Diem Enter Backspace Seidman PageRank febslet Gephi Node link
  HTML XLSX GEXF GraphML TSV PDF US KR https frenemy validate merge`
    .trim()
    .split(/\s+/),
);

/** Every string of the Korean half of a file, templates without what is put into them. */
function koreanOf(file: string): string[] {
  const source = readFileSync(file, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  const half = /^const ko\b[^=]*= ([\s\S]*?)^};/m.exec(source)?.[1] ?? '';
  return stringsOf(half);
}

/** The strings of an expression; a key, an index and what is compared with are not words. */
function stringsOf(code: string): string[] {
  const found: string[] = [];
  for (let at = 0; at < code.length; at++) {
    const quote = code[at]!;
    if (!`'"\``.includes(quote)) continue;
    const start = at++;
    let text = '';
    for (; code[at] !== quote; at++) {
      if (code[at] === '\\') {
        if (code[++at] === 'u') at += 4;
        else text += code[at];
      } else if (quote === '`' && code.startsWith('${', at)) {
        const end = closing(code, at + 2);
        found.push(...stringsOf(code.slice(at + 2, end)));
        text += '¤';
        at = end;
      } else text += code[at];
    }
    const [before, after] = [code.slice(0, start).trimEnd(), code.slice(at + 1).trimStart()];
    const isKey = /[{,(]$/.test(before) && after.startsWith(':') && quote !== '`';
    const isIndex = before.endsWith('[') && after.startsWith(']');
    if (!isKey && !isIndex && !/(?:===|!==|case)$/.test(before)) found.push(text);
  }
  return found;
}

/** Where the brace closes that was opened before `from`; braces within strings come in pairs here. */
function closing(code: string, from: number): number {
  let depth = 1;
  for (let at = from; ; at++) {
    if (code[at] === '{') depth++;
    if (code[at] === '}' && --depth === 0) return at;
  }
}

const files = FOLDERS.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts'))
  .filter((file) => koreanOf(file).length > 0);
const strings = files.flatMap((file) => koreanOf(file).map((text) => ({file, text})));
const offending = (isWrong: (text: string) => boolean) =>
  strings.filter(({text}) => isWrong(text)).map(({file, text}) => `${file}: ${text}`);

describe('the Korean words', () => {
  it('are found', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(strings.length).toBeGreaterThan(900);
  });

  it('have no English word left over', () => {
    const isEnglish = (text: string) =>
      (text.match(/[A-Za-z][A-Za-z0-9]+/g) ?? []).some((word) => !ALLOWED.has(word));
    const isSentence = (text: string) => /[가-힣]/.test(text) || /[a-z] [a-z]/i.test(text);
    expect(offending((text) => isSentence(text) && isEnglish(text))).toEqual([]);
  });

  it('take their particles from the word before them', () => {
    expect(offending((text) => /\((?:으|이|은|는|가|을|를|와|과)\)/.test(text))).toEqual([]);
  });

  it('keep one style: 합니다체 that asks with -세요, and marks without a space before', () => {
    expect(offending((text) => /십시오|하시오|시겠습니까/.test(text))).toEqual([]);
    expect(offending((text) => /[가-힣] (?:…|\.|,)|\.\.\.| {2}/.test(text))).toEqual([]);
  });

  it('call one thing by one name', () => {
    expect(
      offending((text) => /비공개|영수증|인정 범위|실패시키|화살표 키|일시 정지/.test(text)),
    ).toEqual([]);
  });

  it('write money and dates as a Korean reader does', () => {
    const {money, date} = createFormat('ko');
    expect(money(3e11)).toBe('3,000억 달러');
    expect(money(1.25e12)).toBe('1조 2,500억 달러');
    expect(money(4.1e9)).toBe('41억 달러');
    expect(money(2e12)).toBe('2조 달러');
    expect(date('2026-10-01')).toBe('2026년 10월 1일');
    expect(date('2026-10')).toBe('2026년 10월');
  });
});

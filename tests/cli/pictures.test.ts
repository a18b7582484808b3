import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, describe, expect, it} from 'vitest';
import {convert} from '../../src/cli/commands/convert';
import {diff} from '../../src/cli/commands/diff';
import {snapshot} from '../../src/cli/commands/snapshot';
import {SNAPSHOT_KEYWORD, withPngText} from '../../src/core/picture/pngText';
import {CommandLine, refusal} from '../fixtures/commandLine';
import {amounts, company, dataset, tie} from '../fixtures/tinyDataset';
import {readPdf} from '../fixtures/pdf';

const {write, clear, folder} = new CommandLine();
afterAll(clear);
const at = (name: string) => join(folder, name);
const read = (name: string) => readFileSync(at(name), 'utf8');
const base = dataset({
  companies: [
    company('lab', 'ai-lab'),
    company('cloud', 'hyperscaler'),
    company('neo', 'neocloud'),
  ],
  ties: [
    tie('cloud:cloud:lab', {amountUsd: amounts(90e9, 80e9), inputClass: 'compute'}),
    tie('cloud:neo:lab', {amountUsd: amounts(9e9), announced: '2021-05-06'}),
  ],
});
const data = write('data.json', base);
const asked = ['--data', data, '--fail', 'cloud'];

describe('frenemy snapshot OUT.svg', () => {
  it('draws the answer with caption, sources and the snapshot inside', () => {
    expect(snapshot([at('a.svg'), ...asked])).toBe(`${at('a.svg')}\n`);
    const svg = read('a.svg');
    expect(svg).toContain('<title>If cloud Inc. fails');
    expect(svg).toMatch(/>Binding ties, as known on [^<]*</);
    expect(svg).toMatch(/sources? behind what is shown/);
    expect(svg).toMatch(/>Frenemy: data [^<]* \([0-9a-f]{12}\)</);
    expect(svg).toMatch(/>#1\.[\w-]+</);
    expect(svg).not.toMatch(/NaN|undefined|href=/);
  });

  it('speaks Korean, in the dark, with an address', () => {
    const more = ['--lang', 'ko', '--theme', 'dark', '--address', 'https://frenemy.example/'];
    snapshot([at('k.svg'), ...asked, ...more]);
    expect(read('k.svg')).toMatch(/xml:lang="ko"[^]*무너지면[^]*>https:\/\/frenemy\.example\/#1\./);
    expect(read('k.svg')).toContain('fill="#101318"');
    snapshot([at('k.pdf'), ...asked, ...more]);
    const pdf = readPdf(readFileSync(at('k.pdf')));
    expect([...pdf.objects.values()].join('\n')).toMatch(
      /\/URI \(https:\/\/frenemy\.example\/#1\./,
    );
  });

  it('refuses every option at fault at once', () => {
    expect(
      refusal(() =>
        snapshot([at('x.svg'), ...asked, '--lang', 'fr', '--theme', 'red', '--address', 'x#y']),
      ),
    ).toEqual([
      '--theme: must be light or dark, got "red"',
      '--address: must be an address without #, got "x#y"',
      '--lang: must be en or ko, got "fr"',
    ]);
    expect(refusal(() => snapshot([at('x.json'), ...asked, '--theme', 'dark']))).toEqual([
      '--theme: goes with .svg and .pdf',
    ]);
    expect(refusal(() => snapshot([at('x.png'), ...asked]))).toEqual([
      `${at('x.png')}: writes .json, .svg, .pdf, .gexf, .graphml or .csv`,
    ]);
  });
});

describe('frenemy convert PICTURE', () => {
  it('takes the snapshot out to the letter, of every kind of picture', () => {
    snapshot([at('a.json'), ...asked]);
    const text = read('a.json');
    for (const kind of ['svg', 'pdf']) {
      snapshot([at(`a.${kind}`), ...asked]);
      convert([at(`a.${kind}`), at('out.json')]);
      expect(read('out.json'), kind).toBe(text);
    }
    const dot =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    const png = withPngText(Buffer.from(dot, 'base64'), SNAPSHOT_KEYWORD, text)!;
    writeFileSync(at('a.png'), png);
    convert([at('a.png'), at('out.json')]);
    expect(read('out.json')).toBe(text);
  });

  it('draws a snapshot again byte for byte, and writes it as a graph', () => {
    snapshot([at('a.json'), ...asked]);
    snapshot([at('a.svg'), ...asked]);
    convert([at('a.json'), at('b.svg'), '--data', data]);
    expect(read('b.svg')).toBe(read('a.svg'));
    convert([at('b.svg'), at('b.gexf'), '--data', data]);
    expect(read('b.gexf')).toContain('<gexf');
  });

  it('draws what its reader arranged: filter, sizes, groups, layout', () => {
    snapshot([at('a.json'), ...asked]);
    const taken = JSON.parse(read('a.json')) as {view: Record<string, unknown>};
    const drawn = (picture: object) => {
      write('v.json', {...taken, view: {...taken.view, picture}});
      convert([at('v.json'), at('v.svg'), '--data', data]);
      return read('v.svg');
    };
    const filtered = drawn({filter: {types: ['chips']}});
    expect(filtered).toContain('Filtered: Type: Chips.');
    expect(filtered).toContain('<g id="ties"></g>');
    expect(drawn({sizeBy: 'pagerank'})).toContain('(PageRank)');
    expect(drawn({sizeBy: 'ties'})).not.toContain('disclosed money');
    expect(drawn({hulls: 'kind'})).toContain('companies of one kind');
    for (const layout of ['force', 'rounds', 'measure'])
      expect(drawn({layout}), layout).not.toMatch(/NaN|id="tiers"><rect/);
    expect(drawn({layout: 'ego', ego: {company: 'lab', steps: 1}})).toContain('>lab');
    expect(refusal(() => drawn({sizeBy: 'impact'}))).toEqual([
      'companies sized by impact are drawn in the app alone',
    ]);
  });

  it('names the picture that holds none, and says where a picture cannot be made', () => {
    write('none.svg', '<svg/>');
    expect(refusal(() => convert([at('none.svg'), at('out.json')]))).toEqual([
      `${at('none.svg')}: holds no Frenemy snapshot; give a PNG, SVG, PDF or JSON that the app or "frenemy snapshot" wrote`,
    ]);
    expect(refusal(() => convert([at('gone.png'), at('out.json')]))).toEqual([
      `${at('gone.png')}: no such file`,
    ]);
    expect(refusal(() => convert([data, at('x.svg')]))).toEqual([
      `${at('x.svg')}: writes .json, .gexf, .graphml or .csv`,
    ]);
  });

  it('is compared as the snapshot it carries', () => {
    snapshot([at('a.svg'), ...asked]);
    expect(diff([at('a.svg'), at('a.svg'), '--data', data])).toContain('No difference.');
  });
});

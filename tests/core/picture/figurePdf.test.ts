import {spawnSync} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {Figure, Mark} from '../../../src/core/picture/figure';
import {figurePdf} from '../../../src/core/picture/figurePdf';
import {readPdfSnapshot} from '../../../src/core/picture/readPdfSnapshot';
import {follow, readPdf, textOf} from '../../fixtures/pdf';

const INK = '#102030';
const text = (content: string, more: Partial<Extract<Mark, {kind: 'text'}>> = {}): Mark => ({
  kind: 'text',
  x: 20,
  y: 30,
  size: 10,
  runs: [{text: content, isBold: false, colour: INK}],
  ...more,
});
const figure: Figure = {
  width: 400,
  height: 300,
  ground: '#ffffff',
  title: 'If 오라클 fails (all)',
  caption: 'If 오라클 fails',
  description: 'A map & its <ties>.',
  language: 'ko',
  source: 'Frenemy data 1.0.0',
  snapshot: '{"format":"frenemy-snapshot/1","note":"한국 \u{1f9ed}"}\n',
  head: [text('Oracle fails: 기업 26곳')],
  body: [
    {
      kind: 'group',
      at: {x: 0, y: 50},
      clip: {width: 400, height: 150},
      marks: [
        {kind: 'rect', x: 1, y: 2, width: 30, height: 40, radius: 6, fill: '#ff0000'},
        {
          kind: 'group',
          opacity: 0.5,
          marks: [{kind: 'ellipse', x: 9, y: 8, rx: 7, ry: 6, fill: INK, fillOpacity: 0.4}],
        },
        {
          kind: 'path',
          steps: [
            ['M', {x: 0, y: 0}],
            ['Q', {x: 30, y: 60}, {x: 60, y: 0}],
          ],
          stroke: INK,
          strokeWidth: 2.5,
          dash: [5, 3],
        },
        {kind: 'arc', x: 100, y: 100, radius: 10, share: 0.25, width: 3, colour: INK},
        text('A → B − €5 ≤ Škoda', {seam: '#eeeeee'}),
      ],
    },
  ],
  foot: [text('https://example.org/#1.a(b)', {y: 280, link: 'https://example.org/#1.a(b)'})],
};
const bytes = figurePdf(figure);
const pdf = readPdf(bytes);
const catalog = follow(pdf, pdf.trailer, 'Root');
const page = follow(pdf, catalog, 'Pages', 'Kids');
const contentNumber = Number(/\/Contents (\d+)/.exec(page)![1]);
const content = Buffer.from(pdf.streams.get(contentNumber)!).toString('latin1');

describe('the PDF of a picture', () => {
  it('says what it is, in its language, to who hears it', () => {
    const info = follow(pdf, pdf.trailer, 'Info');
    expect(textOf(info, 'Title')).toBe(figure.title);
    expect(textOf(info, 'Subject')).toBe(figure.description);
    expect(textOf(catalog, 'Lang')).toBe('ko');
    const tags = [...pdf.objects.values()].filter((it) => it.includes('/Type /StructElem'));
    expect(tags.map((it) => /\/S \/(\w+)/.exec(it)![1])).toEqual(['Document', 'H1', 'Figure', 'P']);
    expect(textOf(tags[2]!, 'Alt')).toBe(figure.description);
    expect(content.match(/MCID (\d)/g)).toEqual(['MCID 0', 'MCID 1', 'MCID 2']);
    const xmp = [...pdf.objects].find(([, it]) => it.includes('/Type /Metadata'))![0];
    expect(Buffer.from(pdf.streams.get(xmp)!).toString('utf8')).toContain(
      'A map &#38; its &#60;ties&#62;.',
    );
  });

  it('is as large as the picture on paper, and turned right way up', () => {
    expect(page).toContain('/MediaBox [0 0 300 225]'); // 96 pixels are 72 points
    expect(content).toMatch(/^0\.75 0 0 -0\.75 0 225 cm\n/);
    expect(content).toContain('1 0 0 -1 20 33.5 Tm'); // 30 + 0.35 · 10
  });

  it('opens the link where its text stands', () => {
    const link = follow(pdf, page, 'Annots');
    expect(link).toContain('/URI (https://example.org/#1.a\\(b\\))');
    const [left, bottom, right, top] = /\/Rect \[([^\]]*)\]/.exec(link)![1]!.split(' ').map(Number);
    expect([left, top]).toEqual([15, 20.25]); // x 20 · 0.75; (300 − 280 + 7) · 0.75
    expect(bottom).toBeLessThan(15);
    expect(right).toBeGreaterThan(100);
  });

  it('draws curves, dashes, opacities and shares of a circle', () => {
    expect(content).toContain('0 0 m\n20 40 40 40 60 0 c\n'); // handles at two thirds
    expect(content).toContain('[5 3] 0 d');
    expect(content).toContain(`[15.71 62.83] 0 d`); // a quarter of 2π · 10
    expect(page).toContain('/ca 0.2 /CA 0.5'); // 0.4 within 0.5
    expect(content).toMatch(/q\n1 0 0 1 0 50 cm\n0 0 400 150 re W n\n/);
  });

  it('writes every sign it can in a font that has it', () => {
    const shown = [...content.matchAll(/\/(F\d) 10 Tf [^<]*<([0-9A-F]*)> Tj/g)].map(
      ([, font, hex]) =>
        font === 'F4'
          ? `${font} ${hex!
              .match(/.{4}/g)!
              .map((d) => String.fromCharCode(parseInt(d, 16)))
              .join('')}`
          : `${font} ${Buffer.from(hex!, 'hex').toString('latin1')}`,
    );
    expect(shown).toContain('F4 기업');
    expect(shown).toContain('F1 Oracle fails: ');
    expect(shown).toContain('F3 \u00ae'); // the arrow of Symbol
    expect(shown).toContain('F1  \u008akoda');
    expect(content.match(/\/Span << \/ActualText \(\) >> BDC/g)).toHaveLength(1); // the seam is no text
  });

  it('carries the snapshot as a file, to the letter', () => {
    expect(readPdfSnapshot(bytes)).toBe(figure.snapshot);
    expect(catalog).toContain('(snapshot.frenemy.json)');
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 3000}), (snapshot) => {
        const made = figurePdf({...figure, snapshot});
        readPdf(made);
        expect(readPdfSnapshot(made)).toBe(snapshot);
      }),
      {numRuns: 30},
    );
  });

  it('gives nothing where there is none or it is broken', () => {
    const read = (text: string) => readPdfSnapshot(Buffer.from(text, 'latin1'));
    expect(read('')).toBeNull();
    expect(read('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj')).toBeNull();
    expect(readPdfSnapshot(bytes.subarray(1))).toBeNull();
    const text = Buffer.from(bytes).toString('latin1');
    const at = text.indexOf('stream\n', text.indexOf('/Type /EmbeddedFile'));
    const broken = Uint8Array.from(bytes);
    broken[at + 20] = broken[at + 20]! ^ 0x5a;
    expect(readPdfSnapshot(broken)).toBeNull();
    expect(readPdfSnapshot(bytes.subarray(0, at + 20))).toBeNull();
    expect(read(text.replace(/\/Params << \/Size \d+/, '/Params << /Size 99999999999'))).toBeNull();
  });

  it('is the same every time, and small without a letter of Korean', () => {
    expect(figurePdf(figure)).toEqual(bytes);
    const plain = figurePdf({...figure, head: [text('Oracle')]});
    expect(Buffer.from(plain).toString('latin1')).not.toContain('Korea1');
    expect(plain.length).toBeLessThan(8000);
  });
});

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0;
it.runIf(hasPoppler)('is read by another program, Korean included', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'pdf-')), 'a.pdf');
  writeFileSync(path, bytes);
  const run = (...args: readonly string[]) => {
    const {stdout, stderr} = spawnSync(args[0]!, args.slice(1), {encoding: 'utf8'});
    expect(stderr).not.toMatch(/Syntax (Error|Warning)/);
    return stdout;
  };
  const words = run('pdftotext', path, '-');
  expect(words).toContain('Oracle fails: 기업 26곳');
  expect(words).toContain('A → B − €5 ≤ Škoda');
  expect(words.match(/Škoda/g)).toHaveLength(1);
  expect(words).toContain('https://example.org/#1.a(b)');
  expect(run('pdfdetach', '-list', path)).toContain('snapshot.frenemy.json');
});

/**
 * A figure as a PDF of one page: vector lines, text that can be searched and copied, tagged so that it
 * is read aloud in order (title, the picture by its description, caption), the link as a link, the
 * snapshot as an attached file. No clock and no chance: the same figure gives the same bytes.
 */
import {strToU8} from 'fflate';
import type {Figure, Mark} from './figure';
import {addFonts} from './pdfFonts';
import {createPdfFile, latin1, pdfText, type PdfFile} from './pdfFile';
import {pdfMarks, rgb, type PageNeeds} from './pdfMarks';

export const ATTACHMENT = 'snapshot.frenemy.json';
/** Points of a page per pixel of a picture: 96 pixels are an inch, as on the screen. */
const POINTS = 0.75;

export function figurePdf(figure: Figure): Uint8Array {
  const file = createPdfFile();
  const [catalog, page, pages] = [file.reserve(), file.reserve(), file.reserve()];
  const needs: PageNeeds = {opacities: new Map(), wide: new Set(), links: []};
  const content = file.addStream('', latin1(contentOf(figure, needs)));
  const fonts = addFonts(file, needs.wide);
  const states = [...needs.opacities].map(([entries, name]) => `/${name} << ${entries} >>`);
  const box = `[0 0 ${figure.width * POINTS} ${figure.height * POINTS}]`;
  const tags = addTags(file, figure, page);
  file.put(
    page,
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox ${box} /Contents ${content} 0 R ` +
      `/Resources << /Font << ${fonts} >> /ExtGState << ${states.join(' ')} >> >> ` +
      '/Group << /S /Transparency /CS /DeviceRGB >> ' +
      `/StructParents 0 /Tabs /S /Annots [${addLinks(file, figure, needs).join(' ')}] >>`,
  );
  file.put(pages, `<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`);
  const attached = attach(file, figure.snapshot);
  const metadata = file.addStream('/Type /Metadata /Subtype /XML', strToU8(xmp(figure)), false);
  file.put(
    catalog,
    `<< /Type /Catalog /Pages ${pages} 0 R /Lang ${pdfText(figure.language)} ` +
      `/MarkInfo << /Marked true >> /StructTreeRoot ${tags} 0 R /Metadata ${metadata} 0 R ` +
      `/ViewerPreferences << /DisplayDocTitle true >> /AF [${attached} 0 R] ` +
      `/Names << /EmbeddedFiles << /Names [(${ATTACHMENT}) ${attached} 0 R] >> >> >>`,
  );
  const info = file.add(
    `<< /Title ${pdfText(figure.title)} /Subject ${pdfText(figure.description)} ` +
      `/Keywords ${pdfText(figure.source)} /Creator (Frenemy) /Producer (Frenemy) >>`,
  );
  return file.bytes(catalog, info);
}

/** The three parts of the page, each under the number by which its tag finds it. */
function contentOf({width, height, ground, head, body, foot}: Figure, needs: PageNeeds): string {
  const parts: [tag: string, marks: readonly Mark[]][] = [
    ['H1', head],
    ['Figure', body],
    ['P', foot],
  ];
  const paper =
    ground === null ? '' : `/Artifact BMC\n${rgb(ground)} rg 0 0 ${width} ${height} re f\nEMC\n`;
  const written = parts.map(
    ([tag, marks], i) => `/${tag} << /MCID ${i} >> BDC\n${pdfMarks(marks, needs)}EMC\n`,
  );
  return `${POINTS} 0 0 ${-POINTS} 0 ${height * POINTS} cm\n${paper}${written.join('')}`;
}

/** Returns the number of the tree's root. */
function addTags(file: PdfFile, {description}: Figure, page: number): number {
  const [root, whole] = [file.reserve(), file.reserve()];
  const tag = (name: string, number: number, more = ''): number =>
    file.add(
      `<< /Type /StructElem /S /${name} /P ${whole} 0 R /Pg ${page} 0 R /K ${number}${more} >>`,
    );
  const tags = [tag('H1', 0), tag('Figure', 1, ` /Alt ${pdfText(description)}`), tag('P', 2)];
  const list = tags.map((number) => `${number} 0 R`).join(' ');
  file.put(whole, `<< /Type /StructElem /S /Document /P ${root} 0 R /K [${list}] >>`);
  file.put(
    root,
    `<< /Type /StructTreeRoot /K ${whole} 0 R /ParentTree << /Nums [0 [${list}]] >> /ParentTreeNextKey 1 >>`,
  );
  return root;
}

function addLinks(file: PdfFile, {height}: Figure, {links}: PageNeeds): string[] {
  return links.map(({address, corner, width, size}) => {
    const left = corner.x * POINTS;
    const top = (height - corner.y) * POINTS;
    const rect = [left, top - size * POINTS, left + width * POINTS, top].map(rounded).join(' ');
    const uri = address.replace(/[^!-~]/g, encodeURIComponent).replace(/[\\()]/g, '\\$&');
    const number = file.add(
      `<< /Type /Annot /Subtype /Link /Rect [${rect}] /Border [0 0 0] /F 4 ` +
        `/Contents ${pdfText(address)} /A << /S /URI /URI (${uri}) >> >>`,
    );
    return `${number} 0 R`;
  });
}
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Returns the number of the file's specification. */
function attach(file: PdfFile, snapshot: string): number {
  const bytes = strToU8(snapshot);
  const stream = file.addStream(
    `/Type /EmbeddedFile /Subtype /application#2Fjson /Params << /Size ${bytes.length} >>`,
    bytes,
  );
  return file.add(
    `<< /Type /Filespec /F (${ATTACHMENT}) /UF (${ATTACHMENT}) /AFRelationship /Source ` +
      `/EF << /F ${stream} 0 R /UF ${stream} 0 R >> >>`,
  );
}

function xmp({title, description, language, source}: Figure): string {
  const text = (value: string): string =>
    value
      .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
      .replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
  const alternative = (name: string, value: string): string =>
    `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${text(value)}</rdf:li></rdf:Alt></dc:${name}>`;
  return (
    '<?xpacket begin="\u{feff}" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">' +
    `<dc:format>application/pdf</dc:format>${alternative('title', title)}${alternative('description', description)}` +
    `<dc:language><rdf:Bag><rdf:li>${text(language)}</rdf:li></rdf:Bag></dc:language>` +
    `<dc:source>${text(source)}</dc:source><pdf:Producer>Frenemy</pdf:Producer><xmp:CreatorTool>Frenemy</xmp:CreatorTool>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="r"?>'
  );
}

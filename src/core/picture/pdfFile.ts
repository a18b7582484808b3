/**
 * A PDF file out of its objects (ISO 32000-1): header, numbered objects, cross-reference table,
 * trailer. The bytes depend on the objects alone; the identifier is a digest of them.
 */
import {sha256} from '@noble/hashes/sha2.js';
import {strToU8, zlibSync} from 'fflate';

export interface PdfFile {
  /** A number for an object that is written later. */
  readonly reserve: () => number;
  readonly put: (number: number, content: string) => void;
  /** Writes an object and gives its number. */
  readonly add: (content: string) => number;
  /** `dictionary`: entries besides length and filter. */
  readonly addStream: (dictionary: string, content: Uint8Array, isPacked?: boolean) => number;
  readonly bytes: (root: number, info: number) => Uint8Array;
}

/** The second line tells programs that what follows is no plain text. */
const HEADER = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';

export function createPdfFile(): PdfFile {
  const objects: Uint8Array[] = [];
  const file: PdfFile = {
    reserve: () => objects.push(new Uint8Array()),
    put(number, content) {
      objects[number - 1] = latin1(content);
    },
    add(content) {
      return objects.push(latin1(content));
    },
    addStream(dictionary, content, isPacked = true) {
      const packed = isPacked ? zlibSync(content, {level: 9}) : content;
      const filter = isPacked ? ' /Filter /FlateDecode' : '';
      const head = `<< ${dictionary}${filter} /Length ${packed.length} >>\nstream\n`;
      return objects.push(joined([latin1(head), packed, latin1('\nendstream')]));
    },
    bytes(root, info) {
      const parts = [latin1(HEADER)];
      const starts: number[] = [];
      let at = parts[0].length;
      for (const [i, object] of objects.entries()) {
        starts.push(at);
        const whole = joined([latin1(`${i + 1} 0 obj\n`), object, latin1('\nendobj\n')]);
        parts.push(whole);
        at += whole.length;
      }
      const size = objects.length + 1;
      const id = hex(sha256(joined(parts)).subarray(0, 16));
      const rows = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
      parts.push(
        latin1(
          `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}` +
            `trailer\n<< /Size ${size} /Root ${root} 0 R /Info ${info} 0 R /ID [<${id}> <${id}>] >>\n` +
            `startxref\n${at}\n%%EOF\n`,
        ),
      );
      return joined(parts);
    },
  };
  return file;
}

export const latin1 = (text: string): Uint8Array => strToU8(text, true);

/** A text of the document as UTF-16 with its mark: title, alternative text, file name. */
export function pdfText(text: string): string {
  let digits = 'FEFF';
  for (let i = 0; i < text.length; i++)
    digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${digits}>`;
}

export const hex = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

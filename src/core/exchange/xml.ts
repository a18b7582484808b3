/**
 * XML in and out for the formats of exchange. Reading is by saxes: strict about well-formedness, and it
 * expands none but the five entities of XML, so that no file can blow itself up.
 */
import {SaxesParser} from 'saxes';
import type {Result} from '../lib/result';
import {wholeFile, type ExchangeIssue, type Place} from './exchangeIssue';

export interface XmlElement {
  /** Without its namespace prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
}
interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** The root element, or what is wrong and where. Depth is limited: no graph nests deeper. O(length). */
export function parseXml(text: string): Result<XmlElement, ExchangeIssue> {
  const parser = new SaxesParser();
  const stack: Growing[] = [];
  let root: Growing | null = null;
  let fault: ExchangeIssue | null = null;
  const here = (): Place => ({kind: 'line', name: `${parser.line}`});
  parser.on('error', (error) => {
    fault ??= {place: here(), fault: {code: 'notXml', detail: error.message}};
    throw new Broken(); // a file of faults alone would be read to its end for nothing
  });
  parser.on('opentag', ({name, attributes}) => {
    if (stack.length > DEEPEST) throw new RangeError('too deep');
    const made = {
      name: local(name),
      attributes: Object.fromEntries(
        Object.entries(attributes as Record<string, string>).map(([key, value]) => [
          local(key),
          value,
        ]),
      ),
      children: [],
      text: '',
      line: parser.line,
    };
    if (stack.length === 0) root = made;
    else stack.at(-1)!.children.push(made);
    stack.push(made);
  });
  parser.on('closetag', () => void stack.pop());
  const add = (more: string) => {
    const open = stack.at(-1);
    if (open) open.text += more;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof RangeError) && !(error instanceof Broken)) throw error;
    fault ??= {place: here(), fault: {code: 'tooDeep', deepest: DEEPEST}};
  }
  if (fault !== null) return {ok: false, errors: [fault]};
  if (root === null) return {ok: false, errors: [wholeFile({code: 'empty'})]};
  return {ok: true, value: root};
}
class Broken extends Error {}
const DEEPEST = 200;
const local = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

export const childrenOf = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name);

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name);

/** Text for an attribute or an element; what XML 1.0 cannot carry becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    // Attribute values are normalised on reading: breaks must be written as references.
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;')
    .replaceAll('\t', '&#9;');

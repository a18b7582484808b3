/**
 * What a page of the app may load and run: nothing from elsewhere, no script that stands in the page but
 * the one that was built into it, and no code made from text but the compiled loops of the sweeps.
 */
import {createHash} from 'node:crypto';

/** The one style element not of our making: cytoscape writes it, word for word, at start-up. */
const CYTOSCAPE_STYLE = '.__________cytoscape_container { position: relative; }';

/** @param {string} text the whole text of a script or a style element */
export const hashSource = (text) =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const NEVER = ["object-src 'none'", "base-uri 'none'", "form-action 'none'"];

/** For the app that a host serves; in the page itself too, for hosts that send no headers. */
export const SERVED_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "img-src 'self' data: blob:",
  `style-src 'self' ${hashSource(CYTOSCAPE_STYLE)}`,
  ...NEVER,
].join('; ');

/**
 * For the app in one file: its script and its style by their hashes, its workers from what it holds.
 * @param {string} script
 * @param {string} style
 */
export const enclosedPolicy = (script, style) =>
  [
    "default-src 'none'",
    `script-src ${hashSource(script)} 'wasm-unsafe-eval'`,
    'worker-src blob:',
    'img-src data: blob:',
    `style-src ${hashSource(style)} ${hashSource(CYTOSCAPE_STYLE)}`,
    ...NEVER,
  ].join('; ');

/** @param {string} policy */
export const policyTag = (policy) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

/**
 * Writes the policy into the built page. Not while developing: hot reloading needs scripts in the page.
 * @returns {import('vite').Plugin}
 */
export const pagePolicy = () => ({
  name: 'frenemy:policy',
  apply: 'build',
  transformIndexHtml: (html) => withPolicy(html, SERVED_POLICY),
});

/**
 * Before anything that a policy could speak of.
 * @param {string} html
 * @param {string} policy
 */
export function withPolicy(html, policy) {
  const first = '<meta charset="utf-8" />';
  if (!html.includes(first)) throw new Error(`the page does not begin with ${first}`);
  return html.replace(first, () => `${first}\n    ${policyTag(policy)}`);
}

/**
 * The whole app as one HTML file, `single.html`: the template into which the app writes data and a
 * snapshot when it saves a page that opens from disk, without network. Script and style stand inside it.
 */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {licenceTexts} from './licences.mjs';
import {enclosedPolicy, withPolicy} from './policy.mjs';
import {root} from './setup.mjs';

/**
 * @param {string} iconFile absolute
 * @returns {import('vite').Plugin}
 */
export function singleFile(iconFile) {
  return {
    name: 'frenemy:single-file',
    enforce: 'post',
    generateBundle: {
      order: 'post', // after Vite has put its own last marks into the script
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find((file) => file.fileName === 'index.html');
        const [script, ...more] = files.filter((file) => file.type === 'chunk');
        if (page?.type !== 'asset' || script === undefined || more.length > 0)
          throw new Error('the single file must be made of one page and one script');
        const style = files
          .flatMap((file) =>
            file.fileName.endsWith('.css') && file.type === 'asset' ? [file] : [],
          )
          .map(({source}) => String(source))
          .join('\n');
        const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
        const icon = `data:image/svg+xml;base64,${readFileSync(iconFile).toString('base64')}`;
        const code = script.code.replace(/<\/(script)/gi, '<\\/$1');
        // A browser reads line ends as \n, and an opened comment hides the end of a script: neither is as hashed.
        if (/\r|<!--/.test(code) || /\r|<\/style/i.test(style))
          throw new Error('the script or the style would not be read as it was written');
        const texts = licenceTexts(lock).replace(/<(?=[/!s])/gi, '&lt;');
        const html = withPolicy(String(page.source), enclosedPolicy(code, style))
          .replace(/\s*<script type="module"[^>]*><\/script>/, '')
          .replace(/\s*<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>/g, '')
          .replace(/href="[^"]*icon[^"]*"/, () => `href="${icon}"`)
          .replace('</body>', (end) => `<script type="text/plain">${texts}</script>\n  ${end}`)
          .replace('</head>', () => `<style>${style}</style>\n  </head>`)
          .replace('</body>', () => `<script type="module">${code}</script>\n  </body>`);
        for (const {fileName} of files) delete bundle[fileName];
        this.emitFile({type: 'asset', fileName: 'single.html', source: html});
      },
    },
  };
}

/**
 * The whole app as one HTML file, `single.html`: the template into which the app writes data and a
 * snapshot when it saves a page that opens from disk, without network. Script and style stand inside it.
 */
import {readFileSync} from 'node:fs';

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
        const icon = `data:image/svg+xml;base64,${readFileSync(iconFile).toString('base64')}`;
        const html = String(page.source)
          .replace(/\s*<script type="module"[^>]*><\/script>/, '')
          .replace(/\s*<link rel="(?:stylesheet|modulepreload|manifest)"[^>]*>/g, '')
          .replace(/href="[^"]*icon[^"]*"/, () => `href="${icon}"`)
          .replace('</head>', () => `<style>${style}</style>\n  </head>`)
          .replace(
            '</body>',
            () =>
              `<script type="module">${script.code.replace(/<\/(script)/gi, '<\\/$1')}</script>\n  </body>`,
          );
        for (const {fileName} of files) delete bundle[fileName];
        this.emitFile({type: 'asset', fileName: 'single.html', source: html});
      },
    },
  };
}

/** WebAssembly text among the sources: `import bytes from './name.wat'` gives its binary. */
import {readFileSync} from 'node:fs';
import wabt from 'wabt';

/** @returns {import('rolldown').Plugin} */
export function wat() {
  return {
    name: 'frenemy:wat',
    async load(id) {
      const [file = ''] = id.split('?');
      if (!file.endsWith('.wat')) return null;
      const module = (await wabt()).parseWat(file, readFileSync(file, 'utf8'), {simd: true});
      module.validate();
      const base64 = Buffer.from(module.toBinary({}).buffer).toString('base64');
      module.destroy();
      return {
        code: `export default Uint8Array.from(atob('${base64}'), (sign) => sign.charCodeAt(0));`,
        moduleType: 'js',
        moduleSideEffects: false, // where nothing sweeps, nothing of it is sent
      };
    },
  };
}

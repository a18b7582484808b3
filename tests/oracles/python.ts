/** A Python that can import a module, or null: independent readers are asked where they are installed. */
import {spawnSync} from 'node:child_process';

/** The one on the path may be another than the system's, with other modules. */
const CANDIDATES = [process.env['PYTHON'], 'python3', '/usr/bin/python3', 'python'];

export const pythonWith = (module: string): string | null =>
  CANDIDATES.find(
    (python) => python && spawnSync(python, ['-c', `import ${module}`]).status === 0,
  ) ?? null;

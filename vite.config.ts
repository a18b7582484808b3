import react from '@vitejs/plugin-react';
import {fileURLToPath} from 'node:url';
import {defineConfig} from 'vitest/config';
import type {UserConfig} from 'vite';
import {dataset} from './.ci/dataset.mjs';
import {licences} from './.ci/licences.mjs';
import {pagePolicy} from './.ci/policy.mjs';
import {precached} from './.ci/serviceWorker.mjs';
import {singleFile} from './.ci/singleFile.mjs';
import {wat} from './.ci/wat.mjs';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const app: UserConfig = {
  base: './', // works in any folder of any host
  plugins: [react(), wat(), dataset(here('data')), pagePolicy(), licences()],
  worker: {format: 'es', plugins: () => [wat()]},
  build: {
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 600, // cytoscape alone; the budget that counts is in `npm run bench`
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {name: 'react', test: /node_modules[\\/](react|react-dom|scheduler|zustand)[\\/]/},
            {name: 'cytoscape', test: /node_modules[\\/]cytoscape[\\/]/},
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**'],
          environment: 'node',
          setupFiles: ['tests/setup.ts'],
          testTimeout: 30_000, // what is slow is measured by `npm run bench`, not here
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/e2e/serveApp.ts'],
          maxWorkers: 2, // each brings a browser: more would wait for one another on two cores
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
};

/** `vite build --mode single`: the same app as one file, beside the other one in `dist`. */
const single: UserConfig = {
  base: './',
  plugins: [react(), wat(), singleFile(here('public/icon.svg'))],
  worker: {plugins: () => [wat()]},
  publicDir: false,
  resolve: {alias: [{find: /^\.\/workers$/, replacement: here('src/wiring/workersInline.ts')}]},
  build: {
    target: 'es2023',
    emptyOutDir: false,
    cssCodeSplit: false,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {output: {codeSplitting: false}},
  },
};

/** `vite build --mode offline`: the worker that keeps what the other two have built. */
const offline = (): UserConfig => ({
  publicDir: false,
  define: {
    PRECACHED: JSON.stringify(precached(here('dist'))),
    'process.env.NODE_ENV': '"production"',
  },
  build: {
    target: 'es2023',
    emptyOutDir: false,
    reportCompressedSize: false,
    rolldownOptions: {
      input: here('src/offline/serviceWorker.ts'),
      output: {format: 'iife', entryFileNames: '[name].js'},
    },
  },
});

export default defineConfig(({mode}) => {
  if (mode === 'single') return single;
  return mode === 'offline' ? offline() : app;
});

/**
 * What must be the same bytes wherever it is computed: every kind of answer of `core`, each as the SHA-256 of
 * its numbers to the last bit. Runs alike in Node and in a page (`page.ts`).
 */
import {sha256} from '@noble/hashes/sha2.js';
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js';
import {MODEL_IDS, MODELS, type ModelId} from '../../src/core/contagion/models';
import type {Outcome} from '../../src/core/contagion/outcome';
import type {CompanyId, Dataset} from '../../src/core/dataset/schema';
import {writeXlsx} from '../../src/core/exchange/xlsx';
import {buildEconomy} from '../../src/core/exposure/economy';
import {buildWeb, type Web} from '../../src/core/graph/web';
import {sampleNetwork} from '../../src/core/large/sampleNetwork';
import {forceSteps} from '../../src/core/layout/forceSteps';
import {valueChain} from '../../src/core/layout/valueChain';
import {findLoops} from '../../src/core/loops/loops';
import {MEASURES} from '../../src/core/metrics/measures';
import {outgoing} from '../../src/core/metrics/outgoing';
import {sampledBetweenness} from '../../src/core/metrics/sampledBetweenness';
import {tieGraphOf} from '../../src/core/metrics/tieGraph';
import {drawPicture} from '../../src/core/picture/drawPicture';
import {figurePdf} from '../../src/core/picture/figurePdf';
import {figureSvg} from '../../src/core/picture/figureSvg';
import {fitCamera} from '../../src/core/picture/geometry';
import {labelsOf} from '../../src/core/picture/labels';
import {PALETTES} from '../../src/core/picture/palette';
import {buildScene} from '../../src/core/picture/scene';
import {drawDataset} from '../../src/core/ranking/draws';
import {economyTask} from '../../src/core/ranking/economyTask';
import {networkTask} from '../../src/core/ranking/networkTask';
import {runSweep} from '../../src/core/ranking/sweep';
import {assumptionsOf, createRunner} from '../../src/core/scenario/runScenario';
import {emptyScenario} from '../../src/core/scenario/scenario';
import {toTheEnd} from '../../src/core/lib/inSteps';

const AS_OF = '2026-10-01';

/** Name of each answer and the hash of its bytes. `text`: the data as they are served. */
export function answers(text: string): Record<string, string> {
  const data = JSON.parse(text) as Dataset;
  const found: Record<string, string> = {};
  const say = (name: string, value: unknown) => {
    found[name] = hashOf(value);
  };

  const quiet = {...emptyScenario(AS_OF), basis: 'announced' as const};
  const models = MODEL_IDS.filter((model) => MODELS[model].runsOn.includes('dataset'));
  const run = createRunner(data);
  const failures = (model: ModelId) =>
    data.companies.map(({id}) => run({...quiet, model, shocks: {[id]: 1}}));
  for (const model of models) say(`${model}: every company fails`, failures(model));

  const economy = buildEconomy(data, quiet, assumptionsOf(quiet));
  for (const model of models)
    say(
      `${model}: the ranking`,
      runSweep(
        economyTask(economy, {model, parameters: {}, wantsMatrix: true}),
        0,
        data.companies.length,
      ),
    );
  say(
    'drawn assumptions',
    [0, 1, 2].map((index) => drawDataset(data, 7, index)),
  );

  const web = buildWeb(data, quiet);
  const graph = tieGraphOf(web);
  for (const {id, compute} of MEASURES) say(`measure: ${id}`, compute(graph, 1));
  say('loops and chance', toTheEnd(findLoops(data, quiet, {draws: 40, seed: 3})));
  say('force layout', toTheEnd(forceSteps(data, 11)));
  const outcome = run({...quiet, shocks: {['openai' as CompanyId]: 1}});
  for (const [name, bytes] of Object.entries(picturesOf(data, web, outcome))) say(name, bytes);

  const sample = sampleNetwork({companies: 400, ties: 2400, seed: 5});
  say('a made-up network', sample);
  const known = knownNetwork(400, 2400);
  for (const wantsMatrix of [false, true])
    say(
      `linear-debtrank on a bare network, ${wantsMatrix ? 'as rows' : 'in lanes'}`,
      runSweep(networkTask(known, {model: 'linear-debtrank', parameters: {}, wantsMatrix}), 0, 400),
    );
  say('sampled betweenness', sampledBetweenness(outgoing(graph), {pivots: 20, seed: 9}));
  say('a workbook', writeXlsx([{name: 'Ties', rows: [['a', 'b'], ...rowsOf(data)]}]));
  return found;
}

const rowsOf = ({ties}: Dataset) =>
  ties.map(({id, amountUsd}) => [id, amountUsd.announced?.likely ?? null]);

/** Amounts by whole numbers alone, so that every machine has the same network to start with. */
function knownNetwork(companies: number, ties: number) {
  const name = (i: number) => `C${i}`;
  const nodes = Array.from({length: companies}, (_, i) => {
    const buffer = 1000 + ((i * 7919) % 5003);
    return {id: name(i), buffer, size: buffer};
  });
  const edges = Array.from({length: ties}, (_, k) => ({
    holder: name((k * 31) % companies),
    counterparty: name((k * 17 + 1 + Math.floor(k / companies)) % companies),
    exposure: 1 + ((k * 104_729) % 1999),
  })).filter(({holder, counterparty}) => holder !== counterparty);
  return {kind: 'exposures' as const, nodes, edges};
}

function picturesOf(data: Dataset, web: Web, outcome: Outcome) {
  const layout = valueChain(data);
  const scene = buildScene({
    web,
    layout,
    outcome,
    round: null,
    selection: null,
    hiddenTypes: [],
    spotlight: null,
  });
  const window = {width: 1200, height: 780};
  const camera = fitCamera(layout.box, window);
  const words = {
    name: (id: CompanyId) => data.companies.find((company) => company.id === id)!.name.en,
    percent: (share: number) => `${(100 * share).toFixed(1)} %`,
    heading: (tier: string) => tier,
    ring: () => '',
    measure: (text: string, isBold: boolean, size = 12) =>
      text.length * size * (isBold ? 0.6 : 0.55),
  };
  const figure = drawPicture({
    scene,
    camera,
    window,
    palette: PALETTES.light,
    labels: labelsOf(scene, camera, window, words, {view: {x: 0, y: 0, ...window}}),
    headings: [],
    hullNames: [],
    tieTexts: [],
    legend: [],
    caption: {title: 'OpenAI fails', sentence: null, lines: []},
    description: 'OpenAI fails',
    language: 'en',
    source: 'data',
    snapshot: '{}',
    measure: words.measure,
  });
  return {
    'a picture as SVG': figureSvg(figure),
    'a picture as PDF': figurePdf(figure),
  };
}

function hashOf(value: unknown): string {
  const bytes = value instanceof Uint8Array ? value : utf8ToBytes(JSON.stringify(value, toTheBit));
  return bytesToHex(sha256(bytes));
}

/** Maps as their entries; arrays of numbers as numbers; -0 and NaN told from 0 and null. */
function toTheBit(_: string, value: unknown): unknown {
  if (value instanceof Map) return [...value];
  if (value instanceof Set) return [...value];
  if (ArrayBuffer.isView(value)) return [...(value as Float64Array)].map(numberToTheBit);
  return typeof value === 'number' ? numberToTheBit(value) : value;
}
const numberToTheBit = (value: number): number | string =>
  Object.is(value, -0) || !Number.isFinite(value) ? `number ${value} ${1 / value}` : value;

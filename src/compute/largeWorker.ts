/** The browser's worker for large networks: reads them, keeps them, and answers for them. */
import type {Basis, Dataset} from '../core/dataset/schema';
import {columnsOfNetwork, networkOfColumns} from '../core/large/columns';
import {createExplorer, type Explorer} from '../core/large/explorer';
import type {LargeStudy} from '../core/large/largeStudy';
import {networkStudy} from '../core/large/networkStudy';
import type {LargeReply, LargeRequest, Opened} from '../core/large/protocol';
import {sampleNetwork} from '../core/large/sampleNetwork';
import type {InSteps} from '../core/lib/inSteps';
import type {Network} from '../core/network/network';
import {keep, letGo, listKept, packed, readKept, unpacked} from './largeStore';
import {readLarge} from './readLarge';
import type {ReadTables} from './readTables';

let explorer: Explorer | null = null;
/** Kept to be counted anew on another basis. */
let held: {readonly title: string; readonly dataset: Dataset} | null = null;
/** Read, and not opened yet. */
let tables: ReadTables | null = null;
let lastCheck = 0;
/** Under which name this tab keeps its network. */
let own = '';
const say = (reply: LargeReply): void => self.postMessage(reply);

self.onmessage = async ({data}: MessageEvent<LargeRequest>) => {
  const {id} = data;
  const opened = (what: Opened | null) => say({kind: 'opened', id, opened: what});
  const grouping = () =>
    say({kind: 'reading', id, reading: {phase: 'grouping', bytes: 1, ofBytes: 1, rows: 0}});
  try {
    switch (data.kind) {
      case 'open': {
        const files = data.files as readonly File[];
        const read = await readLarge(files, (reading) => say({kind: 'reading', id, reading}));
        if ('faults' in read) return say({kind: 'refused', id, refused: read});
        grouping();
        return opened(await takeNetwork(files.map(({name}) => name).join(', '), read));
      }
      case 'sample': {
        const {companies, ties, seed} = data.sample;
        grouping();
        const network = sampleNetwork(data.sample);
        return opened(await takeNetwork(`sample-${companies}-${ties}-${seed}`, network));
      }
      case 'tables': {
        const files = data.files as readonly File[];
        const {readTables} = await import('./readTables'); // few bring such files
        tables = await readTables(files, (reading) => say({kind: 'reading', id, reading}));
        return say({kind: 'tables', id, tables: toldOf(tables)});
      }
      case 'check': {
        if (tables?.kind !== 'tables') throw new Error('no tables are at hand');
        const checked = await inTurn(tables.desk.check(data.plan), ++lastCheck);
        return say({kind: 'checked', id, checked});
      }
      case 'take': {
        grouping();
        if (tables?.kind === 'tables' && data.as.kind === 'deliveries') {
          const read = atHand(tables.desk.deliveries(data.as.sector));
          tables = null;
          return opened({
            ...(await takeNetwork(data.title, read.network)),
            unstated: read.unstated,
          });
        }
        const dataset = atHand(
          tables?.kind === 'data'
            ? tables.dataset
            : tables?.kind === 'tables'
              ? tables.desk.dataset(data.defaults)
              : null,
        );
        tables = null;
        return opened(await takeDataset(data.title, dataset));
      }
      case 'recount': {
        if (held === null) throw new Error('no dataset is open');
        return opened(await takeDataset(held.title, held.dataset, data.basis));
      }
      case 'tab':
        own = data.tab;
        return;
      case 'list': {
        const kept = await listKept().catch(() => []);
        return say({kind: 'listed', id, kept: kept.filter(({tab}) => tab !== own)});
      }
      case 'forget':
        await letGo(data.tab).catch(() => undefined);
        return say({kind: 'answer', id, answer: null});
      case 'kept': {
        const kept = await readKept(data.tab).catch(() => undefined);
        if (!kept) return opened(null);
        const isKept = data.tab === own || (await isDone(keep(own, {...kept, at: Date.now()})));
        if ('columns' in kept) {
          const study = networkStudy(networkOfColumns(kept.columns), kept.columns);
          return opened(start(kept.title, study, isKept));
        }
        held = {title: kept.title, dataset: await unpacked(kept.data)};
        const {datasetStudy} = await import('../core/large/datasetStudy');
        return opened(start(kept.title, datasetStudy(held.dataset, kept.basis), isKept));
      }
      case 'ask': {
        if (data.question === 'close') {
          explorer = held = null;
          await letGo(own).catch(() => undefined);
          return say({kind: 'answer', id, answer: null});
        }
        if (explorer === null) throw new Error('no network is open');
        const answer = explorer.answer(data.question, data.ask as never);
        return say({kind: 'answer', id, answer});
      }
    }
  } catch (error) {
    say({kind: 'fault', id, message: error instanceof Error ? error.message : String(error)});
  }
};

async function takeNetwork(title: string, network: Network): Promise<Opened> {
  const columns = columnsOfNetwork(network);
  held = null;
  const isKept = await isDone(keep(own, {title, columns, at: Date.now()}));
  return start(title, networkStudy(network, columns), isKept);
}

async function takeDataset(title: string, dataset: Dataset, asked?: Basis): Promise<Opened> {
  const {datasetStudy} = await import('../core/large/datasetStudy');
  const study = datasetStudy(dataset, asked);
  held = {title, dataset};
  const {basis} = study.counted!;
  const isKept = await isDone(
    packed(dataset).then((data) => keep(own, {title, basis, data, at: Date.now()})),
  );
  return start(title, study, isKept);
}

const isDone = (writing: Promise<unknown>): Promise<boolean> =>
  writing.then(
    () => true,
    () => false,
  );

function atHand<T>(read: T | null): T {
  if (read === null) throw new Error('nothing was read');
  return read;
}

const toldOf = (read: ReadTables) =>
  read.kind === 'tables'
    ? ({kind: 'tables', heads: read.desk.heads} as const)
    : read.kind === 'data'
      ? ({
          kind: 'data',
          companies: read.dataset.companies.length,
          ties: read.dataset.ties.length,
        } as const)
      : read;

/** In slices, so that a newer check is heard of; null where one came. */
async function inTurn<T>(steps: InSteps<T>, turn: number): Promise<T | null> {
  for (;;) {
    const until = performance.now() + 40;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done) return step.value;
    }
    await new Promise((resolve) => setTimeout(resolve));
    if (turn !== lastCheck) return null;
  }
}

/** The first level and the matrices are made now, while the reader still waits for the file. */
function start(title: string, study: LargeStudy, isKept: boolean): Opened {
  explorer = createExplorer(study);
  explorer.answer('level', {path: []});
  const {kind, models, counted} = study;
  const [model] = models;
  const ask = {model: model!, path: [], early: true};
  if (study.ids.length > 0) explorer.answer('fail', {...ask, shocks: [{company: 0, loss: 1}]});
  explorer.answer('fail', {...ask, shocks: []});
  return {
    title,
    kind,
    models,
    counted,
    companies: study.ids.length,
    ties: study.ties.left.length,
    unstated: 0,
    isKept,
  };
}

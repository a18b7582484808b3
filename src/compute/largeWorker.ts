/** The browser's worker for large networks: reads them, keeps them, and answers for them. */
import {columnsOfNetwork, networkOfColumns, type NetworkColumns} from '../core/large/columns';
import {createExplorer, type Explorer} from '../core/large/explorer';
import type {LargeReply, LargeRequest, Opened} from '../core/large/protocol';
import {sampleNetwork} from '../core/large/sampleNetwork';
import {DEFAULT_MODEL} from '../core/contagion/models';
import type {Network} from '../core/network/network';
import {keep, letGo, readKept} from './largeStore';
import {readLarge} from './readLarge';

let explorer: Explorer | null = null;
const say = (reply: LargeReply): void => self.postMessage(reply);

self.onmessage = async ({data}: MessageEvent<LargeRequest>) => {
  const {id} = data;
  try {
    switch (data.kind) {
      case 'open': {
        const files = data.files as readonly File[];
        const read = await readLarge(files, (reading) => say({kind: 'reading', id, reading}));
        if ('faults' in read) return say({kind: 'refused', id, refused: read});
        const title = files.map(({name}) => name).join(', ');
        return say({kind: 'opened', id, opened: await take(id, title, read)});
      }
      case 'sample': {
        const {companies, ties, seed} = data.sample;
        const title = `sample-${companies}-${ties}-${seed}`;
        return say({
          kind: 'opened',
          id,
          opened: await take(id, title, sampleNetwork(data.sample)),
        });
      }
      case 'kept': {
        const kept = await readKept().catch(() => undefined);
        if (!kept) return say({kind: 'opened', id, opened: null});
        const network = networkOfColumns(kept.columns);
        return say({kind: 'opened', id, opened: start(kept.title, network, kept.columns, true)});
      }
      case 'ask': {
        if (data.question === 'close') {
          explorer = null;
          await letGo().catch(() => undefined);
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

async function take(id: number, title: string, network: Network): Promise<Opened> {
  say({kind: 'reading', id, reading: {phase: 'grouping', bytes: 1, ofBytes: 1, rows: 0}});
  const columns = columnsOfNetwork(network);
  const isKept = await keep({title, columns}).then(
    () => true,
    () => false,
  );
  return start(title, network, columns, isKept);
}

/** The first level and the matrices are made now, while the reader still waits for the file. */
function start(title: string, network: Network, columns: NetworkColumns, isKept: boolean): Opened {
  explorer = createExplorer(network, columns);
  explorer.answer('level', {path: []});
  const {kind} = network;
  if (kind === 'exposures') {
    explorer.answer('fail', {companies: [0], path: []});
    explorer.answer('fail', {companies: [], path: []});
  }
  return {
    title,
    kind,
    model: DEFAULT_MODEL[kind],
    companies: network.nodes.length,
    ties: network.edges.length,
    isKept,
  };
}

/** Bare networks, whole and in pieces, and what is sent to the workers. */
import {createAnswer, type Request} from '../../src/compute/protocol';
import {createImportStream} from '../../src/core/large/importStream';
import type {Random} from '../../src/core/lib/random';
import {isBareNetwork} from '../../src/core/network/isBareNetwork';
import type {Network} from '../../src/core/network/network';
import {
  parseNetworkJson,
  parseNetworkTables,
  readableNetworkIssue,
} from '../../src/core/network/parseNetwork';
import {expectThat, type Door, type Verdict} from './door';
import {hostileValue, pick, spoiledJson, spoiledJsonText, spoiledText, whole} from './hostile';
import * as seeds from './seeds';
import {checkNumbers, checkWords} from './sound';

function checkNetwork(network: Network): void {
  checkNumbers(
    network.nodes.map((node) =>
      Object.fromEntries(Object.entries(node).filter(([, v]) => v !== null)),
    ),
    'nodes',
  );
  checkNumbers(network.edges, 'edges');
  const ids = network.nodes.map(({id}) => id);
  expectThat(new Set(ids).size === ids.length, 'an id stands twice');
}
function judge(read: ReturnType<typeof parseNetworkJson>): Verdict {
  if (read.ok) checkNetwork(read.value);
  else checkWords(read.errors.slice(0, 20).map(readableNetworkIssue));
  return read.ok ? 'accepted' : 'refused';
}

const network: Door<string> = {
  name: 'network',
  fixed: [
    () => '['.repeat(500_000),
    () => JSON.stringify({...seeds.NETWORK, nodes: Array.from({length: 100_000}, () => 0)}),
    () => JSON.stringify({...seeds.NETWORK, kind: 'constructor'}),
  ],
  make: (random) => spoiledJsonText(random, pick(random, [seeds.NETWORK, seeds.SUPPLY])),
  call: (text) => {
    isBareNetwork([text.slice(0, 4000)]);
    return judge(parseNetworkJson(text, 'x.json'));
  },
};

interface Tables {
  readonly nodes: string;
  readonly edges: string;
}
/** The same two tables read whole and in pieces: both let in or both refuse. */
const tables: Door<Tables> = {
  name: 'network tables',
  fixed: [
    () => ({nodes: 'id,buffer\n'.repeat(50_000), edges: 'holder,counterparty,exposure\n'}),
    () => ({
      nodes: `id,buffer\n"${'a'.repeat(500_000)}`,
      edges: 'holder,counterparty,exposure\na,b,1',
    }),
    () => ({nodes: `id,${'a,'.repeat(20_000)}buffer\n1`, edges: 'holder,counterparty,exposure\n'}),
  ],
  make: (random) => {
    const {nodes, edges} = pick(random, seeds.NETWORK_TABLES);
    return random() < 0.5
      ? {nodes: spoiledText(random, nodes), edges}
      : {nodes, edges: spoiledText(random, edges)};
  },
  call: ({nodes, edges}, random) => {
    const verdict = judge(
      parseNetworkTables({text: nodes, file: 'N.csv'}, {text: edges, file: 'E.csv'}),
    );
    const stream = createImportStream([
      {file: 'E.csv', text: edges},
      {file: 'N.csv', text: nodes},
    ]);
    if ('faults' in stream) return verdict;
    const texts = [edges, nodes];
    for (const [table, at] of [
      [stream.nodes, stream.nodesAt],
      [stream.edges, stream.edgesAt],
    ] as const) {
      const text = texts[at]!;
      const size = Math.max(1, Math.ceil(text.length / (1 + whole(random, 5))));
      for (let from = 0; from < text.length; from += size)
        table.push(text.slice(from, from + size));
      table.end();
    }
    const read = stream.finish();
    if (!('faults' in read)) checkNetwork(read);
    else expectThat(read.faults > 0, 'refused without a fault');
    return verdict;
  },
};

/** A worker answers with a fault what it does not understand; it never falls silent by throwing. */
const worker: Door = {
  name: 'worker',
  fixed: [() => null, () => undefined, () => 0, () => ({kind: 'task', id: 1, task: null})],
  make: (random: Random) =>
    random() < 0.2
      ? hostileValue(random)
      : spoiledJson(
          random,
          pick<unknown>(random, [
            {kind: 'range', id: 1, from: 0, to: 3},
            {kind: 'task', id: 1, task: {kind: 'esri', nodes: 3, edges: [[0, 1, 2]]}},
          ]),
        ),
  call: (request) => {
    const answer = createAnswer();
    const first = answer(request as Request);
    const second = answer({kind: 'range', id: 2, from: 0, to: 2});
    expectThat(second?.kind === 'fault' || second?.kind === 'rows', 'falls silent');
    return first?.kind === 'fault' ? 'refused' : 'accepted';
  },
};
export const networkDoors = [
  network,
  tables,
  worker,
] as readonly unknown[] as readonly Door<never>[];

/** The files of one size: a stranger's two tables, and a bare network of exposures. */
import {createWriteStream, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {once} from 'node:events';
import {scaleFree} from '../../.ci/scaleFree.mjs';
import {generatedDeals} from './generatedDeals';

export async function writeScalingFiles(folder: string, ties: number): Promise<number> {
  const companies = ties / 5;
  const deals = generatedDeals(companies, ties, 43);
  writeFileSync(join(folder, 'companies.csv'), deals.companies);
  writeFileSync(join(folder, 'ties.csv'), deals.ties);
  await writeNetwork(folder, scaleFree({companies, ties, sectors: 1, seed: 43}));
  return companies;
}

/** Line by line: a million ties are no one string's business. */
async function writeNetwork(folder: string, {nodes, edges}: ReturnType<typeof scaleFree>) {
  const out = createWriteStream(join(folder, 'exposures.json'));
  const write = async (text: string) => {
    if (!out.write(text)) await once(out, 'drain');
  };
  await write('{"format":"frenemy-network/1","kind":"exposures","nodes":[\n');
  for (const [i, {buffer}] of nodes.entries())
    await write(`${i === 0 ? '' : ',\n'}${JSON.stringify({id: `c${i}`, buffer})}`);
  await write('],"edges":[\n');
  for (const [k, [seller, buyer, exposure]] of edges.entries()) {
    const edge = {holder: `c${buyer}`, counterparty: `c${seller}`, exposure};
    await write(`${k === 0 ? '' : ',\n'}${JSON.stringify(edge)}`);
  }
  out.end(']}\n');
  await once(out, 'finish');
}

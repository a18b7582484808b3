import {describe, expect, it} from 'vitest';
import {isBareNetwork} from '../../../src/core/network/isBareNetwork';

describe('a bare network', () => {
  it.each([
    ['its JSON', ['{"format": "frenemy-network/1", "kind": "supply"']],
    ['its JSON after a mark of order', ['\uFEFF {"format":"frenemy-network/1"']],
    [
      'its JSON that ends with the format',
      ['{"kind":"supply","nodes":[…"format":"frenemy-network/1"}'],
    ],
    ['two tables', ['holder,counterparty,exposure\na,b,1', 'id,buffer\na,2']],
    ['two tables the other way round', ['id;sector\na;x', 'supplier;customer;volume\na;b;3']],
    ['quoted headings', ['"debtor","creditor","amount"\n', '"id","externalAssets"\n']],
  ])('is told by %s', (_, texts) => expect(isBareNetwork(texts)).toBe(true));

  it.each([
    ['a table of ties alone', ['supplier,customer,volume\na,b,3']],
    ['tables with headings of their own', ['Supplier,Customer,Amount\n', 'id,name\n']],
    ['one table that has it all', ['id,holder,counterparty,exposure\n']],
    ['a dataset', ['{"format":"frenemy-dataset/1","companies":[]']],
    ['a text that speaks of it', ['"format":"frenemy-network/1"']],
    ['nothing', ['']],
    ['no file', []],
  ])('is not %s', (_, texts) => expect(isBareNetwork(texts)).toBe(false));
});

import {describe, expect, it} from 'vitest';
import {readableIssue} from '../../../src/core/dataset/parseDataset';
import {datasetTable, tableDataset} from '../../../src/core/exchange/datasetTable';
import type {GraphTable} from '../../../src/core/exchange/graphTable';
import {SOURCE, amounts, company, dataset, tie, tieId} from '../../fixtures/tinyDataset';

const full = dataset({
  companies: [
    company('acme', 'chipmaker', {
      aliases: ['The Acme'],
      country: 'US',
      ticker: 'ACM',
      founded: 1999,
      managesForOthers: true,
      evidence: [{source: SOURCE, says: 'Names it.'}],
    }),
    company('best', 'ai-lab'),
  ],
  ties: [
    tie('chips:acme:best', {
      amountUsd: {
        announced: {low: 3e9, likely: 4e9, high: 5e9},
        binding: {low: 1e9, likely: 1e9, high: 1e9},
        paid: null,
      },
      amountPeriod: 'annual',
      inputClass: 'accelerators',
      instrument: 'contract',
      syndicated: true,
      overlaps: [tieId('rivalry:acme:best')],
      capacityGw: 1.5,
      units: '10,000 GPUs',
      stakePct: 7,
      announced: '2024-11',
      start: '2025',
      end: '2026-02',
      status: 'signed',
      cancelable: false,
      takeOrPay: true,
      dealGroup: 'one',
      note: {en: 'A note.', ko: '메모.'},
      digestOnly: true,
    }),
    tie('rivalry:acme:best', {announced: '2024-03-02'}),
  ],
});

describe('a dataset as a graph', () => {
  const table = datasetTable(full);
  it('tells each company', () => {
    expect(table.nodes).toEqual([
      {
        id: 'acme',
        label: 'acme Inc.',
        cells: {
          name_ko: 'acme 주식회사',
          kind: 'chipmaker',
          country: 'US',
          ticker: 'ACM',
          founded: 1999,
          managesForOthers: true,
          aliases: '["The Acme"]',
          evidence: '[{"source":"w001","says":"Names it."}]',
        },
      },
      {
        id: 'best',
        label: 'best Inc.',
        cells: {
          name_ko: 'best 주식회사',
          kind: 'ai-lab',
          managesForOthers: false,
          aliases: '[]',
          evidence: '[]',
        },
      },
    ]);
  });
  it('tells each tie, with what other programs read: a span of days, one weight, sources in words', () => {
    expect(table.edges).toEqual([
      {
        id: 'chips:acme:best',
        source: 'acme',
        target: 'best',
        label: 'chips',
        start: '2025-01-01',
        end: '2026-02-28',
        weight: 4e9,
        cells: {
          type: 'chips',
          announced_low_usd: 3e9,
          announced_likely_usd: 4e9,
          announced_high_usd: 5e9,
          binding_low_usd: 1e9,
          binding_likely_usd: 1e9,
          binding_high_usd: 1e9,
          amountPeriod: 'annual',
          inputClass: 'accelerators',
          instrument: 'contract',
          syndicated: true,
          overlaps: '["rivalry:acme:best"]',
          capacityGw: 1.5,
          units: '10,000 GPUs',
          stakePct: 7,
          announcedOn: '2024-11',
          startsOn: '2025',
          endsOn: '2026-02',
          status: 'signed',
          cancelable: false,
          takeOrPay: true,
          dealGroup: 'one',
          summary_en: 'A tie.',
          summary_ko: '관계.',
          note_en: 'A note.',
          note_ko: '메모.',
          digestOnly: true,
          evidence: '[{"source":"w001","says":"Says so."}]',
          undirected: false,
          confidence: expect.any(String) as string,
          sources: 'A filing, https://example.com/filing',
        },
      },
      {
        id: 'rivalry:acme:best',
        source: 'acme',
        target: 'best',
        label: 'rivalry',
        start: '2024-03-02',
        cells: {
          type: 'rivalry',
          amountPeriod: 'total',
          syndicated: false,
          overlaps: '[]',
          announcedOn: '2024-03-02',
          status: 'active',
          summary_en: 'A tie.',
          summary_ko: '관계.',
          digestOnly: false,
          evidence: '[{"source":"w001","says":"Says so."}]',
          undirected: true,
          confidence: expect.any(String) as string,
          sources: 'A filing, https://example.com/filing',
        },
      },
    ]);
    expect([table.title, table.description, table.date]).toEqual([
      'Frenemy: who holds up whom in AI',
      'Data 0.0.1: 2 companies, 2 ties',
      '',
    ]);
  });
  it('weighs by the widest basis that states an amount', () => {
    const weights = (amountUsd: ReturnType<typeof amounts>) =>
      datasetTable({...full, ties: [tie('cloud:acme:best', {amountUsd})]}).edges[0]!.weight;
    expect(weights(amounts(9, 5, 2))).toBe(9);
    expect(weights({...amounts(null), binding: amounts(5).announced})).toBe(5);
    expect(weights({...amounts(null), paid: amounts(2).announced})).toBe(2);
    expect(weights(amounts(null))).toBeUndefined();
    expect(weights(amounts(0))).toBe(0);
  });
  it('comes back as it was', () => {
    expect(tableDataset(table)).toEqual({ok: true, value: full});
  });
  it('cites a source that is not among them by its id', () => {
    const unknown = {...full.ties[1]!, evidence: [{source: 'w999' as typeof SOURCE, says: 'x'}]};
    expect(datasetTable({...full, ties: [unknown]}).edges[0]!.cells['sources']).toBe('w999');
  });
});

describe('a graph as a dataset', () => {
  const table = datasetTable(full);
  const withCell = (
    name: string,
    value: string | undefined,
    of: 'nodes' | 'edges' = 'edges',
  ): GraphTable => ({
    ...table,
    [of]: table[of].map((row, k) => {
      const {[name]: _, ...rest} = row.cells;
      return k > 0 ? row : {...row, cells: value === undefined ? rest : {...rest, [name]: value}};
    }),
  });
  const said = (changed: GraphTable) => {
    const read = tableDataset(changed);
    return read.ok ? read.value : read.errors.map(readableIssue);
  };
  it('says what is no longer the text that it was', () => {
    expect(said(withCell('aliases', '[', 'nodes'))).toEqual([
      'companies.json: acme, aliases: is not the JSON text that it was',
    ]);
    expect(said(withCell('evidence', '{', 'nodes'))).toEqual([
      'companies.json: acme, evidence: is not the JSON text that it was',
    ]);
    expect(said(withCell('overlaps', 'x'))).toEqual([
      'ties.json: chips:acme:best, overlaps: is not the JSON text that it was',
    ]);
    expect(said(withCell('evidence', ''))).toEqual([
      'ties.json: chips:acme:best, evidence: is not the JSON text that it was',
    ]);
  });
  it('of companies and ties alone is none', () => {
    const words = 'holds companies and ties alone: figures, sources and defaults are missing';
    expect(said({...table, beside: ''})).toEqual([words]);
    expect(said({...table, beside: '7'})).toEqual([words]);
    expect(said({...table, beside: '{'})).toEqual([words]);
  });
  it('takes what is missing for what is not stated', () => {
    const tieWithout = (name: string) => {
      const read = tableDataset(withCell(name, undefined));
      return read.ok ? read.value.ties[0]! : null;
    };
    const stated = full.ties[0]!;
    expect(tieWithout('note_en')).toBeNull(); // one language of two is a fault
    for (const [name, field, value] of [
      ['amountPeriod', 'amountPeriod', 'total'],
      ['inputClass', 'inputClass', null],
      ['instrument', 'instrument', null],
      ['syndicated', 'syndicated', false],
      ['overlaps', 'overlaps', []],
      ['capacityGw', 'capacityGw', null],
      ['units', 'units', null],
      ['stakePct', 'stakePct', null],
      ['announcedOn', 'announced', null],
      ['startsOn', 'start', null],
      ['endsOn', 'end', null],
      ['cancelable', 'cancelable', null],
      ['takeOrPay', 'takeOrPay', null],
      ['dealGroup', 'dealGroup', null],
      ['digestOnly', 'digestOnly', false],
    ] as const)
      expect(tieWithout(name)).toEqual({...stated, [field]: value});
    const only = withCell('announced_low_usd', undefined);
    const read = tableDataset(only);
    expect(read.ok && read.value.ties[0]!.amountUsd.announced).toEqual({
      low: 4e9,
      likely: 4e9,
      high: 5e9,
    });
    for (const [name, field, value] of [
      ['name_ko', 'name', {en: 'acme Inc.', ko: 'acme Inc.'}],
      ['country', 'country', null],
      ['ticker', 'ticker', null],
      ['founded', 'founded', null],
      ['managesForOthers', 'managesForOthers', false],
      ['aliases', 'aliases', []],
      ['evidence', 'evidence', []],
    ] as const) {
      const changed = tableDataset(withCell(name, undefined, 'nodes'));
      expect(changed.ok && changed.value.companies[0]).toEqual({
        ...full.companies[0]!,
        [field]: value,
      });
    }
  });
});

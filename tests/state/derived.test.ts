import {describe, expect, it} from 'vitest';
import type {NodeOutcome, Outcome} from '../../src/core/contagion/outcome';
import {hitNodes} from '../../src/core/contagion/hitNodes';
import {ledgerFacts} from '../../src/state/ledger';
import {company, dataset, id, SOURCE, tie} from '../fixtures/tinyDataset';

const node = (name: string, shock: number, distress: number, usd = 0) =>
  ({id: id(name), shock, distress, usd}) as NodeOutcome;

describe('those hit', () => {
  it('lost more than their own shock took, hardest first', () => {
    const nodes = [
      node('spared', 0, 0),
      node('grazed', 0, 1e-4),
      node('poor', 0, 0.3, 1),
      node('rich', 0, 0.3, 5),
      node('shocked', 1, 1),
      node('partly', 0.2, 0.6),
      node('only-partly', 0.2, 0.2),
    ];
    const hits = hitNodes({nodes} as unknown as Outcome).map((n) => n.id);
    expect(hits).toEqual(['partly', 'rich', 'poor']);
  });
});

describe('the ledger', () => {
  it('gathers every use of a fact under its reference, in order', () => {
    const evidence = [{source: SOURCE, ref: '001-02', says: 'It rents.'}];
    const facts = ledgerFacts(
      dataset({
        companies: [company('a', 'ai-lab', {evidence: [{...evidence[0]!, ref: '000-07'}]})],
        ties: [tie('cloud:b:a', {evidence}), tie('cloud:c:a', {evidence})],
        notes: [
          {
            id: 'n',
            kind: 'claim',
            companies: [id('a')],
            ties: [],
            date: null,
            text: {en: 'It says so.', ko: '그렇게 말한다.'},
            source: SOURCE,
            ref: '001-02',
          },
        ],
      }),
    );
    expect(facts.map((f) => f.ref)).toEqual(['000-07', '001-02']);
    expect(facts[1]!.text.ko).toBe('그렇게 말한다.');
    expect(facts[1]!.uses).toEqual([
      {kind: 'company', id: 'a'},
      {kind: 'tie', id: 'cloud:b:a'},
      {kind: 'tie', id: 'cloud:c:a'},
    ]);
  });
});

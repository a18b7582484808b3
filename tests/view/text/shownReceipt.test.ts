import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {NodeOutcome, ReceiptLine} from '../../../src/core/contagion/outcome';
import {createText} from '../../../src/view/text/text';
import {shownReceipt} from '../../../src/view/text/shownReceipt';
import {id} from '../../fixtures/tinyDataset';

const names = {company: (it: string) => it, pair: () => '', tie: () => ''};
const line = (loss: number, at: number): ReceiptLine => ({
  from: id(`from-${at}`),
  channel: 'demand',
  inputClass: null,
  round: 1,
  loss,
  usd: null,
  ties: [],
  sources: [],
  imputed: false,
  weight: 0.5,
  terms: [],
});
const node = (losses: readonly number[], shock = 0): NodeOutcome => ({
  id: id('a'),
  shock,
  distress: shock + losses.reduce((sum, x) => sum + x, 0),
  usd: 0,
  failed: false,
  round: 1,
  failedRound: null,
  binding: 'production',
  receipt: losses.map(line),
});
const tenths = (shown: string) => Math.round(Number(shown.replace('%', '')) * 100);

describe('a shown receipt', () => {
  it('has the largest line first, small ones together, and adds up', () => {
    const shown = shownReceipt(node([0.00048, 0.123, 0.00049, 0.05], 0.1), names, createText('en'));
    expect(shown.lines.map(({loss}) => loss)).toEqual(['12.3%', '5.0%', '0.1%', '0.0%']);
    expect(shown.large).toBe(2);
    expect(shown.smallerLoss).toBe('0.1%');
    expect(shown.total).toBe('17.4%');
    expect(shown.sum).toBe('loss 27.4% − own shock 10.0%');
  });

  it('adds up whatever the losses are', () => {
    const losses = fc.array(fc.double({min: 0, max: 0.05, noNaN: true}), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(losses, (list) => {
        const {lines, large, smallerLoss, total} = shownReceipt(
          node(list),
          names,
          createText('en'),
        );
        const shown = lines.slice(0, large).map(({loss}) => tenths(loss));
        expect(shown.reduce((sum, x) => sum + x, tenths(smallerLoss))).toBe(tenths(total));
      }),
    );
  });
});

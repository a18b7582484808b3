import {expect, it} from 'vitest';
import type {RecordChange} from '../../../src/core/exchange/difference';
import {createCatalogue} from '../../../src/state/catalogue';
import {changeRows} from '../../../src/view/edit/changeRows';
import {recordName} from '../../../src/view/edit/recordName';
import {createNames} from '../../../src/words/names';
import {createText} from '../../../src/view/text/text';
import {amounts, company, dataset, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [company('a', 'ai-lab'), company('b', 'hyperscaler')],
  ties: [tie('cloud:b:a', {amountUsd: amounts(7e9)})],
});
const catalogue = createCatalogue(data);
const speaker = (language: 'en' | 'ko') => ({
  text: createText(language),
  names: createNames(catalogue, language),
  catalogue,
});
const before = data.ties[0]!;
const changed: RecordChange = {
  table: 'ties',
  id: before.id,
  before,
  after: {
    ...before,
    status: 'signed',
    takeOrPay: true,
    announced: '2026-03',
    amountUsd: {announced: {low: 3e9, likely: 5e9, high: 6e9}, binding: null, paid: null},
    evidence: [{source: 'w001', says: 'Says more.'}],
  },
};

it('tells each field before and after, in the words of the interface', () => {
  const source = data.sources[0]!.title;
  const rows = changeRows(changed, speaker('en')).map((r) => [r.name, r.before, r.after]);
  expect(rows).toEqual([
    ['Announced, low', '$7 bn', '$3 bn'],
    ['Announced, likely', '$7 bn', '$5 bn'],
    ['Announced, high', '$7 bn', '$6 bn'],
    ['Announced on', '1 Jan 2020', 'Mar 2026'],
    ['Status', 'Active', 'Signed'],
    ['Take or pay', '–', 'Yes'],
    ['Sources', `${source}: Says so.`, `${source}: Says more.`],
  ]);
  const korean = changeRows(changed, speaker('ko')).map((r) => [r.name, r.after]);
  expect(korean).toContainEqual(['상태', '계약 체결']);
  expect(korean).toContainEqual(['발표 추정', '50억 달러']);
});

it('tells what an added record states, and nothing that it does not', () => {
  const added: RecordChange = {
    table: 'companies',
    id: 'z',
    before: null,
    after: company('z', 'lender'),
  };
  const rows = changeRows(added, speaker('en')).map((r) => [r.name, r.after]);
  expect(rows).toEqual([
    ['Name in English', 'z Inc.'],
    ['Name in Korean', 'z 주식회사'],
    ['Kind', 'Lender'],
    ['Invests other people’s money', 'No'],
  ]);
});

it('names a tie by its ends, also by one that is new or gone', () => {
  const {names} = speaker('en');
  const z: RecordChange = {
    table: 'companies',
    id: 'z',
    before: null,
    after: company('z', 'lender'),
  };
  const own: RecordChange = {table: 'ties', id: 'debt:z:a', before: tie('debt:z:a'), after: null};
  expect(recordName(own, [z, own], names, 'en')).toBe('z Inc. → a Inc.');
  const rivals: RecordChange = {table: 'ties', id: '', before: null, after: tie('rivalry:a:b')};
  expect(recordName(rivals, [], speaker('ko').names, 'ko')).toBe('a 주식회사 – b 주식회사');
});

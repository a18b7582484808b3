// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen, within} from '@testing-library/react';
import {afterEach, expect, it, vi} from 'vitest';
import {TIE_TYPES} from '../../../src/core/dataset/schema';
import {sizeMeasure} from '../../../src/core/picture/sizeMeasure';
import {id} from '../../fixtures/tinyDataset';
import {Legend, type LegendProps} from '../../../src/view/canvas/Legend';

const onToggleType = vi.fn<LegendProps['onToggleType']>();
const onOnlyType = vi.fn<LegendProps['onOnlyType']>();
const onToggle = vi.fn<LegendProps['onToggle']>();
const show = (more: Partial<LegendProps> = {}) =>
  render(
    <Legend
      theme="light"
      hiddenTypes={['debt']}
      onToggleType={onToggleType}
      isOpen
      onToggle={onToggle}
      hasOutcome={false}
      sizes={sizeMeasure(
        'money',
        new Map([
          [id('a'), 730e9],
          [id('b'), null],
        ]),
      )}
      zoom={1}
      grouping={null}
      onOnlyType={onOnlyType}
      {...more}
    />,
  );
afterEach(cleanup);

it('is a switch for every tie type', () => {
  show();
  const list = within(screen.getByRole('list', {name: 'Ties'}));
  const switches = list.getAllByRole('button').filter((b) => b.hasAttribute('aria-pressed'));
  expect(switches).toHaveLength(TIE_TYPES.length);
  const off = switches.filter((s) => s.getAttribute('aria-pressed') === 'false');
  expect(off.map((s) => s.textContent)).toEqual(['Debt']);
  fireEvent.click(screen.getByRole('button', {name: 'Cloud'}));
  expect(onToggleType).toHaveBeenCalledWith('cloud');
});

it('shows a type alone with Shift, by pointer and key, or by the button beside it', () => {
  show();
  const cloud = screen.getByRole('button', {name: 'Cloud'});
  onToggleType.mockClear();
  fireEvent.click(cloud, {shiftKey: true});
  fireEvent.keyDown(cloud, {key: 'Enter', shiftKey: true});
  fireEvent.click(screen.getByRole('button', {name: 'Only Cloud'}));
  expect(onOnlyType.mock.calls).toEqual([['cloud'], ['cloud'], ['cloud']]);
  expect(onToggleType).not.toHaveBeenCalled();
});

it('names what discs are sized by, with two amounts and what is not known', () => {
  show();
  const lines = within(screen.getByRole('list', {name: 'Lines and sizes'}));
  for (const text of ['$20 bn', '$100 bn (disclosed money)', 'not known (1)'])
    expect(lines.getByText(text)).toBeTruthy();
  cleanup();
  show({sizes: sizeMeasure('ties', new Map([[id('a'), 64]]))});
  expect(screen.getByText('10 (ties)')).toBeTruthy();
});

it('explains certainty, three amounts and what is not disclosed', () => {
  show();
  const lines = screen.getByRole('list', {name: 'Lines and sizes'});
  for (const text of ['announced', 'reported', '$1 bn', '$10 bn', '$100 bn', 'undisclosed'])
    expect(within(lines).getByText(text)).toBeTruthy();
  expect(screen.queryByRole('list', {name: 'Loss'})).toBeNull();
});

it('explains losses only where there are any', () => {
  show({hasOutcome: true});
  expect(within(screen.getByRole('list', {name: 'Loss'})).getByText('failed')).toBeTruthy();
});

it('folds away', () => {
  show({isOpen: false});
  expect(screen.queryAllByRole('list')).toEqual([]);
  const head = screen.getByRole('button', {name: 'Legend'});
  expect(head.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(head);
  expect(onToggle).toHaveBeenCalled();
});

// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen, within} from '@testing-library/react';
import {afterEach, expect, it, vi} from 'vitest';
import {TIE_TYPES} from '../../../src/core/dataset/schema';
import {Legend, type LegendProps} from '../../../src/view/canvas/Legend';

const onToggleType = vi.fn<LegendProps['onToggleType']>();
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
      {...more}
    />,
  );
afterEach(cleanup);

it('is a switch for every tie type', () => {
  show();
  const switches = within(screen.getByRole('list', {name: 'Ties'})).getAllByRole('button');
  expect(switches).toHaveLength(TIE_TYPES.length);
  const off = switches.filter((s) => s.getAttribute('aria-pressed') === 'false');
  expect(off.map((s) => s.textContent)).toEqual(['Debt']);
  fireEvent.click(screen.getByRole('button', {name: 'Cloud'}));
  expect(onToggleType).toHaveBeenCalledWith('cloud');
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

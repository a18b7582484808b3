// @vitest-environment jsdom
import {cleanup, fireEvent, render, screen} from '@testing-library/react';
import {useState, type ComponentProps} from 'react';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {buildWeb} from '../../../src/core/graph/web';
import {valueChain} from '../../../src/core/layout/valueChain';
import {buildScene} from '../../../src/core/picture/scene';
import type {Selection} from '../../../src/state/store';
import {MapTwin} from '../../../src/view/canvas/MapTwin';
import {createText, TextContext} from '../../../src/view/text/text';
import {amounts, company, dataset, id, tie} from '../../fixtures/tinyDataset';

const data = dataset({
  companies: [
    {...company('nvidia', 'chipmaker'), name: {en: 'Nvidia', ko: '엔비디아'}},
    {...company('oracle', 'hyperscaler'), name: {en: 'Oracle', ko: '오라클'}},
    {...company('openai', 'ai-lab'), name: {en: 'OpenAI', ko: '오픈AI'}},
  ],
  ties: [
    tie('cloud:oracle:openai', {amountUsd: amounts(300e9)}),
    tie('chips:nvidia:oracle', {amountUsd: amounts(40e9)}),
    tie('rivalry:nvidia:openai'),
  ],
});
const web = buildWeb(data, {asOf: '2026-01-01', inForce: false, basis: 'announced'});
const scene = buildScene({
  web,
  layout: valueChain(data),
  outcome: null,
  round: null,
  selection: null,
  hiddenTypes: [],
  spotlight: null,
});
type Spied = ComponentProps<typeof MapTwin>;
const spies = {
  fail: vi.fn<Spied['onToggleFailure']>(),
  nudge: vi.fn<Spied['onNudge']>(),
  putBack: vi.fn<Spied['onPutBack']>(),
  menu: vi.fn<Spied['onMenu']>(),
  camera: vi.fn<Spied['onCamera']>(),
  focus: vi.fn<Spied['onFocusCompany']>(),
  select: vi.fn<Spied['onSelect']>(),
};

function Page({language}: {readonly language: 'en' | 'ko'}) {
  const [selection, setSelection] = useState<Selection | null>(null);
  return (
    <TextContext value={createText(language)}>
      <MapTwin
        web={web}
        scene={scene}
        selection={selection}
        onSelect={(next) => {
          spies.select(next);
          setSelection(next);
        }}
        onToggleFailure={spies.fail}
        onFocusCompany={spies.focus}
        onNudge={spies.nudge}
        onPutBack={spies.putBack}
        onMenu={spies.menu}
        onCamera={spies.camera}
      />
    </TextContext>
  );
}
const press = (key: string, more = {}) =>
  fireEvent.keyDown(document.activeElement!, {key, code: '', ...more});
const focused = () => document.activeElement!.textContent;
const button = (name: RegExp) => screen.getByRole('button', {name});

beforeEach(() => void Object.values(spies).forEach((spy) => spy.mockClear()));
afterEach(cleanup);

describe('the map without a pointer', () => {
  it('names every company with its largest tie', () => {
    render(<Page language="en" />);
    expect(screen.getByRole('application').getAttribute('aria-label')).toBe(
      'Map of companies and ties',
    );
    expect(button(/^Nvidia/).textContent).toBe(
      'Nvidia, chip maker, 2 ties, largest to Oracle, $40 bn',
    );
    expect(button(/^OpenAI/).textContent).toBe(
      'OpenAI, AI lab, 2 ties, largest from Oracle, $300 bn',
    );
  });

  it('speaks Korean', () => {
    render(<Page language="ko" />);
    expect(button(/^엔비디아/).textContent).toContain('관계 2건');
    expect(button(/^엔비디아/).textContent).toContain('오라클, 400억 달러');
  });

  it('is one tab stop: the company that matters most', () => {
    render(<Page language="en" />);
    const stops = screen.getAllByRole('button').filter((b) => b.tabIndex === 0);
    expect(stops.map((b) => b.textContent?.split(',')[0])).toEqual(['Oracle']);
  });

  it('moves with the arrows and stays where the map ends', () => {
    render(<Page language="en" />);
    button(/^Oracle/).focus();
    press('ArrowLeft');
    expect(focused()).toMatch(/^Nvidia/);
    expect(spies.focus).toHaveBeenLastCalledWith('nvidia');
    press('ArrowLeft');
    expect(focused()).toMatch(/^Nvidia/);
    press('ArrowRight');
    press('ArrowRight');
    expect(focused()).toMatch(/^OpenAI/);
    expect(button(/^OpenAI/).tabIndex).toBe(0);
    expect(button(/^Oracle/).tabIndex).toBe(-1);
  });

  it('walks the ties of a company one by one and follows one', () => {
    render(<Page language="en" />);
    button(/^Nvidia/).focus();
    press('ArrowRight', {altKey: true});
    expect(spies.select).toHaveBeenLastCalledWith({kind: 'tie', id: 'chips:nvidia:oracle'});
    press('ArrowRight', {altKey: true});
    expect(spies.select).toHaveBeenLastCalledWith({kind: 'tie', id: 'rivalry:nvidia:openai'});
    expect(screen.getByText(/^Selected: Rivalry: Nvidia and OpenAI; tie 2 of 2$/)).toBeTruthy();
    press('ArrowRight', {altKey: true});
    press('ArrowLeft', {altKey: true});
    expect(spies.select).toHaveBeenLastCalledWith({kind: 'tie', id: 'rivalry:nvidia:openai'});
    press('ArrowDown', {altKey: true});
    expect(focused()).toMatch(/^OpenAI/);
  });

  it('selects, fails, zooms, fits and clears', () => {
    render(<Page language="en" />);
    button(/^Oracle/).focus();
    press('Enter');
    expect(spies.select).toHaveBeenLastCalledWith({kind: 'company', id: 'oracle'});
    expect(button(/^Oracle/).getAttribute('aria-pressed')).toBe('true');
    press('x', {code: 'KeyX'});
    expect(spies.fail).toHaveBeenCalledWith('oracle');
    press('+');
    press('f', {code: 'KeyF'});
    expect(spies.camera.mock.calls).toEqual([[{do: 'zoom', factor: 1.3}], [{do: 'fit'}]]);
    press('Escape');
    expect(spies.select).toHaveBeenLastCalledWith(null);
  });

  it('moves the company itself with Shift, and P puts it back', () => {
    render(<Page language="en" />);
    button(/^Oracle/).focus();
    press('ArrowUp', {shiftKey: true});
    press('ArrowRight', {shiftKey: true});
    expect(spies.nudge.mock.calls).toEqual([
      ['oracle', 0, -1],
      ['oracle', 1, 0],
    ]);
    expect(focused()).toMatch(/^Oracle/);
    press('p', {code: 'KeyP'});
    expect(spies.putBack).toHaveBeenCalledExactlyOnceWith('oracle');
    press('F10', {shiftKey: true});
    press('ContextMenu');
    expect(spies.menu.mock.calls).toEqual([['oracle'], ['oracle']]);
  });

  it('leaves Escape to the app once nothing is selected', () => {
    render(<Page language="en" />);
    button(/^Oracle/).focus();
    expect(press('Escape')).toBe(true); // not prevented
    press('Enter');
    expect(press('Escape')).toBe(false);
  });
});

it('says how a company that was hit is doing', () => {
  const hit = {
    ...scene,
    nodes: scene.nodes.map((node) =>
      node.id === id('openai') ? {...node, distress: 0.42, isFailed: true} : node,
    ),
  };
  const nothing = () => undefined;
  render(
    <MapTwin
      web={web}
      scene={hit}
      selection={null}
      onSelect={nothing}
      onToggleFailure={nothing}
      onFocusCompany={nothing}
      onNudge={nothing}
      onPutBack={nothing}
      onMenu={nothing}
      onCamera={nothing}
    />,
  );
  expect(button(/^OpenAI/).textContent).toMatch(/; distress 42%; failed$/);
});

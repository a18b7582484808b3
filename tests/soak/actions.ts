/**
 * What a reader may do, in any order: questions whose answer is known beforehand, undo and redo, looking
 * about, and whatever can be clicked, dragged, chosen, typed or pressed.
 */
import type {Page} from 'playwright-core';
import type {Random} from '../../src/core/lib/random';
import {SCREENS} from '../../src/core/snapshot/view';
import {shellText} from '../../src/view/text/shellText';
import type {StoredScenario} from './storedTrace';
import type {Doing} from './trace';

export interface Hand {
  readonly page: Page;
  readonly random: Random;
  /** Companies by id and by the name that finds them. */
  readonly companies: readonly (readonly [id: string, english: string, korean: string])[];
}
/** What must have become of the question; null where it is right. */
export type Expectation = (before: StoredScenario, after: StoredScenario) => string | null;
export interface Action {
  readonly name: string;
  readonly weight: number;
  readonly doing: Doing;
  /** Done on a page where nothing is open and no field has the focus. */
  readonly isCalm: boolean;
  /** Resolves to what was done, for the log, with what is expected of it. */
  readonly run: (hand: Hand) => Promise<readonly [done: string, expects?: Expectation]>;
}

const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)]!;
const upTo = (random: Random, most: number): number => 1 + Math.floor(random() * most);
const languageOf = (page: Page) =>
  page.evaluate(() => (document.documentElement.lang === 'ko' ? 'ko' : 'en') as 'en' | 'ko');
const screens = (page: Page) => page.getByRole('navigation').first();

/** Away from fields and dialogs, so that keys mean what they mean on the page. */
export async function letGo(page: Page): Promise<void> {
  for (let i = 0; i < 6; i++) {
    const isOpen = await page.evaluate(() => {
      (document.activeElement as HTMLElement | null)?.blur();
      return document.querySelector('dialog[open], [role=menu], [role=listbox]') !== null;
    });
    if (!isOpen) return;
    await page.keyboard.press('Escape');
    await page.waitForTimeout(30);
  }
}
async function show(page: Page, screen: (typeof SCREENS)[number]): Promise<void> {
  const name = shellText[await languageOf(page)].screens[screen];
  await screens(page).getByRole('button', {name, exact: true}).click();
}

/** Fails who stands, restores who has fallen. */
const fail: Action['run'] = async ({page, random, companies}) => {
  await show(page, 'map');
  const [id, english, korean] = pick(random, companies);
  await page.getByRole('searchbox').fill(english);
  await page.getByRole('searchbox').press('Enter');
  const heading = page.locator('.inspector h2');
  await heading
    .filter({hasText: english})
    .or(heading.filter({hasText: korean}))
    .first()
    .waitFor({state: 'attached'});
  await page.waitForFunction(() => !(document.activeElement instanceof HTMLInputElement));
  await page.keyboard.press('x');
  return [
    `x on ${id}`,
    (before, after) => {
      const {[id]: was, ...rest} = before.shocks;
      return sameOf(after, {...before, shocks: was === undefined ? {...rest, [id]: 1} : rest});
    },
  ];
};

const basis: Action['run'] = async ({page, random}) => {
  const wanted = pick(random, ['announced', 'binding', 'paid'] as const);
  const place = ['announced', 'binding', 'paid'].indexOf(wanted);
  await page
    .locator('[role=radiogroup]')
    .first()
    .getByRole('radio')
    .nth(place)
    .check({force: true});
  return [wanted, (before, after) => sameOf(after, {...before, basis: wanted})];
};

const date: Action['run'] = async ({page, random}) => {
  const slider = page.locator('.time input[type=range]').first();
  await slider.focus();
  const key = pick(random, ['ArrowLeft', 'ArrowLeft', 'ArrowRight', 'Home', 'End'] as const);
  for (let i = upTo(random, 4); i > 0; i--) await slider.press(key);
  return [key, (before, after) => sameOf({...after, asOf: ''}, {...before, asOf: ''})];
};

const reset: Action['run'] = async ({page}) => {
  await page.keyboard.press('r');
  return ['r', (before, after) => sameOf(after, {...before, shocks: {}, reductions: {}})];
};

const key = (combination: string): Action['run'] =>
  async function pressKey({page}) {
    await page.keyboard.press(combination);
    return [combination];
  };

/** Keys of the registry and others, but those of undo, files and leaving. */
const KEYS = [
  '/ s Escape t l i 1 2 3 0 ? f + - p Space Enter x a Tab Shift+Tab Home End PageDown Backspace Delete',
  'ArrowUp ArrowDown ArrowLeft ArrowRight Shift+ArrowUp Shift+ArrowLeft Alt+ArrowRight Alt+ArrowLeft',
  'Alt+ArrowDown Control+k Control+s Control+a Shift+F10',
].flatMap((row) => row.split(' '));
const anyKey: Action['run'] = async ({page, random}) => {
  const pressed = pick(random, KEYS);
  await page.keyboard.press(pressed);
  return [pressed];
};

const TYPED = [
  'oracle',
  'ㅇㅍAI',
  '오라클 오픈',
  '300',
  '-1',
  '1e308',
  '<b>x</b>',
  '=1+1',
  '\u202Eabc',
  '2025-02-30',
];
const type: Action['run'] = async ({page, random}) => {
  const fields = page.locator(
    'input:is([type=text], [type=search], [type=number], :not([type])):visible',
  );
  const many = await fields.count();
  if (many === 0) return ['no field'];
  const field = fields.nth(Math.floor(random() * many));
  const typed = pick(random, TYPED);
  const isNumber = (await field.getAttribute('type')) === 'number';
  await field.fill(isNumber ? typed.replaceAll(/[^\d.-]/g, '') || '1' : typed, {timeout: 1500});
  if (random() < 0.4) await field.press('Enter', {timeout: 1500});
  return [typed];
};

/**
 * One of all that can be clicked, dragged or chosen where the page stands; not undo, not the file chooser,
 * and not the switch that turns letter keys off, since other actions press them.
 */
const anything: Action['run'] = async ({page, random}) => {
  const left = [shellText.en, shellText.ko].flatMap((t) => [t.undo, t.redo]);
  const number = random();
  const found = await page.evaluate(
    ([at, names]) => {
      const scope = document.querySelector('dialog[open]') ?? document.body;
      const all = [
        ...scope.querySelectorAll<HTMLElement>(
          'button, select, summary, input[type=range], input[type=radio], input[type=checkbox], [role=option], [role=menuitem], [role=tab], [role=row][tabindex], g[tabindex]',
        ),
      ].filter((element) => {
        const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
        const {width, height, top, left: x} = element.getBoundingClientRect();
        const isSeen = width > 0 && height > 0 && top < innerHeight && x < innerWidth;
        const isSwitch = element.matches('table ~ .check input');
        return (
          isSeen && !isSwitch && !names.includes(label.trim()) && !element.matches(':disabled')
        );
      });
      document.querySelector('[data-soak]')?.removeAttribute('data-soak');
      const one = all[Math.floor(at * all.length)];
      one?.setAttribute('data-soak', '');
      const label = one?.getAttribute('aria-label') ?? one?.textContent?.trim() ?? '';
      return one
        ? {tag: one.tagName, type: one.getAttribute('type'), label: label.slice(0, 60)}
        : null;
    },
    [number, left] as const,
  );
  if (found === null) return ['nothing there'];
  const one = page.locator('[data-soak]').first();
  if (found.tag === 'SELECT') {
    const values = await one
      .locator('option')
      .evaluateAll((all) => all.map((o) => (o as HTMLOptionElement).value));
    await one.selectOption(pick(random, values), {timeout: 1500});
  } else if (found.type === 'range') {
    await one.focus({timeout: 1500});
    const pressed = pick(random, ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp']);
    for (let i = upTo(random, 5); i > 0; i--) await page.keyboard.press(pressed);
  } else await one.click({timeout: 1500, force: found.tag === 'INPUT'});
  return [`${found.tag.toLowerCase()} ${found.label}`];
};

/** A press, a drag, a wheel or a double click somewhere on the map. */
const onMap: Action['run'] = async ({page, random}) => {
  const box = await page
    .locator('.map-host')
    .boundingBox({timeout: 500})
    .catch(() => null);
  if (box === null) return ['no map'];
  const point = () => [box.x + random() * box.width, box.y + random() * box.height] as const;
  const [x, y] = point();
  await page.mouse.move(x, y);
  const what = pick(random, ['click', 'double', 'drag', 'wheel', 'menu'] as const);
  if (what === 'click') await page.mouse.click(x, y);
  if (what === 'double') await page.mouse.dblclick(x, y);
  if (what === 'menu') await page.mouse.click(x, y, {button: 'right'});
  if (what === 'wheel') await page.mouse.wheel(0, (random() - 0.5) * 800);
  if (what === 'drag') {
    await page.mouse.down();
    await page.mouse.move(...point(), {steps: 4});
    await page.mouse.up();
  }
  return [what];
};

const toScreen: Action['run'] = async ({page, random}) => {
  const screen = pick(
    random,
    SCREENS.filter((one) => one !== 'large' && one !== 'difference'),
  );
  await show(page, screen);
  return [screen];
};
const frame =
  (which: 'language' | 'theme'): Action['run'] =>
  async ({page}) => {
    const name = shellText[await languageOf(page)][which];
    await page.getByRole('button', {name, exact: true}).click({timeout: 3000});
    return [which];
  };
const SIZES = [
  [1440, 900],
  [1440, 900],
  [768, 1024],
  [1920, 1080],
] as const;
const resize: Action['run'] = async ({page, random}) => {
  const [width, height] = pick(random, SIZES);
  await page.setViewportSize({width, height});
  return [`${width} × ${height}`];
};

const reload: Action['run'] = async ({page}) => {
  await page.reload();
  await page.getByRole('searchbox').waitFor();
  return ['reload'];
};
/** To another page and back by the browser's own button. */
const leaveAndReturn: Action['run'] = async ({page}) => {
  await page.goto('about:blank');
  await page.goBack();
  await page.getByRole('searchbox').waitFor();
  return ['away and back'];
};

export const ACTIONS: readonly Action[] = [
  {name: 'fail or restore', weight: 10, isCalm: true, doing: 'acts', run: fail},
  {name: 'count as', weight: 5, isCalm: true, doing: 'acts', run: basis},
  {name: 'as of', weight: 5, isCalm: true, doing: 'acts', run: date},
  {name: 'restore everything', weight: 1, isCalm: true, doing: 'acts', run: reset},
  {name: 'undo', weight: 9, isCalm: true, doing: 'undoes', run: key('Control+z')},
  {name: 'redo', weight: 6, isCalm: true, doing: 'redoes', run: key('Control+Shift+z')},
  {name: 'any key', weight: 14, isCalm: false, doing: 'acts', run: anyKey},
  {name: 'anything', weight: 30, isCalm: false, doing: 'acts', run: anything},
  {name: 'on the map', weight: 12, isCalm: false, doing: 'acts', run: onMap},
  {name: 'type', weight: 4, isCalm: false, doing: 'acts', run: type},
  {name: 'screen', weight: 6, isCalm: true, doing: 'looks', run: toScreen},
  {name: 'language', weight: 1, isCalm: true, doing: 'looks', run: frame('language')},
  {name: 'theme', weight: 1, isCalm: true, doing: 'looks', run: frame('theme')},
  {name: 'size', weight: 1, isCalm: false, doing: 'looks', run: resize},
];
/** What ends the page that it is done in: for a page whose memory is not measured. */
export const ENDINGS: readonly Action[] = [
  {name: 'reload', weight: 6, isCalm: false, doing: 'reloads', run: reload},
  {name: 'away and back', weight: 4, isCalm: false, doing: 'reloads', run: leaveAndReturn},
];

export function draw(actions: readonly Action[], random: Random): Action {
  const all = actions.reduce((sum, {weight}) => sum + weight, 0);
  let left = random() * all;
  return actions.find(({weight}) => (left -= weight) < 0) ?? actions[0]!;
}

function sameOf(seen: StoredScenario, wanted: StoredScenario): string | null {
  const textOf = (scenario: StoredScenario) =>
    JSON.stringify({
      ...scenario,
      shocks: sorted(scenario.shocks),
      reductions: sorted(scenario.reductions),
    });
  return textOf(seen) === textOf(wanted)
    ? null
    : `the question is ${textOf(seen)}, not ${textOf(wanted)}`;
}
const sorted = (entries: Readonly<Record<string, number>>) =>
  Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1));

/**
 * A long run of random actions in a real browser against a model of the state that knows nothing of the
 * app's code: what is stored after each action is held against what undo must be, and what the screen
 * says to a question against what it said before. Memory is measured on a page that is never reloaded.
 */
import type {Browser, BrowserContext, CDPSession, Page} from 'playwright-core';
import {createRandom, type Random} from '../../src/core/lib/random';
import {ACTIONS, ENDINGS, draw, letGo, type Action, type Hand} from './actions';
import {readStored, scenarioIn, traceOf} from './storedTrace';
import {DEEPEST, faultOf, type Trace} from './trace';

export interface SoakPlan {
  readonly browser: Browser;
  readonly url: string;
  readonly seed: number;
  /** Ends after so many actions, or so many milliseconds, whichever comes first. */
  readonly actions: number;
  readonly milliseconds: number;
  readonly companies: Hand['companies'];
  readonly tell?: (line: string) => void;
  /** Where to put what the page looked like at a fault. */
  readonly picture?: string;
}
export interface SoakReport {
  readonly actions: number;
  /** Actions that found nothing to act on, or what they aimed at covered. */
  readonly missed: number;
  readonly undone: number;
  readonly redone: number;
  readonly reloads: number;
  /** Questions whose answer was on the screen more than once. */
  readonly answersSeenAgain: number;
  readonly faults: readonly string[];
  readonly heaps: readonly Heap[];
  /** How much more memory is held at the end, as a share; null where too little was measured. */
  readonly heapGrowth: number | null;
}
export interface Heap {
  readonly minute: number;
  readonly megabytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

const REMEMBERED = 25;
const MEASURED_EVERY_MS = 60_000;

export async function soak(plan: SoakPlan): Promise<SoakReport> {
  const {browser, url, seed, actions, milliseconds, companies, tell = () => {}} = plan;
  const random = createRandom(seed);
  const faults: string[] = [];
  const watched = async (name: string) => {
    const context = await browser.newContext({
      viewport: {width: 1440, height: 900},
      locale: 'en-US',
      serviceWorkers: 'block',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return openTab(context, url, name, faults);
  };
  /** The first is never reloaded. */
  const tabs = [await watched('first'), await watched('second')] as const;
  const counts = {missed: 0, undone: 0, redone: 0, reloads: 0};
  const heaps: Heap[] = [];
  const began = Date.now();
  let [done, measured] = [0, began];
  while (done < actions && Date.now() - began < milliseconds && faults.length === 0) {
    const isFirst = random() < 0.8;
    const tab = isFirst ? tabs[0] : tabs[1];
    const action = draw(isFirst ? ACTIONS : [...ACTIONS, ...ENDINGS], random);
    const isMissed = !(await act(tab, action, random, companies, faults));
    if (isMissed) counts.missed++;
    if (action.doing === 'undoes') counts.undone++;
    if (action.doing === 'redoes') counts.redone++;
    if (action.doing === 'reloads') counts.reloads++;
    done++;
    if (faults.length > 0 && plan.picture !== undefined) {
      await tab.page.screenshot({path: plan.picture}).catch(() => {});
      tell(
        await tab.page.evaluate(
          () => `the focus is on ${document.activeElement?.outerHTML.slice(0, 200)}`,
        ),
      );
    }
    if (Date.now() - measured < MEASURED_EVERY_MS) continue;
    measured = Date.now();
    heaps.push(await heapOf(tabs[0], (measured - began) / 60_000));
    tell(`${done} actions, ${JSON.stringify(heaps.at(-1))}`);
  }
  const answersSeenAgain = tabs.reduce((sum, tab) => sum + tab.again, 0);
  await Promise.all(tabs.map(({page}) => page.context().close()));
  return {actions: done, ...counts, answersSeenAgain, faults, heaps, heapGrowth: heapGrowth(heaps)};
}

interface Tab {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly log: string[];
  /** What the screen said to a question. */
  readonly answers: Map<string, string>;
  trace: Trace | null;
  isTouring: boolean;
  again: number;
}

async function openTab(
  context: BrowserContext,
  url: string,
  name: string,
  faults: string[],
): Promise<Tab> {
  const page = await context.newPage();
  page.setDefaultTimeout(4000);
  const log: string[] = [];
  const fault = (what: string) =>
    faults.push(`${name} tab: ${what}\nafter ${log.slice(-REMEMBERED).join(' | ')}`);
  page.on('console', (message) => {
    if (message.type() === 'error') fault(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => fault(`uncaught: ${error.stack ?? error.message}`));
  page.on('crash', () => fault('the page crashed'));
  page.on('dialog', (dialog) => void dialog.accept());
  page.on('download', (download) => void download.delete().catch(() => {}));
  page.on('filechooser', () => {});
  const {origin} = new URL(url);
  await context.route(
    (to) => to.origin !== origin && to.protocol.startsWith('http'),
    (route) => {
      fault(`left the origin: ${route.request().url()}`);
      return route.abort();
    },
  );
  await context.addInitScript(() => (window.print = () => {}));
  await page.goto(url);
  await page.getByRole('searchbox').waitFor();
  const devtools = await context.newCDPSession(page);
  return {page, devtools, log, answers: new Map(), trace: null, isTouring: false, again: 0};
}

/** Whether there was anything to act on. */
async function act(
  tab: Tab,
  action: Action,
  random: Random,
  companies: Hand['companies'],
  faults: string[],
): Promise<boolean> {
  const {page, log} = tab;
  const fault = (what: string) =>
    faults.push(`${action.name}: ${what}\nafter ${log.slice(-REMEMBERED).join(' | ')}`);
  const began = Date.now();
  if (action.isCalm) {
    const {trace} = tab;
    await letGo(page);
    const calm = await settled(page);
    if (calm !== null) {
      tab.trace = traceOf(calm);
      const wrong = trace && faultOf(trace, tab.isTouring ? 'tours' : 'acts', tab.trace);
      if (wrong !== null) fault(`before it, ${wrong}`);
      tab.isTouring = calm.view.choices?.tour !== undefined;
    }
  }
  const before = tab.trace;
  let outcome: Awaited<ReturnType<Action['run']>>;
  try {
    outcome = await action.run({page, random, companies});
  } catch (error) {
    // What was aimed at is covered or gone: no fault by itself, but what it left must still be sound.
    outcome = [`missed (${String(error).split('\n')[0]})`];
  }
  const [said, expects] = outcome;
  log.push(`${action.name}: ${said}`);
  const stored = await settled(page);
  if (Date.now() - began > 20_000) fault('took more than 20 s');
  if (stored === null) return true;
  const seen = traceOf(stored);
  tab.trace = seen;
  if (before === null) return true;
  // A tour's first stop is set once its part of the app is there: perhaps while something else is done.
  const canTour = ['looks', 'acts', 'reloads'].includes(action.doing);
  const doing = tab.isTouring && canTour ? 'tours' : action.doing;
  const wrong = faultOf(before, doing, seen);
  if (wrong !== null) fault(wrong);
  // Whoever leaves a tour is given back what was asked before it.
  const isAsked = !tab.isTouring && stored.view.choices?.tour === undefined;
  tab.isTouring = stored.view.choices?.tour !== undefined;
  const unexpected = (isAsked && expects?.(scenarioIn(before.now), scenarioIn(seen.now))) || null;
  if (unexpected !== null) fault(unexpected);
  if (seen.past.length > DEEPEST) fault(`${seen.past.length} steps are kept`);
  await compareAnswer(tab, seen.now, fault);
  return !said.startsWith('missed') && !said.startsWith('no');
}

/** What is stored once two readings in a row are the same. */
async function settled(page: Page) {
  let last = await readStored(page);
  for (let i = 0; i < 20; i++) {
    await page.waitForTimeout(25);
    const now = await readStored(page);
    if (JSON.stringify(now) === JSON.stringify(last)) return now;
    last = now;
  }
  return last;
}

/** The same question must be answered in the same words however one came to it. */
async function compareAnswer(
  tab: Tab,
  question: string,
  fault: (what: string) => void,
): Promise<void> {
  const read = () =>
    tab.page.evaluate(() => {
      const {lang} = document.documentElement;
      const isBusy = document.querySelector('.knock [aria-busy=true]') !== null;
      const text = document.querySelector('.knock h2')?.textContent?.trim() ?? '';
      return isBusy || text === '' ? null : {lang, text};
    });
  const said = await read();
  if (said === null) return;
  const name = `${said.lang} ${question}`;
  const former = tab.answers.get(name);
  if (former === undefined) return void tab.answers.set(name, said.text);
  tab.again++;
  if (former === said.text) return;
  await tab.page.waitForTimeout(1000); // an answer on its way
  const later = await read();
  if (later !== null && later.text !== former)
    fault(`the same question is answered by “${later.text}” and was by “${former}”`);
}

/**
 * The last third of the run against the second, medians. In the first, the parts of the app are loaded and
 * the steps to undo fill up to their limit.
 */
export function heapGrowth(heaps: readonly Heap[]): number | null {
  const third = Math.floor(heaps.length / 3);
  if (third === 0) return null;
  const median = (list: readonly Heap[]) =>
    list.map(({megabytes}) => megabytes).sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
  return median(heaps.slice(-third)) / median(heaps.slice(-2 * third, -third)) - 1;
}

/** At rest on the map, with nothing failed, selected or open, after a forced collection. */
async function heapOf({page, devtools, log}: Tab, minute: number): Promise<Heap> {
  await page.setViewportSize({width: 1440, height: 900});
  await letGo(page);
  await page.getByRole('navigation').first().getByRole('button').first().click();
  await letGo(page);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(500);
  log.push('at rest');
  for (let i = 0; i < 3; i++) await devtools.send('HeapProfiler.collectGarbage');
  const {usedSize} = await devtools.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await devtools.send('Memory.getDOMCounters');
  return {
    minute: Math.round(minute * 10) / 10,
    megabytes: Math.round(usedSize / 1e5) / 10,
    nodes,
    listeners: jsEventListeners,
  };
}

/**
 * The one large network of this tab: what is read of it, what is open, and the questions put to the
 * worker that holds it. It stands beside the store: nothing of it enters history, snapshots or links.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import type {ModelId} from '../core/contagion/models';
import type {Basis, Defaults} from '../core/dataset/schema';
import type {ImportPlan} from '../core/exchange/importPlan';
import type {Checked, ReadAs} from '../core/large/importDesk';
import {assembleRanking, type Ranking} from '../core/ranking/ranking';
import type {
  Fallen,
  KeptElsewhere,
  Level,
  Opened,
  Question,
  Questions,
  Reading,
  Refused,
  Sample,
  Shock,
  Tables,
} from '../core/large/protocol';
import type {Sweeper} from './sweeper';

/** A file of the browser, passed on as it is. */
export interface LargeFile {
  readonly name: string;
  readonly size: number;
}
/** How what was read is opened. */
export interface Taken {
  readonly title: string;
  readonly defaults: Defaults;
  readonly as: ReadAs;
}
/** The worker, from here. */
export interface LargeWorker {
  readonly open: (
    /** Kept: by this tab where none is named. */
    what:
      | {readonly files: readonly LargeFile[]}
      | {readonly sample: Sample}
      | {readonly kept: string | null},
    onReading: (reading: Reading) => void,
  ) => Promise<Opened | Refused | null>;
  readonly list: () => Promise<readonly KeptElsewhere[]>;
  readonly forget: (tab: string) => Promise<null>;
  readonly readTables: (
    files: readonly LargeFile[],
    onReading: (reading: Reading) => void,
  ) => Promise<Tables>;
  /** Null where a newer check took its place. */
  readonly check: (plan: ImportPlan) => Promise<Checked | null>;
  readonly take: (what: Taken, onReading: (reading: Reading) => void) => Promise<Opened>;
  readonly recount: (basis: Basis) => Promise<Opened>;
  readonly ask: <Q extends Question>(
    question: Q,
    ask: Questions[Q]['ask'],
  ) => Promise<Questions[Q]['answer']>;
  /** Ends it: what it was at is never half done. */
  readonly end: () => void;
  readonly sweeper: Sweeper;
}
/** `tab`: under which name its network is kept. */
export type OpenLarge = (tab: string) => Promise<LargeWorker>;

export interface LargeState {
  readonly at: 'closed' | 'asking' | 'reading' | 'open';
  readonly reading: Reading | null;
  readonly refused: Refused | null;
  /** What other tabs keep, where this one keeps nothing. */
  readonly elsewhere: readonly KeptElsewhere[];
  /** What went wrong otherwise. */
  readonly trouble: string | null;
  readonly opened: Opened | null;
  readonly level: Level | null;
  readonly shocks: readonly Shock[];
  /** The one that answers; null while nothing is open. */
  readonly model: ModelId | null;
  readonly fallen: Fallen | null;
  /** Only the first rounds of it are shown so far. */
  readonly isSpreading: boolean;
  readonly chosen: Questions['company']['answer'] | null;
  readonly ranking: Ranking | null;
  readonly sweep: {readonly done: number; readonly of: number} | null;
  readonly isAsking: boolean;
}
export interface LargeNetwork {
  readonly store: StoreApi<LargeState>;
  /** What the browser kept, asked for once. */
  readonly reopen: () => Promise<void>;
  readonly openFiles: (files: readonly LargeFile[]) => Promise<void>;
  /** What tables, graphs or data hold, without opening them; progress is told, `cancel` ends it. */
  readonly readTables: (
    files: readonly LargeFile[],
    onReading: (reading: Reading) => void,
  ) => Promise<Tables>;
  readonly check: (plan: ImportPlan) => Promise<Checked | null>;
  /** Opens what was read: the good rows of the last check, or the data. */
  readonly openTables: (what: Taken) => Promise<void>;
  /** The open dataset, its ties counted on another basis. */
  readonly recount: (basis: Basis) => Promise<void>;
  /** One that another tab keeps, or kept: this tab has its own copy from then on. */
  readonly openKept: (tab: string) => Promise<void>;
  readonly forget: (tab: string) => Promise<void>;
  readonly openSample: (sample: Sample) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly go: (path: readonly number[]) => Promise<void>;
  /** Opens the levels down to a company and tells of it. */
  readonly show: (company: number) => Promise<void>;
  readonly search: (text: string) => Promise<Questions['search']['answer']>;
  readonly fail: (shocks: readonly Shock[]) => Promise<void>;
  /** The same question to another model; the ranking of the one before goes. */
  readonly askModel: (model: ModelId) => Promise<void>;
  readonly rank: () => Promise<void>;
  readonly stopRanking: () => void;
}

const CLOSED: LargeState = {
  at: 'closed',
  reading: null,
  refused: null,
  elsewhere: [],
  trouble: null,
  opened: null,
  level: null,
  shocks: [],
  model: null,
  fallen: null,
  isSpreading: false,
  chosen: null,
  ranking: null,
  sweep: null,
  isAsking: false,
};

export function createLargeNetwork(openWorker: () => Promise<LargeWorker>): LargeNetwork {
  const store = createStore<LargeState>(() => CLOSED);
  const set = (part: Partial<LargeState>) => store.setState(part);
  let worker: Promise<LargeWorker> | null = null;
  let run = 0;
  let isAsked = false;
  const theWorker = () => (worker ??= openWorker());
  const end = async () => {
    run++;
    const ended = worker;
    worker = null;
    (await ended)?.sweeper.cancel();
    (await ended)?.end();
  };

  async function open(
    read: (
      held: LargeWorker,
      onReading: (reading: Reading) => void,
    ) => Promise<Opened | Refused | null>,
    at: 'asking' | 'reading' = 'reading',
  ): Promise<void> {
    const mine = ++run;
    store.setState({...CLOSED, at}, true);
    try {
      const held = await theWorker();
      const answer = await read(held, (reading) => {
        if (mine === run) set({reading});
      });
      if (mine !== run) return;
      if (answer === null) {
        const elsewhere = await held.list();
        return mine === run ? set({at: 'closed', elsewhere}) : undefined;
      }
      if ('faults' in answer) return set({at: 'closed', refused: answer});
      const level = await held.ask('level', {path: []});
      if (mine === run)
        set({at: 'open', opened: answer, model: answer.models[0]!, level, reading: null});
    } catch (error) {
      if (mine !== run) return;
      await end();
      set({at: 'closed', trouble: messageOf(error), reading: null});
    }
  }

  /** Only while the same network is open. */
  async function ask<Q extends Question>(
    question: Q,
    what: Questions[Q]['ask'],
    take: (answer: Questions[Q]['answer']) => Partial<LargeState>,
  ): Promise<void> {
    const mine = run;
    set({isAsking: true});
    try {
      const answer = await (await theWorker()).ask(question, what);
      if (mine === run) set({...take(answer), isAsking: false});
    } catch (error) {
      if (mine === run) set({isAsking: false, trouble: messageOf(error)});
    }
  }

  const isFailing = (shocks: readonly Shock[]) => store.getState().shocks === shocks;
  async function failing(shocks: readonly Shock[], early: boolean): Promise<void> {
    const model = store.getState().model!;
    await ask('fail', {shocks, model, path: pathNow(), early}, ({fallen, level}) => ({
      shocks,
      fallen,
      level,
      isSpreading: early && fallen !== null && !fallen.converged,
    }));
    const {chosen} = store.getState();
    if (chosen) await ask('company', {company: chosen.company}, (again) => ({chosen: again}));
  }
  const reopenKept = () => open((held, onReading) => held.open({kept: null}, onReading), 'asking');
  const pathNow = () => store.getState().level?.path ?? [];
  const api: LargeNetwork = {
    store,
    reopen: async () => {
      if (isAsked || store.getState().at !== 'closed') return;
      isAsked = true;
      await reopenKept();
    },
    openFiles: (files) => open((held, onReading) => held.open({files}, onReading)),
    readTables: async (files, onReading) => (await theWorker()).readTables(files, onReading),
    check: async (plan) => (await theWorker()).check(plan),
    openTables: (what) => open((held, onReading) => held.take(what, onReading)),
    recount: (basis) => open((held) => held.recount(basis), 'asking'),
    openKept: (tab) => open((held, onReading) => held.open({kept: tab}, onReading), 'asking'),
    forget: async (tab) => {
      const held = await theWorker();
      await held.forget(tab);
      set({elsewhere: await held.list()});
    },
    openSample: (sample) => open((held, onReading) => held.open({sample}, onReading)),
    cancel: async () => {
      await end();
      store.setState(CLOSED, true);
      await reopenKept(); // what was open before is open again
    },
    close: async () => {
      const held = await theWorker();
      await held.ask('close', {});
      await end();
      store.setState(CLOSED, true);
      await reopenKept(); // nothing of its own: what other tabs keep is offered
    },
    go: (path) => ask('level', {path}, (level) => ({level})),
    show: async (company) => {
      await ask('company', {company}, (chosen) => ({chosen}));
      await ask('locate', {company}, (level) => ({level}));
    },
    search: async (text) => (await theWorker()).ask('search', {text}),
    fail: async (shocks) => {
      await failing(shocks, true);
      const {fallen} = store.getState();
      // What is lost by now is shown; the rest of a long cascade follows.
      if (fallen && !fallen.converged && isFailing(shocks)) await failing(shocks, false);
    },
    askModel: async (model) => {
      api.stopRanking();
      set({model, ranking: null});
      await api.fail(store.getState().shocks);
    },
    rank: async () => {
      const mine = run;
      const {opened} = store.getState();
      if (!opened) return;
      set({sweep: {done: 0, of: opened.companies}});
      try {
        const held = await theWorker();
        const {task, ids} = await held.ask('task', {model: store.getState().model!});
        const parts = await held.sweeper.sweep(task, (done) => {
          if (mine === run) set({sweep: {done, of: opened.companies}});
        });
        if (mine !== run) return;
        set({sweep: null, ...(parts && {ranking: assembleRanking(ids, parts)})});
      } catch (error) {
        if (mine === run) set({sweep: null, trouble: messageOf(error)});
      }
    },
    stopRanking: () => {
      void worker?.then(({sweeper}) => sweeper.cancel());
      set({sweep: null});
    },
  };
  return api;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/**
 * The one large network of this tab: what is read of it, what is open, and the questions put to the
 * worker that holds it. It stands beside the store: nothing of it enters history, snapshots or links.
 */
import {createStore, type StoreApi} from 'zustand/vanilla';
import {assembleRanking, type Ranking} from '../core/ranking/ranking';
import type {
  Fallen,
  Level,
  Opened,
  Question,
  Questions,
  Reading,
  Refused,
  Sample,
} from '../core/large/protocol';
import type {Sweeper} from './sweeper';

/** A file of the browser, passed on as it is. */
export interface LargeFile {
  readonly name: string;
  readonly size: number;
}
/** The worker, from here. */
export interface LargeWorker {
  readonly open: (
    what: {readonly files: readonly LargeFile[]} | {readonly sample: Sample} | 'kept',
    onReading: (reading: Reading) => void,
  ) => Promise<Opened | Refused | null>;
  readonly ask: <Q extends Question>(
    question: Q,
    ask: Questions[Q]['ask'],
  ) => Promise<Questions[Q]['answer']>;
  /** Ends it: what it was at is never half done. */
  readonly end: () => void;
  readonly sweeper: Sweeper;
}
export type OpenLarge = () => Promise<LargeWorker>;

export interface LargeState {
  readonly at: 'closed' | 'asking' | 'reading' | 'open';
  readonly reading: Reading | null;
  readonly refused: Refused | null;
  /** What went wrong otherwise. */
  readonly trouble: string | null;
  readonly opened: Opened | null;
  readonly level: Level | null;
  readonly failed: readonly number[];
  readonly fallen: Fallen | null;
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
  readonly openSample: (sample: Sample) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly close: () => Promise<void>;
  readonly go: (path: readonly number[]) => Promise<void>;
  /** Opens the levels down to a company and tells of it. */
  readonly show: (company: number) => Promise<void>;
  readonly search: (text: string) => Promise<Questions['search']['answer']>;
  readonly fail: (companies: readonly number[]) => Promise<void>;
  readonly rank: () => Promise<void>;
  readonly stopRanking: () => void;
}

const CLOSED: LargeState = {
  at: 'closed',
  reading: null,
  refused: null,
  trouble: null,
  opened: null,
  level: null,
  failed: [],
  fallen: null,
  chosen: null,
  ranking: null,
  sweep: null,
  isAsking: false,
};

export function createLargeNetwork(openWorker: OpenLarge): LargeNetwork {
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

  async function open(what: Parameters<LargeWorker['open']>[0]): Promise<void> {
    const mine = ++run;
    store.setState({...CLOSED, at: what === 'kept' ? 'asking' : 'reading'}, true);
    try {
      const held = await theWorker();
      const answer = await held.open(what, (reading) => {
        if (mine === run) set({reading});
      });
      if (mine !== run) return;
      if (answer === null) return set({at: 'closed'});
      if ('faults' in answer) return set({at: 'closed', refused: answer});
      const level = await held.ask('level', {path: []});
      if (mine === run) set({at: 'open', opened: answer, level, reading: null});
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

  const pathNow = () => store.getState().level?.path ?? [];
  const api: LargeNetwork = {
    store,
    reopen: async () => {
      if (isAsked || store.getState().at !== 'closed') return;
      isAsked = true;
      await open('kept');
    },
    openFiles: (files) => open({files}),
    openSample: (sample) => open({sample}),
    cancel: async () => {
      await end();
      store.setState(CLOSED, true);
      await open('kept'); // what was open before is open again
    },
    close: async () => {
      const held = await theWorker();
      await held.ask('close', {});
      await end();
      store.setState(CLOSED, true);
    },
    go: (path) => ask('level', {path}, (level) => ({level})),
    show: async (company) => {
      await ask('company', {company}, (chosen) => ({chosen}));
      await ask('locate', {company}, (level) => ({level}));
    },
    search: async (text) => (await theWorker()).ask('search', {text}),
    fail: async (companies) => {
      await ask('fail', {companies, path: pathNow()}, ({fallen, level}) => ({
        failed: companies,
        fallen,
        level,
      }));
      const {chosen} = store.getState();
      if (chosen) await ask('company', {company: chosen.company}, (again) => ({chosen: again}));
    },
    rank: async () => {
      const mine = run;
      const {opened} = store.getState();
      if (!opened) return;
      set({sweep: {done: 0, of: opened.companies}});
      try {
        const held = await theWorker();
        const {task, ids} = await held.ask('task', {});
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

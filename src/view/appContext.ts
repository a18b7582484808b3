/** The app as components see it: the one store, its actions, the data, and a voice. */
import {createContext, use} from 'react';
import {useStore} from 'zustand';
import type {Company, CompanyId, Tie} from '../core/dataset/schema';
import type {App, AppState} from '../state/store';
import {useText} from './text/text';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = use(AppContext);
  if (app === null) throw new Error('invariant: no app above this component');
  return app;
}

/** One small selector per value: the component re-renders when that value changes, and only then. */
export const useAppState = <T>(select: (s: AppState) => T): T => useStore(useApp().store, select);

export interface Names {
  readonly company: (id: CompanyId) => string;
  /** `Oracle → OpenAI`; `Google – OpenAI` where a tie has no direction. */
  readonly pair: (tie: Pick<Tie, 'type' | 'from' | 'to'>) => string;
}

export function useNames(): Names {
  const {catalogue} = useApp();
  const {language} = useText();
  const company = (id: CompanyId): string =>
    (catalogue.companies.get(id) as Company | undefined)?.name[language] ?? id;
  return {
    company,
    pair: ({type, from, to}) => `${company(from)} ${isMutual(type) ? '–' : '→'} ${company(to)}`,
  };
}

export const isMutual = (type: Tie['type']): boolean =>
  type === 'partnership' || type === 'rivalry';

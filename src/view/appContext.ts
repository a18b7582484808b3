/** The app as components see it: the one store, its actions, the data, and a voice. */
import {createContext, use, useMemo} from 'react';
import {useStore} from 'zustand';
import type {App, AppState} from '../state/store';
import {createNames, type Names} from '../words/names';
import {useText} from './text/text';

export const AppContext = createContext<App | null>(null);

export function useApp(): App {
  const app = use(AppContext);
  if (app === null) throw new Error('invariant: no app above this component');
  return app;
}

/** One small selector per value: the component re-renders when that value changes, and only then. */
export const useAppState = <T>(select: (s: AppState) => T): T => useStore(useApp().store, select);

export function useNames(): Names {
  const {catalogue} = useApp();
  const {language} = useText();
  return useMemo(() => createNames(catalogue, language), [catalogue, language]);
}

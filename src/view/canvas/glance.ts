/**
 * What is looked at in a table beside the map, row by row: the map marks it lightly and nothing is
 * kept. A store of its own, so that a pointer over rows re-renders neither the map nor the table.
 */
import {createContext} from 'react';
import {createStore} from 'zustand/vanilla';
import type {Glanced} from './stage';

export interface Glance {
  readonly at: Glanced | null;
}
export const GlanceContext = createContext(createStore<Glance>()(() => ({at: null})));

/**
 * Parts of the screen that commands act through while they are there: the map and the round player
 * enter themselves here when they appear and leave when they go.
 */
import {createContext, use, useEffect} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {MapAction} from '../canvas/mapKeys';

interface Present {
  readonly map: {
    /** The company that has the focus; null while the map has none. */
    readonly focused: () => CompanyId | null;
    readonly act: (action: MapAction) => void;
  };
  readonly player: {readonly toggle: () => void; readonly step: (by: 1 | -1) => void};
}
export interface Devices {
  /** null: not on the screen. */
  readonly of: <K extends keyof Present>(name: K) => Present[K] | null;
  /** Returns what takes it away again. */
  readonly enter: <K extends keyof Present>(name: K, device: Present[K]) => () => void;
}

export function createDevices(): Devices {
  const present: {-readonly [K in keyof Present]?: Present[K]} = {};
  return {
    of: (name) => present[name] ?? null,
    enter: (name, device) => {
      present[name] = device;
      return () => {
        if (present[name] === device) delete present[name];
      };
    },
  };
}

export const DevicesContext = createContext<Devices>(createDevices());

/** Entered anew after every rendering: a command always finds the latest. */
export function useMapDevice(device: Present['map']): void {
  const devices = use(DevicesContext);
  useEffect(() => devices.enter('map', device));
}
export function usePlayerDevice(device: Present['player']): void {
  const devices = use(DevicesContext);
  useEffect(() => devices.enter('player', device));
}

/** Who opens large networks: a worker in the browser; nobody where there is none. */
import {createContext} from 'react';
import type {OpenLarge} from '../../state/largeNetwork';

export const LargeContext = createContext<OpenLarge | null>(null);

/**
 * Keeps the work at once; whether it is kept. Given from above, so that what stands around a chart draws
 * none of it along.
 */
import {createContext} from 'react';

export const KeepContext = createContext<() => Promise<boolean>>(() => Promise.resolve(true));

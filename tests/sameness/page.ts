/** The same in a page: a plain script without imports, which leaves the function behind. */
import {answers} from './answers';

Object.assign(globalThis, {answers});

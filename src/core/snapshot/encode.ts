/** A snapshot as the text of a `.frenemy.json` file: canonical keys, two spaces, one newline. */
import {canonical, type Snapshot} from './snapshot';

export const encodeSnapshot = (snapshot: Snapshot): string =>
  `${JSON.stringify(canonical(snapshot), null, 2)}\n`;

/** The browser's worker for the force layout. It cannot be interrupted: to cancel is to end it. */
import {simulate, type ForceTask} from './simulate';

self.onmessage = ({data}: MessageEvent<ForceTask>) =>
  simulate(data, (reply) => self.postMessage(reply));

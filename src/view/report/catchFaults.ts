/** Notes what nobody caught, from the first moment: see state/faults. Nothing is sent. */
import {faults} from '../../state/faults';

export function catchFaults(): void {
  addEventListener('error', ({error, filename}) => {
    // Scripts of other origins and of extensions tell nothing, or are none of ours.
    if (error !== null && error !== undefined && !/^\w+-extension:/.test(filename))
      faults.note({where: 'window', error});
  });
  addEventListener('unhandledrejection', ({reason}) => {
    if (!isGivenUp(reason)) faults.note({where: 'promise', error: reason});
  });
}

/** Called off by the reader or by us: no fault. */
const isGivenUp = (reason: unknown): boolean =>
  reason instanceof DOMException && ['AbortError', 'NotAllowedError'].includes(reason.name);

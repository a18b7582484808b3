import {exp} from '../lib/elementary';

/**
 * p(h) = h e^{α(h−1)}: what a distressed debtor passes on to its holders, Bardoscia et al. (2016),
 * doi:10.1371/journal.pone.0163825. p(0) = 0, p(1) = 1, convex for α > 0: a company half in
 * distress is not yet half a default.
 */
export const passedOn = (distress: number, alpha: number): number =>
  distress === 0 ? 0 : alpha === 0 ? distress : distress * exp(alpha * (distress - 1));

/**
 * Components: the parts of the web that hang together. weak: by ties in any direction; strong: each
 * reaches each along the direction of the ties, so that ties run in a circle (Tarjan 1972,
 * doi:10.1137/0201010). Returned: the number of each company's part, 1 the largest; of equal size
 * the one whose first company stands first in the data. O(nodes + edges).
 */
import {connectedComponents, stronglyConnectedComponents} from 'graphology-components';
import {numberParts} from './numberParts';
import type {TieGraph} from './tieGraph';

export const components = ({nodes, all}: TieGraph, kind: 'weak' | 'strong'): readonly number[] =>
  numberParts(nodes, kind === 'weak' ? connectedComponents(all) : stronglyConnectedComponents(all));

/** The built-in map as any library could draw it: the same companies at the same places, the same edges. */
import {parseDataset} from '../../../src/core/dataset/parseDataset';
import {buildWeb, newestDate} from '../../../src/core/graph/web';
import {layoutOf} from '../../../src/core/layout/valueChain';
import {PALETTES} from '../../../src/core/picture/palette';
import {buildScene} from '../../../src/core/picture/scene';

export interface PlainMap {
  readonly nodes: readonly {
    readonly id: string;
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly radius: number;
    readonly color: string;
  }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly width: number;
    readonly color: string;
    readonly hasArrow: boolean;
  }[];
}

export function plainMap(input: unknown): PlainMap {
  const parsed = parseDataset(input);
  if (!parsed.ok) throw new Error('the data is not accepted');
  const dataset = parsed.value;
  const web = buildWeb(dataset, {asOf: newestDate(dataset), inForce: false, basis: 'binding'});
  const scene = buildScene({
    web,
    layout: layoutOf(dataset),
    outcome: null,
    round: null,
    selection: null,
    hiddenTypes: [],
    spotlight: null,
  });
  const palette = PALETTES.light;
  const names = new Map(dataset.companies.map(({id, name}) => [id, name.en]));
  return {
    nodes: scene.nodes.map(({id, x, y, radius, group}) => ({
      id,
      name: names.get(id) ?? id,
      x,
      y,
      radius,
      color: palette.kinds[group],
    })),
    edges: scene.edges.map(({id, source, target, width, type, hasArrow}) => ({
      id,
      source,
      target,
      width,
      color: palette.types[type],
      hasArrow,
    })),
  };
}

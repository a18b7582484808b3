/** Every contagion model, as data: command line, picker and help text all read this list. */

export const MODEL_IDS = ['joint', 'linear-debtrank'] as const;
export type ModelId = (typeof MODEL_IDS)[number];

export type ParameterValue = number | boolean | string;
export type ModelParameters = Readonly<Record<string, ParameterValue>>;

export interface Parameter {
  readonly name: string;
  readonly kind: 'number' | 'integer' | 'switch';
  readonly default: ParameterValue | null; // null: taken from the data's own assumptions
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
}
export interface Paper {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly doi: string;
}
export interface Model {
  readonly id: ModelId;
  readonly parameters: readonly Parameter[];
  readonly papers: readonly Paper[];
}

const iteration: readonly Parameter[] = [
  {name: 'tolerance', kind: 'number', default: 1e-12, min: 0, max: 1},
  {name: 'maxRounds', kind: 'integer', default: 10_000, min: 1, max: 1_000_000},
];

export const MODELS: Readonly<Record<ModelId, Model>> = {
  joint: {
    id: 'joint',
    parameters: [
      ...iteration,
      {name: 'horizon', kind: 'number', default: 12, min: 1, max: 60, unit: 'months'},
      {name: 'contributionMargin', kind: 'number', default: null, min: 0, max: 1},
      {name: 'lossGivenDefault', kind: 'number', default: null, min: 0, max: 1},
      {name: 'passThrough', kind: 'number', default: 2, min: 0, max: 50},
    ],
    papers: [
      {
        authors: 'Diem, Borsos, Reisch, Kertész, Thurner',
        year: 2022,
        title: 'Quantifying firm-level economic systemic risk from nation-wide supply networks',
        doi: '10.1038/s41598-022-11522-z',
      },
      {
        authors: 'Bardoscia, Caccioli, Perotti, Vivaldo, Caldarelli',
        year: 2016,
        title: 'Distress propagation in complex networks: the case of non-linear DebtRank',
        doi: '10.1371/journal.pone.0163825',
      },
      {
        authors: 'Tabachová, Diem, Borsos, Burger, Thurner',
        year: 2024,
        title: 'Estimating the impact of supply chain network contagion on financial stability',
        doi: '10.48550/arXiv.2305.04865',
      },
    ],
  },
  'linear-debtrank': {
    id: 'linear-debtrank',
    parameters: iteration,
    papers: [
      {
        authors: 'Bardoscia, Battiston, Caccioli, Caldarelli',
        year: 2015,
        title: 'DebtRank: a microscopic foundation for shock propagation',
        doi: '10.1371/journal.pone.0130406',
      },
    ],
  },
};

/** The model's parameters in full: its defaults with what was set. Null: from the data's defaults. */
export function parametersOf(
  model: ModelId,
  set: ModelParameters,
): Readonly<Record<string, ParameterValue | null>> {
  return Object.fromEntries(
    MODELS[model].parameters.map(({name, default: value}) => [name, set[name] ?? value]),
  );
}

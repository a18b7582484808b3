/** Every contagion model, as data: command line, picker and help text all read this list. */
import type {NetworkKind} from '../network/network';

export const MODEL_IDS = [
  'joint',
  'linear-debtrank',
  'debtrank',
  'nonlinear-debtrank',
  'threshold',
  'clearing',
  'esri',
  'inoperability',
] as const;
export type ModelId = (typeof MODEL_IDS)[number];

export type ParameterValue = number | boolean | string;
export type ModelParameters = Readonly<Record<string, ParameterValue>>;

export interface Parameter {
  readonly name: string;
  readonly kind: 'number' | 'integer' | 'switch' | 'choice';
  /** Null: taken from the data's own assumptions, or from the network file. */
  readonly default: ParameterValue | null;
  readonly min?: number;
  readonly max?: number;
  readonly choices?: readonly string[];
  readonly unit?: string;
}
export interface Paper {
  readonly authors: string;
  readonly year: number;
  readonly title: string;
  readonly doi: string;
}
/** What a model runs on: the built-in kind of dataset, or a kind of bare network. */
export type Ground = 'dataset' | NetworkKind;
export interface Model {
  readonly id: ModelId;
  readonly runsOn: readonly Ground[];
  readonly parameters: readonly Parameter[];
  readonly papers: readonly Paper[];
}

const tolerance: Parameter = {name: 'tolerance', kind: 'number', default: 1e-12, min: 0, max: 1};
const maxRounds: Parameter = {
  name: 'maxRounds',
  kind: 'integer',
  default: 10_000,
  min: 1,
  max: 1_000_000,
};
const share = (name: string, value: number | null): Parameter => ({
  name,
  kind: 'number',
  default: value,
  min: 0,
  max: 1,
});

const DIEM: Paper = {
  authors: 'Diem, Borsos, Reisch, Kertész, Thurner',
  year: 2022,
  title: 'Quantifying firm-level economic systemic risk from nation-wide supply networks',
  doi: '10.1038/s41598-022-11522-z',
};
const BARDOSCIA_2016: Paper = {
  authors: 'Bardoscia, Caccioli, Perotti, Vivaldo, Caldarelli',
  year: 2016,
  title: 'Distress propagation in complex networks: the case of non-linear DebtRank',
  doi: '10.1371/journal.pone.0163825',
};

export const MODELS: Readonly<Record<ModelId, Model>> = {
  joint: {
    id: 'joint',
    runsOn: ['dataset'],
    parameters: [
      tolerance,
      maxRounds,
      {name: 'horizon', kind: 'number', default: 12, min: 1, max: 60, unit: 'months'},
      ...['accelerators', 'systems', 'components', 'memory', 'wafers', 'equipment']
        .concat('compute', 'site', 'power', 'models', 'placement')
        .map((inputClass): Parameter => ({
          name: `essentiality.${inputClass}`,
          kind: 'integer',
          default: null,
          min: 0,
          max: 2,
        })),
      share('contributionMargin', null),
      share('lossGivenDefault', null),
      {name: 'passThrough', kind: 'number', default: 2, min: 0, max: 50},
      {name: 'coupling', kind: 'switch', default: false},
      share('diversion', 0),
    ],
    papers: [
      DIEM,
      BARDOSCIA_2016,
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
    runsOn: ['dataset', 'exposures'],
    parameters: [tolerance, maxRounds],
    papers: [
      {
        authors: 'Bardoscia, Battiston, Caccioli, Caldarelli',
        year: 2015,
        title: 'DebtRank: a microscopic foundation for shock propagation',
        doi: '10.1371/journal.pone.0130406',
      },
    ],
  },
  debtrank: {
    id: 'debtrank',
    runsOn: ['dataset', 'exposures'],
    parameters: [maxRounds],
    papers: [
      {
        authors: 'Battiston, Puliga, Kaushik, Tasca, Caldarelli',
        year: 2012,
        title: 'DebtRank: too central to fail? Financial networks, the FED and systemic risk',
        doi: '10.1038/srep00541',
      },
    ],
  },
  'nonlinear-debtrank': {
    id: 'nonlinear-debtrank',
    runsOn: ['dataset', 'exposures'],
    parameters: [
      tolerance,
      maxRounds,
      {name: 'alpha', kind: 'number', default: 0, min: 0, max: 1000},
      share('recovery', 0),
    ],
    papers: [BARDOSCIA_2016],
  },
  threshold: {
    id: 'threshold',
    runsOn: ['dataset', 'exposures'],
    parameters: [
      {name: 'threshold', kind: 'number', default: 1, min: 1e-9, max: 1000},
      share('recovery', 0),
    ],
    papers: [
      {
        authors: 'Furfine',
        year: 2003,
        title: 'Interbank exposures: quantifying the risk of contagion',
        doi: '10.1353/mcb.2003.0004',
      },
      {
        authors: 'Gai, Kapadia',
        year: 2010,
        title: 'Contagion in financial networks',
        doi: '10.1098/rspa.2009.0410',
      },
    ],
  },
  clearing: {
    id: 'clearing',
    runsOn: ['liabilities'],
    parameters: [
      maxRounds,
      share('alpha', 1),
      share('beta', 1),
      {name: 'vector', kind: 'choice', default: 'greatest', choices: ['greatest', 'least']},
    ],
    papers: [
      {
        authors: 'Eisenberg, Noe',
        year: 2001,
        title: 'Systemic risk in financial systems',
        doi: '10.1287/mnsc.47.2.236.9835',
      },
      {
        authors: 'Rogers, Veraart',
        year: 2013,
        title: 'Failure and rescue in an interbank network',
        doi: '10.1287/mnsc.1120.1569',
      },
    ],
  },
  esri: {
    id: 'esri',
    runsOn: ['dataset', 'supply'],
    parameters: [
      {name: 'epsilon', kind: 'number', default: 1e-9, min: 0, max: 1},
      {name: 'substitution', kind: 'switch', default: null},
      maxRounds,
    ],
    papers: [DIEM],
  },
  inoperability: {
    id: 'inoperability',
    runsOn: ['dataset', 'input-output'],
    parameters: [
      tolerance,
      maxRounds,
      {name: 'mode', kind: 'choice', default: 'demand', choices: ['demand', 'supply']},
    ],
    papers: [
      {
        authors: 'Haimes, Jiang',
        year: 2001,
        title: 'Leontief-based model of risk in complex interconnected infrastructures',
        doi: '10.1061/(ASCE)1076-0342(2001)7:1(1)',
      },
      {
        authors: 'Santos, Haimes',
        year: 2004,
        title:
          'Modeling the demand reduction input-output inoperability due to terrorism of interconnected infrastructures',
        doi: '10.1111/j.0272-4332.2004.00540.x',
      },
    ],
  },
};

/** The model that answers where none is named. */
export const DEFAULT_MODEL: Readonly<Record<Ground, ModelId>> = {
  dataset: 'joint',
  exposures: 'linear-debtrank',
  supply: 'esri',
  liabilities: 'clearing',
  'input-output': 'inoperability',
};

export const modelsFor = (ground: Ground): readonly Model[] =>
  MODEL_IDS.map((id) => MODELS[id]).filter((m) => m.runsOn.includes(ground));

/** The model's parameters in full: its defaults with what was set. Null: from the data's defaults. */
export function parametersOf(
  model: ModelId,
  set: ModelParameters,
): Readonly<Record<string, ParameterValue | null>> {
  return Object.fromEntries(
    MODELS[model].parameters.map(({name, default: value}) => [name, set[name] ?? value]),
  );
}

import {describe, expect, it} from 'vitest';
import {
  DEFAULT_MODEL,
  MODELS,
  MODEL_IDS,
  modelsFor,
  parametersOf,
  type ModelId,
  type Parameter,
} from '../../../src/core/contagion/models';

const lineOf = ({name, kind, default: standard, min, max, unit, choices}: Parameter): string =>
  [
    name,
    kind,
    standard,
    ...(min === undefined ? [] : [`${min}…${max}`]),
    ...(unit ? [unit] : []),
    ...(choices ?? []),
  ].join(' ');
const ROUNDS = 'maxRounds integer 10000 1…1000000';
const SMALL = 'tolerance number 1e-12 0…1';
const essential = (inputClass: string) => `essentiality.${inputClass} integer  0…2`;

/** What users set by name, on the command line and in files: none may change unseen. */
const SET: Readonly<Record<ModelId, readonly string[]>> = {
  joint: [
    SMALL,
    ROUNDS,
    'horizon number 12 1…60 months',
    essential('accelerators'),
    essential('systems'),
    essential('components'),
    essential('memory'),
    essential('wafers'),
    essential('equipment'),
    essential('compute'),
    essential('site'),
    essential('power'),
    essential('models'),
    essential('placement'),
    'contributionMargin number  0…1',
    'lossGivenDefault number  0…1',
    'passThrough number 2 0…50',
    'coupling switch false',
    'diversion number 0 0…1',
  ],
  'linear-debtrank': [SMALL, ROUNDS],
  debtrank: [ROUNDS],
  'nonlinear-debtrank': [SMALL, ROUNDS, 'alpha number 0 0…1000', 'recovery number 0 0…1'],
  threshold: ['threshold number 1 1e-9…1000', 'recovery number 0 0…1'],
  clearing: [
    ROUNDS,
    'alpha number 1 0…1',
    'beta number 1 0…1',
    'vector choice greatest greatest least',
  ],
  esri: ['epsilon number 1e-9 0…1', 'substitution switch ', ROUNDS],
  inoperability: [SMALL, ROUNDS, 'mode choice demand demand supply'],
};

/** As the journals print them. */
const PAPERS: Readonly<Record<ModelId, readonly string[]>> = {
  joint: [
    'Diem, Borsos, Reisch, Kertész, Thurner (2022). Quantifying firm-level economic systemic risk from nation-wide supply networks. 10.1038/s41598-022-11522-z',
    'Bardoscia, Caccioli, Perotti, Vivaldo, Caldarelli (2016). Distress propagation in complex networks: the case of non-linear DebtRank. 10.1371/journal.pone.0163825',
    'Tabachová, Diem, Borsos, Burger, Thurner (2024). Estimating the impact of supply chain network contagion on financial stability. 10.48550/arXiv.2305.04865',
  ],
  'linear-debtrank': [
    'Bardoscia, Battiston, Caccioli, Caldarelli (2015). DebtRank: a microscopic foundation for shock propagation. 10.1371/journal.pone.0130406',
  ],
  debtrank: [
    'Battiston, Puliga, Kaushik, Tasca, Caldarelli (2012). DebtRank: too central to fail? Financial networks, the FED and systemic risk. 10.1038/srep00541',
  ],
  'nonlinear-debtrank': [
    'Bardoscia, Caccioli, Perotti, Vivaldo, Caldarelli (2016). Distress propagation in complex networks: the case of non-linear DebtRank. 10.1371/journal.pone.0163825',
  ],
  threshold: [
    'Furfine (2003). Interbank exposures: quantifying the risk of contagion. 10.1353/mcb.2003.0004',
    'Gai, Kapadia (2010). Contagion in financial networks. 10.1098/rspa.2009.0410',
  ],
  clearing: [
    'Eisenberg, Noe (2001). Systemic risk in financial systems. 10.1287/mnsc.47.2.236.9835',
    'Rogers, Veraart (2013). Failure and rescue in an interbank network. 10.1287/mnsc.1120.1569',
  ],
  esri: [
    'Diem, Borsos, Reisch, Kertész, Thurner (2022). Quantifying firm-level economic systemic risk from nation-wide supply networks. 10.1038/s41598-022-11522-z',
  ],
  inoperability: [
    'Haimes, Jiang (2001). Leontief-based model of risk in complex interconnected infrastructures. 10.1061/(ASCE)1076-0342(2001)7:1(1)',
    'Santos, Haimes (2004). Modeling the demand reduction input-output inoperability due to terrorism of interconnected infrastructures. 10.1111/j.0272-4332.2004.00540.x',
  ],
};

describe.each([...MODEL_IDS])('%s', (id) => {
  it('is known by its own name', () => expect(MODELS[id].id).toBe(id));
  it('takes these parameters', () => expect(MODELS[id].parameters.map(lineOf)).toEqual(SET[id]));
  it('rests on these papers', () =>
    expect(MODELS[id].papers.map((p) => `${p.authors} (${p.year}). ${p.title}. ${p.doi}`)).toEqual(
      PAPERS[id],
    ));
});

it('has for each kind of data the models that can run on it, the one that answers unasked among them', () => {
  const ids = (ground: keyof typeof DEFAULT_MODEL) => modelsFor(ground).map((m) => m.id);
  expect(ids('dataset')).toEqual([
    'joint',
    'linear-debtrank',
    'debtrank',
    'nonlinear-debtrank',
    'threshold',
    'esri',
    'inoperability',
  ]);
  expect(ids('exposures')).toEqual([
    'linear-debtrank',
    'debtrank',
    'nonlinear-debtrank',
    'threshold',
  ]);
  expect(ids('supply')).toEqual(['esri']);
  expect(ids('liabilities')).toEqual(['clearing']);
  expect(ids('input-output')).toEqual(['inoperability']);
  expect(DEFAULT_MODEL).toEqual({
    dataset: 'joint',
    exposures: 'linear-debtrank',
    supply: 'esri',
    liabilities: 'clearing',
    'input-output': 'inoperability',
  });
});

it('fills what is not set with the defaults, and leaves to the data what has none', () => {
  expect(parametersOf('nonlinear-debtrank', {alpha: 3})).toEqual({
    tolerance: 1e-12,
    maxRounds: 10_000,
    alpha: 3,
    recovery: 0,
  });
  expect(parametersOf('esri', {})).toEqual({epsilon: 1e-9, substitution: null, maxRounds: 10_000});
  expect(parametersOf('esri', {substitution: false})).toMatchObject({substitution: false});
});

/**
 * The terms of a dataset: every kind, type, class and status that a record may state, and the names of
 * its tables. Apart from the schema (`schema.ts`), so that who only lists them does not load what checks
 * whole datasets.
 */
export const COMPANY_KINDS = [
  'ai-lab',
  'hyperscaler',
  'neocloud',
  'chipmaker',
  'foundry',
  'memory',
  'equipment',
  'device-maker',
  'software',
  'data-centre',
  'utility',
  'investor',
  'lender',
  'project',
] as const;

export const TIE_TYPES = [
  'cloud',
  'chips',
  'hosting',
  'power',
  'models',
  'distribution',
  'investment',
  'debt',
  'partnership',
  'rivalry',
] as const;

export const INPUT_CLASSES = [
  'accelerators',
  'systems',
  'components',
  'memory',
  'wafers',
  'equipment',
  'compute',
  'site',
  'power',
  'models',
  'placement',
] as const;

export const STATUSES = [
  'letter-of-intent',
  'announced',
  'reported',
  'signed',
  'active',
  'completed',
  'cancelled',
] as const;

export const INSTRUMENTS = [
  'contract',
  'equity',
  'warrant',
  'option',
  'acquisition',
  'loan',
  'bond',
  'guarantee',
] as const;

export const BASES = ['announced', 'binding', 'paid'] as const;

export const SOURCE_CLASSES = ['filed', 'press', 'secondary', 'digest'] as const;

export const FIGURE_SPANS = ['instant', 'year', 'quarter', 'run-rate', 'forecast'] as const;

/** Files that every dataset has and whose rows have an id. */
const ROWS = ['companies', 'ties', 'figures', 'shares', 'sources', 'notes', 'scenarios'] as const;

/** Files of `data/`, each the property of its name in a dataset. */
export const TABLES = [...ROWS, 'defaults'] as const;

/** Files that older data do not have: absent, they are empty. */
export const OPTIONAL_TABLES = ['tours'] as const;

/** Tables whose rows have an id, in the order in which they are reported. */
export const RECORD_TABLES = [...ROWS, ...OPTIONAL_TABLES] as const;

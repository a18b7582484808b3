/** What the reader decided about a stranger's tables, and what came of reading them so. */
import type {
  Company,
  CompanyKind,
  Dataset,
  Source,
  Tie,
  TieStatus,
  TieType,
} from '../dataset/schema';
import type {CompanyField, Mapping, TieField} from './columnMapping';
import type {Sheet} from './sheet';
import type {SheetFault} from './sheetFault';

export interface MappedSheet<F extends string> {
  readonly sheet: Sheet;
  readonly mapping: Mapping<F>;
}
export interface ImportPlan {
  readonly ties: readonly MappedSheet<TieField>[];
  readonly companies: readonly MappedSheet<CompanyField>[];
  /** For rows that state none; what is taken from here is told in the record. */
  readonly otherwise: {
    readonly type: TieType;
    readonly status: TieStatus;
    readonly kind: CompanyKind;
    /** Day for ties without any; null: such a row is at fault. */
    readonly announced: string | null;
  };
  /** US dollars of an amount that names no unit; null: amounts are left out, being in other money. */
  readonly unitUsd: number | null;
  /** `unitUsd` is a rate of exchange that the reader chose; told in the record. */
  readonly isConverted: boolean;
  /** Names that no table and no record knows become companies; else their rows are at fault. */
  readonly addsCompanies: boolean;
  /**
   * A row whose type and ends a known tie has is that tie, and revises it (the second such row the second
   * such tie); else it is a further contract between the two.
   */
  readonly meetsTies: boolean;
  /** What the tables are, cited by every row that cites nothing itself. */
  readonly title: string;
}
/** The data at hand, which names are looked up in. */
export type KnownData = Pick<Dataset, 'companies' | 'sources' | 'ties'>;

export interface RowIssue {
  readonly file: string;
  /** As the reader's program numbers it: the first row is 1. */
  readonly row: number;
  /** Heading of the column, or our name of the field where no column serves it. */
  readonly field: string;
  /** Our name of the field; '' where the row as a whole is at fault. */
  readonly of: TieField | CompanyField | '';
  readonly fault: SheetFault;
}
export interface Imported {
  /** New ones, and known ones as the tables have them; of the rows that are not at fault. */
  readonly companies: readonly Company[];
  readonly ties: readonly Tie[];
  readonly sources: readonly Source[];
  readonly issues: readonly RowIssue[];
  /** Rows that are not blank, and how many of them are at fault. */
  readonly rows: number;
  readonly rowsAtFault: number;
  /** Companies that only ties name. */
  readonly namedOnly: number;
}

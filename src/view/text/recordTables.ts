/** What a record of each table of the data is called. */
import type {ChangedTable} from '../../core/exchange/difference';

type Words = Readonly<Record<ChangedTable, string>>;

const en: Words = {
  companies: 'Company',
  ties: 'Tie',
  figures: 'Figure',
  shares: 'Share',
  sources: 'Source',
  notes: 'Note',
  scenarios: 'Scenario',
  tours: 'Tour',
  defaults: 'Assumption',
};
const ko: Words = {
  companies: '기업',
  ties: '관계',
  figures: '수치',
  shares: '점유율',
  sources: '출처',
  notes: '메모',
  scenarios: '시나리오',
  tours: '둘러보기',
  defaults: '가정',
};

export const recordTables = {en, ko};

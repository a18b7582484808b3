/** The vocabulary of the domain in both languages: one word for one thing, everywhere. */
import type {
  Basis,
  CompanyKind,
  InputClass,
  SourceClass,
  TieStatus,
  TieType,
} from '../core/dataset/schema';
import type {Certainty} from '../core/graph/web';
import type {Channel} from '../core/exposure/dependency';

interface Words {
  readonly kinds: Readonly<Record<CompanyKind, string>>;
  readonly types: Readonly<Record<TieType, string>>;
  readonly statuses: Readonly<Record<TieStatus, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly basisMeanings: Readonly<Record<Basis, string>>;
  readonly certainties: Readonly<Record<Certainty, string>>;
  readonly confidences: Readonly<Record<SourceClass, string>>;
  readonly channels: Readonly<Record<Channel | 'own', string>>;
  readonly classes: Readonly<Record<InputClass, string>>;
}

const en: Words = {
  kinds: {
    'ai-lab': 'AI lab',
    hyperscaler: 'Hyperscaler',
    neocloud: 'Neocloud',
    chipmaker: 'Chip maker',
    foundry: 'Foundry',
    memory: 'Memory maker',
    equipment: 'Equipment maker',
    'device-maker': 'Device and server maker',
    software: 'Software',
    'data-centre': 'Data-centre operator',
    utility: 'Power company',
    investor: 'Investor',
    lender: 'Lender',
    project: 'Project or site',
  },
  types: {
    cloud: 'Cloud',
    chips: 'Chips',
    hosting: 'Hosting',
    power: 'Power',
    models: 'Models',
    distribution: 'Distribution',
    investment: 'Investment',
    debt: 'Debt',
    partnership: 'Partnership',
    rivalry: 'Rivalry',
  },
  statuses: {
    'letter-of-intent': 'Letter of intent',
    announced: 'Announced',
    reported: 'Reported',
    signed: 'Signed',
    active: 'Active',
    completed: 'Completed',
    cancelled: 'Cancelled',
  },
  bases: {announced: 'Announced', binding: 'Binding', paid: 'Paid'},
  basisMeanings: {
    announced: 'Everything said in public, letters of intent and reports included',
    binding: 'Signed contracts and closed deals',
    paid: 'Money and goods that have changed hands',
  },
  certainties: {
    paid: 'Paid or running',
    binding: 'Binding',
    announced: 'Announced',
    reported: 'Reported',
  },
  confidences: {filed: 'Filed', press: 'Press', secondary: 'Secondary', digest: 'Digest only'},
  channels: {
    supply: 'Supply',
    demand: 'Demand',
    asset: 'Claims',
    funding: 'Funding',
    guarantee: 'Guarantee',
    own: 'Own halt',
  },
  classes: {
    accelerators: 'accelerators',
    systems: 'servers and systems',
    components: 'components',
    memory: 'memory',
    wafers: 'wafers',
    equipment: 'fab equipment',
    compute: 'computing capacity',
    site: 'sites',
    power: 'power',
    models: 'AI models',
    placement: 'placement',
  },
};

const ko: Words = {
  kinds: {
    'ai-lab': 'AI 연구소',
    hyperscaler: '하이퍼스케일러',
    neocloud: '네오클라우드',
    chipmaker: '반도체 설계',
    foundry: '파운드리',
    memory: '메모리',
    equipment: '장비',
    'device-maker': '기기·서버 제조',
    software: '소프트웨어',
    'data-centre': '데이터센터 운영',
    utility: '전력 회사',
    investor: '투자사',
    lender: '대출 기관',
    project: '프로젝트·부지',
  },
  types: {
    cloud: '클라우드',
    chips: '칩',
    hosting: '호스팅',
    power: '전력',
    models: '모델',
    distribution: '유통',
    investment: '투자',
    debt: '부채',
    partnership: '제휴',
    rivalry: '경쟁',
  },
  statuses: {
    'letter-of-intent': '의향서',
    announced: '발표',
    reported: '보도',
    signed: '계약 체결',
    active: '이행 중',
    completed: '완료',
    cancelled: '취소',
  },
  bases: {announced: '발표', binding: '구속력', paid: '집행'},
  basisMeanings: {
    announced: '의향서와 보도를 포함해 공개된 모든 것',
    binding: '체결된 계약과 종결된 거래',
    paid: '실제로 오간 돈과 물량',
  },
  certainties: {paid: '집행·이행 중', binding: '구속력 있음', announced: '발표', reported: '보도'},
  confidences: {filed: '공시', press: '언론', secondary: '2차 자료', digest: '요약본만 확인'},
  channels: {
    supply: '공급',
    demand: '수요',
    asset: '채권·지분',
    funding: '자금 조달',
    guarantee: '보증',
    own: '자체 중단',
  },
  classes: {
    accelerators: '가속기',
    systems: '서버·시스템',
    components: '부품',
    memory: '메모리',
    wafers: '웨이퍼',
    equipment: '반도체 장비',
    compute: '컴퓨팅 용량',
    site: '부지',
    power: '전력',
    models: 'AI 모델',
    placement: '플랫폼 노출',
  },
};

export const words = {en, ko};

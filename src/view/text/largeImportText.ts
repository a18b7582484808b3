/** Words of an import too large for the page. */
const en = {
  lead: (most: string) =>
    `More than ${most} rows: they open as a large network, drawn by communities, failed and ranked whole. It stands beside the data of the app; snapshots and links do not carry it.`,
  reading: (file: string) => `Reading ${file}`,
  parsing: 'Finding rows and columns …',
  part: (percent: string) => `${percent} read`,
  cancel: 'Cancel',
  data: (companies: string, ties: string) =>
    `A dataset of ${companies} companies and ${ties} ties.`,
  open: 'Open as a large network',
  openGood: (n: string) => `Open ${n} good rows as a large network`,
  openAll: (n: string) => `Open ${n} rows as a large network`,
  readAs: 'What the ties are',
  as: {
    deliveries: 'Deliveries: a supply network',
    companies: 'Ties of companies, as on the map',
  },
  asHint: {
    deliveries:
      'Amounts and sectors alone: a supplier that falls halts its customers, a customer its suppliers (Diem et al. 2022)',
    companies: 'Types, dates, statuses and inputs count, by the joint model of the app',
  },
  sector: 'Sector of a company',
  noSectors:
    'No sectors: all inputs of a company add up, and no supplier counts as replaceable. Add a table of companies that names sectors for more.',
  idleType:
    'Partnerships and rivalries pass no loss on: if one falls, nobody loses by it. Where the amounts are deliveries, loans or stakes, choose so under “Ties without a type”.',
  listed: (n: string, of: string) => `The first ${n} of ${of} faults are listed.`,
  trouble: (why: string) =>
    `That did not work (${why}). Nothing was changed: try again, or bring the file in parts.`,
};

const ko: typeof en = {
  lead: (most) =>
    `${most}행이 넘는 자료입니다. 커뮤니티로 묶어 그리고 전체를 계산하는 대형 네트워크로 엽니다. 앱의 데이터와 별도이며 스냅샷과 링크에는 담기지 않습니다.`,
  reading: (file) => `${file} 읽는 중`,
  parsing: '행과 열을 찾는 중…',
  part: (percent) => `${percent} 읽음`,
  cancel: '취소',
  data: (companies, ties) => `기업 ${companies}곳과 관계 ${ties}건이 담긴 데이터세트입니다.`,
  open: '대형 네트워크로 열기',
  openGood: (n) => `오류 없는 ${n}행을 대형 네트워크로 열기`,
  openAll: (n) => `${n}행을 대형 네트워크로 열기`,
  readAs: '관계의 뜻',
  as: {
    deliveries: '납품: 공급 네트워크',
    companies: '지도에서와 같은 기업 관계',
  },
  asHint: {
    deliveries:
      '금액과 업종만 씁니다. 공급사가 무너지면 고객사가, 고객사가 무너지면 공급사가 멈춥니다(Diem 외 2022)',
    companies: '유형, 날짜, 상태, 투입물까지 앱의 결합 모형으로 계산합니다',
  },
  sector: '기업의 업종',
  noSectors:
    '업종이 없어 한 기업의 투입물을 모두 더하고, 대체할 수 있는 공급사는 없는 것으로 봅니다. 업종이 적힌 기업 표를 추가하면 구분합니다.',
  idleType:
    '제휴와 경쟁 관계로는 손실이 전해지지 않습니다. 금액이 공급, 대출, 지분이라면 ‘유형이 없는 관계’에서 알맞은 유형을 고르세요.',
  listed: (n, of) => `오류 ${of}건 가운데 처음 ${n}건을 표시합니다.`,
  trouble: (why) =>
    `가져오지 못했습니다(${why}). 바뀐 것은 없으니 다시 시도하거나 파일을 나눠 가져와 주세요.`,
};
export const largeImportText = {en, ko};

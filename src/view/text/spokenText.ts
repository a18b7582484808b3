/** The picture and the cascade as they are told: read aloud, and as the text of the view. */
const en = {
  title: 'What is shown, in words',
  intro: 'The map, told for reading, listening and copying.',
  shown: (c: string, allC: string, t: string, allT: string) =>
    `${c} of ${allC} companies and ${t} of ${allT} ties are shown.`,
  layouts: {
    chain:
      'Companies stand along the value chain, from equipment on the left to AI labs and software on the right.',
    force: 'Companies with many ties to each other stand close together.',
    rounds: 'Companies stand in rings by the round in which distress reaches them.',
    measure: 'Companies stand in rings by a measure of centrality, the highest in the middle.',
    ego: 'One company stands in the middle, the others in rings by their number of steps from it.',
  },
  takenAway: (what: readonly string[]) => `Taken off the map: ${what.join('; ')}.`,
  byTypes: (n: number) => (n === 1 ? '1 type of tie' : `${n} types of ties`),
  byFilter: (n: string) => `${n} companies by the filter`,
  byFocus: (n: string) => `${n} companies outside the focus`,
  faded: (n: string) => `${n} companies are set back.`,
  selected: (what: string) => `Selected: ${what}.`,
  largest: 'Largest ties shown',
  outcome: 'What has failed',
  quiet: 'Nothing fails now.',
  total: (usd: string, impact: string) =>
    `At risk beyond the shock itself: ${usd}; impact on all others: ${impact}.`,
  fallen: (names: readonly string[]) => `Fallen with it: ${names.join(', ')}.`,
  rounds: 'Round by round',
  nothingNew: (round: number) => `Round ${round}: no new loss.`,
  /** `Round 1: Oracle loses 42%, CoreWeave 31%, and 3 more.` */
  round: (round: number, losses: readonly Loss[], more: number) =>
    `Round ${round}: ${losses
      .map(({name, percent, isFailed}, i) =>
        isFailed
          ? `${name} fails`
          : (losses[i - 1]?.isFailed ?? true)
            ? `${name} loses ${percent}`
            : `${name} ${percent}`,
      )
      .join(', ')}${more > 0 ? `, and ${more} more` : ''}.`,
  moreRounds: (rounds: number, companies: number) =>
    `${rounds === 1 ? '1 more round' : `${rounds} more rounds`} with ${
      companies === 1 ? '1 company' : `${companies} companies`
    }.`,
  copy: 'Copy the text',
  copied: 'Copied.',
};
interface Loss {
  readonly name: string;
  readonly percent: string;
  readonly isFailed: boolean;
}

const ko: typeof en = {
  title: '지금 화면 글로 보기',
  intro: '지도를 읽고 듣고 옮길 수 있도록 글로 풀었습니다.',
  shown: (c, allC, t, allT) => `기업 ${allC}곳 중 ${c}곳, 관계 ${allT}건 중 ${t}건을 보여 줍니다.`,
  layouts: {
    chain:
      '기업은 가치사슬을 따라 왼쪽의 장비부터 오른쪽의 AI 연구소와 소프트웨어까지 놓여 있습니다.',
    force: '서로 관계가 많은 기업끼리 가까이 놓여 있습니다.',
    rounds: '충격이 닿는 라운드에 따라 기업이 동심원 위에 놓여 있습니다.',
    measure: '중심성이 높은 기업일수록 동심원 안쪽에 놓여 있습니다.',
    ego: '한 기업을 가운데 두고, 거기서 몇 단계 떨어졌는지에 따라 나머지가 동심원 위에 놓여 있습니다.',
  },
  takenAway: (what) => `지도에서 뺀 것: ${what.join(', ')}.`,
  byTypes: (n) => `관계 유형 ${n}가지`,
  byFilter: (n) => `필터로 기업 ${n}곳`,
  byFocus: (n) => `초점 밖 기업 ${n}곳`,
  faded: (n) => `기업 ${n}곳은 흐리게 보입니다.`,
  selected: (what) => `선택한 것: ${what}.`,
  largest: '보이는 관계 가운데 금액이 큰 순',
  outcome: '무너진 것과 그 여파',
  quiet: '지금은 무너진 기업이 없습니다.',
  total: (usd, impact) =>
    `처음 충격을 뺀 위험 금액은 ${usd}이며, 나머지 기업 전체의 충격은 ${impact}입니다.`,
  fallen: (names) => `함께 무너진 기업: ${names.join(', ')}.`,
  rounds: '라운드별 경과',
  nothingNew: (round) => `${round}라운드: 새로 늘어난 손실이 없습니다.`,
  round: (round, losses, more) =>
    `${round}라운드: ${losses
      .map(({name, percent, isFailed}) => (isFailed ? `${name} 무너짐` : `${name} 손실 ${percent}`))
      .join(', ')}${more > 0 ? ` 외 ${more}곳` : ''}.`,
  moreRounds: (rounds, companies) =>
    `이후 ${rounds}라운드 동안 기업 ${companies}곳이 더 흔들립니다.`,
  copy: '글 복사',
  copied: '복사했습니다.',
};

export const spokenText = {en, ko};

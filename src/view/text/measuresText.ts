/** What each centrality measure says about this web of ties, and what it does not. */
import type {MeasureId} from '../../core/metrics/measures';

export interface MeasureWords {
  readonly name: string;
  readonly says: string;
  readonly not: string;
}
type Words = Readonly<Record<MeasureId, MeasureWords>>;

const NOT_MONEY = {
  en: 'A tie worth billions counts like one of unknown worth.',
  ko: '수십억 달러짜리 관계도 금액을 모르는 관계와 똑같이 셉니다.',
};
const DISCLOSED = {
  en: 'Only disclosed money counts: whoever publishes little looks small.',
  ko: '공개된 금액만 셉니다. 금액을 밝히지 않는 기업은 작아 보입니다.',
};

const en: Words = {
  degree: {
    name: 'Degree',
    says: 'How many ties a company has, provided or received, as a share of all other companies; a pair that deals both ways counts twice.',
    not: NOT_MONEY.en,
  },
  'in-degree': {
    name: 'In-degree',
    says: 'How many companies provide goods or capital to it, as a share of all others.',
    not: `Many providers can mean dependence or choice. ${NOT_MONEY.en}`,
  },
  'out-degree': {
    name: 'Out-degree',
    says: 'How many companies receive goods or capital from it, as a share of all others.',
    not: 'It does not say whether they could buy elsewhere.',
  },
  strength: {
    name: 'Strength',
    says: 'The disclosed money of all its ties, over their whole terms.',
    not: DISCLOSED.en,
  },
  'in-strength': {
    name: 'In-strength',
    says: 'The disclosed worth of what it receives: goods it buys, capital it takes in.',
    not: DISCLOSED.en,
  },
  'out-strength': {
    name: 'Out-strength',
    says: 'The disclosed worth of what it provides: goods it sells, capital it gives.',
    not: DISCLOSED.en,
  },
  betweenness: {
    name: 'Betweenness',
    says: 'How often it stands on the shortest way from a provider to a receiver: a go-between.',
    not: 'Goods and money do not travel along shortest ways, so it marks places, not flows.',
  },
  'betweenness-weighted': {
    name: 'Betweenness by money',
    says: 'How often it stands on the way between two others where ties of much money count as short.',
    not: 'Reading 1/dollars as a length is a convention. Pairs without an amount are no way at all.',
  },
  closeness: {
    name: 'Closeness to providers',
    says: 'How few steps of supply lead to it from everyone who stands upstream.',
    not: 'Close to many sources is not the same as needing them.',
  },
  'closeness-out': {
    name: 'Closeness to receivers',
    says: 'How few steps lead from it to everyone downstream: how soon a disturbance could arrive.',
    not: 'It says how near others are, not how hard they would be hit.',
  },
  eigenvector: {
    name: 'Eigenvector centrality',
    says: 'High for those provided for by companies that are themselves well provided for.',
    not: 'Only what feeds back in circles counts: whoever receives nothing scores 0, however vital.',
  },
  'eigenvector-weighted': {
    name: 'Eigenvector by money',
    says: 'The same with ties weighed by money: it gathers where the largest circles of money run.',
    not: 'A few very large deals decide it nearly alone.',
  },
  pagerank: {
    name: 'PageRank',
    says: 'Where one ends up who keeps following ties from provider to receiver by their money, starting anew now and then.',
    not: 'It finds where goods and capital gather, not who could be missed least.',
  },
  'pagerank-unweighted': {
    name: 'PageRank without money',
    says: 'The same with every tie followed alike, whatever it is worth.',
    not: NOT_MONEY.en,
  },
  'pagerank-reversed': {
    name: 'Reversed PageRank',
    says: 'Where one ends up who keeps following needs back to those who meet them, by money.',
    not: `It knows nothing of substitutes or buffers. ${DISCLOSED.en}`,
  },
  hub: {
    name: 'Hub',
    says: 'A hub provides much money’s worth to those who receive most from other hubs.',
    not: 'It sees only the heaviest block of deals; the rest of the web lies near 0.',
  },
  authority: {
    name: 'Authority',
    says: 'An authority receives much money’s worth from the strongest hubs.',
    not: 'It sees only the heaviest block of deals; the rest of the web lies near 0.',
  },
  'hub-unweighted': {
    name: 'Hub without money',
    says: 'Provides to those whom many other good providers serve as well.',
    not: NOT_MONEY.en,
  },
  'authority-unweighted': {
    name: 'Authority without money',
    says: 'Is served by providers who serve many others like it.',
    not: NOT_MONEY.en,
  },
  core: {
    name: 'Core number',
    says: 'The densest circle it belongs to: everyone there has at least so many ties with the others in it.',
    not: 'Inside one core all stand alike, so it cannot rank the leaders.',
  },
  'component-weak': {
    name: 'Connected parts',
    says: 'Which companies hang together by ties in any direction. 1 is the largest part.',
    not: 'It says nothing of how strongly they hang together.',
  },
  'component-strong': {
    name: 'Parts that feed back',
    says: 'Within one part each company reaches each other one from provider to receiver: what starts there can come back.',
    not: 'A way back exists; whether anything returns along it is for Loops to say.',
  },
  community: {
    name: 'Communities',
    says: 'Groups with more ties inside than chance would give them (Louvain).',
    not: 'A good division, not the only one: another seed may draw the borders elsewhere.',
  },
};

const ko: Words = {
  degree: {
    name: '연결 중심성',
    says: '공급과 수급을 합한 관계의 수를 다른 모든 기업의 수로 나눈 값입니다. 서로 주고받는 두 기업은 두 번 셉니다.',
    not: NOT_MONEY.ko,
  },
  'in-degree': {
    name: '들어오는 연결',
    says: '이 기업에 물건이나 자본을 대는 기업이 얼마나 많은지를 나타냅니다. 다른 모든 기업에 대한 비율입니다.',
    not: `공급처가 많다는 것은 의존일 수도, 선택지일 수도 있습니다. ${NOT_MONEY.ko}`,
  },
  'out-degree': {
    name: '나가는 연결',
    says: '이 기업에서 물건이나 자본을 받는 기업이 얼마나 많은지를 나타냅니다. 다른 모든 기업에 대한 비율입니다.',
    not: '다른 곳에서 살 수 있는지는 말해 주지 않습니다.',
  },
  strength: {
    name: '거래 금액',
    says: '모든 관계에서 공개된 금액을 계약 기간 전체에 걸쳐 더한 값입니다.',
    not: DISCLOSED.ko,
  },
  'in-strength': {
    name: '받는 금액',
    says: '이 기업이 받는 것, 곧 사들이는 물건과 들여오는 자본의 공개된 금액입니다.',
    not: DISCLOSED.ko,
  },
  'out-strength': {
    name: '주는 금액',
    says: '이 기업이 주는 것, 곧 파는 물건과 대는 자본의 공개된 금액입니다.',
    not: DISCLOSED.ko,
  },
  betweenness: {
    name: '매개 중심성',
    says: '공급하는 쪽에서 받는 쪽으로 가는 최단 경로에 얼마나 자주 놓이는지, 곧 중개 위치를 나타냅니다.',
    not: '물건과 돈은 최단 경로로만 흐르지 않습니다. 위치이지 흐름이 아닙니다.',
  },
  'betweenness-weighted': {
    name: '금액 매개 중심성',
    says: '금액이 클수록 가까운 것으로 볼 때, 다른 두 기업 사이의 경로에 얼마나 자주 놓이는지를 나타냅니다.',
    not: '1/금액을 거리로 읽는 것은 약속일 뿐입니다. 금액을 모르는 관계는 길로 치지 않습니다.',
  },
  closeness: {
    name: '공급 쪽 근접 중심성',
    says: '공급망 위쪽의 기업들로부터 몇 단계 만에 이 기업에 닿는지를 나타냅니다.',
    not: '공급원에 가깝다는 것이 그만큼 의존한다는 뜻은 아닙니다.',
  },
  'closeness-out': {
    name: '수요 쪽 근접 중심성',
    says: '이 기업에서 아래쪽 기업들까지 몇 단계인지, 곧 충격이 얼마나 빨리 닿을 수 있는지를 나타냅니다.',
    not: '얼마나 가까운지일 뿐, 얼마나 크게 다치는지는 아닙니다.',
  },
  eigenvector: {
    name: '고유벡터 중심성',
    says: '중심에 있는 기업에게서 공급받는 기업일수록 높습니다.',
    not: '고리를 이루어 되돌아오는 관계만 반영합니다. 아무리 중요해도 받는 것이 없으면 0입니다.',
  },
  'eigenvector-weighted': {
    name: '금액 고유벡터 중심성',
    says: '같은 값을 금액으로 가중한 것입니다. 가장 큰 돈이 도는 고리에 몰립니다.',
    not: '몇 건의 초대형 거래가 거의 전부를 결정합니다.',
  },
  pagerank: {
    name: '페이지랭크',
    says: '공급하는 쪽에서 받는 쪽으로 금액에 비례해 관계를 따라가고 이따금 새로 출발할 때 어디에 머무르게 되는지를 나타냅니다.',
    not: '물건과 자본이 모이는 곳을 찾을 뿐, 없으면 가장 곤란한 기업을 찾지는 않습니다.',
  },
  'pagerank-unweighted': {
    name: '금액 없는 페이지랭크',
    says: '같은 방법이되 금액과 상관없이 모든 관계를 똑같이 따라갑니다.',
    not: NOT_MONEY.ko,
  },
  'pagerank-reversed': {
    name: '역방향 페이지랭크',
    says: '필요한 것을 대는 쪽으로 금액에 비례해 거슬러 올라갈 때 어디에 머무르게 되는지를 나타냅니다.',
    not: `대체 공급처나 완충 여력은 고려하지 않습니다. ${DISCLOSED.ko}`,
  },
  hub: {
    name: '허브',
    says: '다른 허브에게서 가장 많이 받는 기업들에 큰 금액을 대는 기업입니다.',
    not: '가장 무거운 거래 덩어리만 봅니다. 나머지는 0에 가깝습니다.',
  },
  authority: {
    name: '권위',
    says: '가장 강한 허브들에게서 큰 금액을 받는 기업입니다.',
    not: '가장 무거운 거래 덩어리만 봅니다. 나머지는 0에 가깝습니다.',
  },
  'hub-unweighted': {
    name: '금액 없는 허브',
    says: '다른 좋은 공급사들도 많이 공급하는 기업들에 공급합니다.',
    not: NOT_MONEY.ko,
  },
  'authority-unweighted': {
    name: '금액 없는 권위',
    says: '비슷한 기업들에도 두루 공급하는 공급사들에게서 받습니다.',
    not: NOT_MONEY.ko,
  },
  core: {
    name: '코어 수',
    says: '이 기업이 속한 가장 촘촘한 무리를 나타냅니다. 무리 안의 모두가 서로 그 수 이상의 관계를 맺고 있습니다.',
    not: '같은 코어 안에서는 모두 같아서 선두를 가리지 못합니다.',
  },
  'component-weak': {
    name: '이어진 부분',
    says: '방향과 상관없이 관계로 이어진 기업들을 묶은 것입니다. 1이 가장 큰 부분입니다.',
    not: '얼마나 단단히 이어졌는지는 말해 주지 않습니다.',
  },
  'component-strong': {
    name: '되돌아오는 부분',
    says: '한 부분 안에서는 어느 기업에서든 공급을 따라 다른 모든 기업에 닿습니다. 거기서 시작된 일은 되돌아올 수 있습니다.',
    not: '되돌아오는 길이 있다는 뜻일 뿐입니다. 실제로 도는 돈은 순환 자금 화면에서 봅니다.',
  },
  community: {
    name: '커뮤니티',
    says: '우연히 생길 수보다 안쪽 관계가 많은 무리입니다(루뱅 방법).',
    not: '좋은 구분이지만 유일하지는 않습니다. 시드가 다르면 경계가 달라질 수 있습니다.',
  },
};

export const measuresText = {en, ko};

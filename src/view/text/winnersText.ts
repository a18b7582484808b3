/** Words of what rivals take over. */
const en = {
  title: 'Winners',
  caption: 'Companies that gain sales, largest gain first',
  none: 'No rival has the spare capacity to take anything over.',
  company: 'Company',
  gain: 'Sales won, a year',
  markets: 'What becomes of the lost sales',
  market: 'Market',
  lost: 'lost',
  moved: 'moved',
  unmet: 'unmet',
  unsettled: 'Losses and gains did not settle against each other: read the gains as rough.',
};
const ko: typeof en = {
  title: '이득을 보는 기업',
  caption: '매출이 느는 기업, 큰 순서',
  none: '대신할 여유가 있는 경쟁사가 없습니다.',
  company: '기업',
  gain: '연간 늘어나는 매출',
  markets: '잃은 매출의 행방',
  market: '시장',
  lost: '손실',
  moved: '이동',
  unmet: '미충족',
  unsettled: '손실과 이득이 서로 수렴하지 않았습니다. 이득은 어림값입니다.',
};
export const winnersText = {en, ko};

/** Words around a picture of the map: its headline, its caption, what it is in words. */
const en = {
  question: 'Who holds up whom in AI',
  sourcesBehind: (n: number) => `Ties from ${n} sources.`,
  mapCaption: (basis: string, date: string) => `${basis} ties, as known on ${date}`,
  mapCaptionInForce: (basis: string, date: string) => `${basis} ties in force on ${date}`,
  publishersBehind: (n: number, list: string) =>
    `${n === 1 ? '1 source' : `${n} sources`} behind what is shown: ${list}.`,
  morePublishers: (n: number) => `${n} more`,
  inWords: (companies: number, ties: number) =>
    `Map of ${companies === 1 ? '1 company' : `${companies} companies`} and ${ties === 1 ? '1 tie' : `${ties} ties`} between them`,
  largest: (names: string) => `Most disclosed money passes through ${names}`,
  hitMost: (names: string) => `Hit hardest: ${names}`,
};

const ko: typeof en = {
  question: 'AI 업계, 누가 누구를 떠받치나',
  sourcesBehind: (n) => `출처 ${n}건을 바탕으로 한 관계입니다.`,
  mapCaption: (basis, date) => `${basis} 기준, ${date}까지 알려진 관계`,
  mapCaptionInForce: (basis, date) => `${basis} 기준, ${date} 현재 이행 중인 관계`,
  publishersBehind: (n, list) => `그림의 출처 ${n}건: ${list}.`,
  morePublishers: (n) => `외 ${n}곳`,
  inWords: (companies, ties) => `기업 ${companies}곳과 그 사이의 관계 ${ties}건을 그린 지도`,
  largest: (names) => `공개된 금액이 가장 많이 오가는 곳: ${names}`,
  hitMost: (names) => `가장 크게 타격을 받는 곳: ${names}`,
};

export const pictureText = {en, ko};

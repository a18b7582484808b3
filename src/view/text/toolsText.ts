/** Words of the map's tools: the row above the picture. */
const en = {
  tools: 'Map tools',
  close: 'Close',
  names: {layout: 'Layout', reading: 'Size and groups', sieve: 'Filter'},
};
const ko: typeof en = {
  tools: '지도 도구',
  close: '닫기',
  names: {layout: '배치', reading: '크기·묶음', sieve: '필터'},
};
export const toolsText = {en, ko};

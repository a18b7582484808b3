/** Words of the map inside another page, and of the code that puts it there. */
const en = {
  open: 'Open in Frenemy',
  sources: (n: number) => (n === 1 ? '1 source' : `${n} sources`),
  frameTitle: (sentence: string | null) =>
    `Frenemy: ${sentence ?? 'who holds up whom in AI, and what breaks when one falls'}`,
};
const ko: typeof en = {
  open: 'Frenemy에서 열기',
  sources: (n) => `출처 ${n}건`,
  frameTitle: (sentence) =>
    `Frenemy: ${sentence ?? 'AI 산업에서 누가 누구를 떠받치고, 하나가 무너지면 무엇이 무너지는가'}`,
};
export const embedText = {en, ko};

/** Words of the buttons that begin a tour: on the first screen, while those of the player come with it. */
const en = {
  tours: 'Tours',
  facts: 'Five facts about this view',
  story: (n: number) => `The story in ${n} steps`,
};

const ko: typeof en = {
  tours: '둘러보기',
  facts: '이 화면에서 볼 다섯 가지',
  story: (n) => `${n}단계로 읽는 이야기`,
};

export const tourChoicesText = {en, ko};

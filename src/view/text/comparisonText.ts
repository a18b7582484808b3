/** Words of two models side by side. */
import {withParticle} from '../../words/particle';

export interface Compared {
  readonly first: string;
  readonly second: string;
  readonly hit: number;
  readonly hitBySecond: number;
  readonly both: number;
}

const companies = (n: number) => (n === 1 ? '1 company' : `${n} companies`);

const en = {
  sentence: ({first, second, hit, hitBySecond, both}: Compared) =>
    `${first}: ${companies(hit)} hit; ${second}: ${hitBySecond}; ${both} by both.`,
  widest: (name: string, first: string, second: string) =>
    `They differ most on ${name}: ${first} against ${second}.`,
  defaults: (second: string) => `${second} runs on its defaults.`,
  notSettled: (second: string) => `${second} did NOT settle.`,
};
const ko: typeof en = {
  sentence: ({first, second, hit, hitBySecond, both}) =>
    `${first} ${hit}곳, ${second} ${hitBySecond}곳이 타격을 받으며 ${both}곳이 겹칩니다.`,
  widest: (name, first, second) =>
    `차이가 가장 큰 곳은 ${withParticle(name, '으로/로')}, ${first} 대 ${second}입니다.`,
  defaults: (second) => `${withParticle(second, '은/는')} 기본값으로 계산합니다.`,
  notSettled: (second) => `${withParticle(second, '은/는')} 수렴하지 않았습니다.`,
};
export const comparisonText = {en, ko};

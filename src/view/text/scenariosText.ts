/** Words of the scenario shelf and of the comparison of two scenarios. */
import {withParticle} from './particle';

const en = {
  title: 'Scenarios',
  lead: (n: number) =>
    `${n} scenarios made from the founding documents, each ready to run from one click.`,
  intro:
    'The documents tell the stories; how they become losses is our assumption and stands beside each. A conditional answer, not a forecast.',
  run: 'Run',
  runThis: (name: string) => `Run ${name}`,
  counting: 'Calculating…',
  headline: (impact: string, hit: number, failed: number, worst: string, lost: string) =>
    `${impact} of the web lost; ${hit} hit, ${failed} fallen. ${worst} loses most: ${lost}.`,
  compare: 'Compare two',
  present: 'Present experiment',
  quiet: 'Nothing fails in it.',
  company: 'Company',
  difference: 'Difference',
  measures: {impact: 'Lost in the web', usd: 'Dollars lost', hit: 'Hit', failed: 'Fallen'},
  totals: 'Totals',
  distress: 'Distress per company',
  same: 'Both come to the same outcome.',
  more: (more: string, usd: string) => `${more} costs ${usd} more.`,
  most: (name: string, side: string, points: string) =>
    `${name} shows the largest difference: ${points} percentage points more in ${side}.`,
  falls: (names: string, side: string) => `Only in ${side}: ${names} fall.`,
  bases: (a: string, b: string) => `A counts on the ${a} basis, B on the ${b} basis.`,
  parameters: (a: string, b: string) => `Parameters differ: A has ${a}; B has ${b}.`,
  defaults: 'the defaults',
};
const ko: typeof en = {
  title: '시나리오',
  lead: (n) => `기초 문서에서 나온 시나리오 ${n}개를 한 번 눌러 실행할 수 있습니다.`,
  intro:
    '이야기는 기초 문서에서 왔고, 이를 손실로 옮긴 방식은 우리 가정으로 각각 옆에 적었습니다. 조건부 답이며 예측이 아닙니다.',
  run: '실행',
  runThis: (name) => `${name} 실행`,
  counting: '계산 중…',
  headline: (impact, hit, failed, worst, lost) =>
    `전체 손실 ${impact}, 타격 ${hit}곳, 붕괴 ${failed}곳. 손실이 가장 큰 곳은 ${worst}(${lost})입니다.`,
  compare: '두 시나리오 비교',
  present: '현재 실험',
  quiet: '무너진 곳이 없습니다.',
  company: '기업',
  difference: '차이',
  measures: {impact: '전체 손실', usd: '달러 손실', hit: '타격', failed: '붕괴'},
  totals: '합계',
  distress: '기업별 타격',
  same: '두 시나리오의 결과가 같습니다.',
  more: (more, usd) => `${more} 쪽의 손실이 ${usd} 더 큽니다.`,
  most: (name, side, points) =>
    `차이가 가장 큰 곳은 ${name}입니다. ${side} 쪽이 ${points}%포인트 더 큽니다.`,
  falls: (names, side) => `${side}에서만 ${withParticle(names, '이/가')} 무너집니다.`,
  bases: (a, b) => `A는 ${a} 기준, B는 ${b} 기준입니다.`,
  parameters: (a, b) => `매개변수가 다릅니다. A는 ${a}, B는 ${b}입니다.`,
  defaults: '기본값',
};
export const scenariosText = {en, ko};

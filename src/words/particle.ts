/** Korean particles after any name: `오라클이`, `OpenAI가`, `ASML은`, `네이버(NAVER)로`. */
import {josa} from 'es-hangul';

/** Keeps a particle on the line of a word that ends in a mark: `25%` and `로` stay together. */
const JOINER = '\u2060';

type Particles = Parameters<typeof josa.pick>[1];

export const withParticle = (word: string, particles: Particles): string =>
  word + (/[\p{L}\p{N}]$/u.test(word) ? '' : JOINER) + josa.pick(spoken(word), particles);

/** The syllable the word ends on when read aloud; brackets and closing quotes are not read. */
function spoken(word: string): string {
  const last = word
    .replace(/[’”'"]+$/, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim()
    .at(-1);
  if (last === undefined) return '이';
  if (/[가-힣]/.test(last)) return last;
  return LAST_SOUNDS[last.toLowerCase()] ?? '이';
}

const LAST_SOUNDS: Readonly<Record<string, string>> = {
  l: '엘',
  m: '엠',
  n: '엔',
  r: '알',
  '0': '영',
  '1': '일',
  '3': '삼',
  '6': '육',
  '7': '칠',
  '8': '팔',
  '%': '트',
};

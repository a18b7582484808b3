import {describe, expect, it} from 'vitest';
import {textWidth} from '../../../src/core/picture/textWidth';
import {winAnsiOf} from '../../../src/core/picture/winAnsi';

describe('the code of a sign', () => {
  it('is that of Windows code page 1252', () => {
    const decoder = new TextDecoder('windows-1252');
    for (let code = 32; code < 256; code++) {
      const sign = decoder.decode(Uint8Array.of(code));
      const isControl = sign.codePointAt(0)! === 127 || /[\u0080-\u009f]/.test(sign);
      expect(winAnsiOf(sign), `${code}`).toBe(isControl ? null : code);
    }
    for (const sign of ['\n', '한', '→', '\u{1f9ed}', '\u0000']) expect(winAnsiOf(sign)).toBeNull();
  });
});

describe('the width of a text', () => {
  it('adds up by hand', () => {
    // Helvetica: A 667, B 667, space 278, i 222; bold: A 722, i 278 thousandths
    expect(textWidth('AB i', false, 10)).toBeCloseTo(18.34, 9);
    expect(textWidth('Ai', true, 20)).toBeCloseTo(20, 9);
    expect(textWidth('삼성', false, 12)).toBeCloseTo(22.08, 9);
    expect(textWidth('€→', false, 1000)).toBe(556 + 987);
    expect(textWidth('25%\u2060로', false, 1000)).toBe(556 + 556 + 889 + 920);
    expect(textWidth('', false, 12)).toBe(0);
  });
});

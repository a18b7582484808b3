/** What the reader filtered, faded or focused, in words for a caption: one line each. */
import type {Conditions} from '../core/explore/conditions';
import type {Picture} from '../core/picture/picture';
import type {Names} from './names';
import {conditionText} from './conditionText';
import type {Text} from './text';
import {conditionWords, focusWords} from './conditionWords';

export function siftedWords(
  {filter, fade, focus}: Picture,
  names: Names,
  text: Text,
): readonly string[] {
  const t = conditionText[text.language].caption;
  const listed = (asked: Conditions) =>
    conditionWords(asked, names, text)
      .map((phrase) => phrase.text)
      .join('; ');
  return [
    ...(filter ? [t.filter(listed(filter))] : []),
    ...(fade ? [t.fade(listed(fade))] : []),
    ...(focus ? [t.focus(focusWords(focus, names, text))] : []),
  ];
}

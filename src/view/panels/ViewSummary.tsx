/** The present view in words, as a dialog: for reading, listening and copying. */
import {useState} from 'react';
import {spokenText} from '../text/spokenText';
import {useText} from '../text/text';
import type {ViewInWords} from '../text/viewInWords';
import {Dialog} from './Dialog';
import {ToldView, useToldView} from './ToldView';

export function ViewSummary({onClose}: {readonly onClose: () => void}) {
  const t = spokenText[useText().language];
  const told = useToldView();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linesOf(told, t).join('\n'));
      setCopied(true);
    } catch {
      setCopied(false); // the browser keeps its clipboard closed; the text can be selected
    }
  };
  return (
    <Dialog title={t.title} onClose={onClose}>
      <ToldView told={told} />
      <p>
        <button type="button" className="small" onClick={() => void copy()}>
          {t.copy}
        </button>{' '}
        <span role="status">{isCopied && t.copied}</span>
      </p>
    </Dialog>
  );
}

const linesOf = (
  {shown, largest, outcome}: ViewInWords,
  t: (typeof spokenText)['en'],
): readonly string[] => [
  ...shown,
  `${t.largest}:`,
  ...largest.map((line) => `- ${line}`),
  ...(outcome ? [...outcome.told, ...outcome.rounds] : [t.quiet]),
];

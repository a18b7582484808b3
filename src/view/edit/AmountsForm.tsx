import {BASES, type AmountRange} from '../../core/dataset/schema';
import {RANGE_PARTS, valueOfField} from '../../core/exchange/draftFields';
import type {Texts} from '../../core/exchange/draft';
import {amountInWords} from '../panels/tieAmount';
import {editFormText} from '../text/editFormText';
import {useText} from '../text/text';
import type {Draw} from './draw';

interface Props {
  readonly texts: Texts;
  readonly draw: Draw;
  readonly onChange: (path: string, text: string) => void;
}

/** The money of a tie, a row for each basis, and how it was understood. */
export function AmountsForm({texts, draw, onChange}: Props) {
  const {language, words, format} = useText();
  const t = editFormText[language];
  const read = (basis: string): string | null => {
    const [low, likely, high] = RANGE_PARTS.map((part) =>
      valueOfField({path: '', kind: 'money'}, texts[`amountUsd.${basis}.${part}`] ?? ''),
    );
    if (typeof likely !== 'number' || likely < 0) return null;
    const range = {low: low ?? likely, likely, high: high ?? likely};
    if (typeof range.low !== 'number' || typeof range.high !== 'number') return null;
    const period = texts['amountPeriod'] === 'annual' ? 'annual' : 'total';
    return amountInWords(range as AmountRange, period, format, language);
  };
  return (
    <>
      <div className="edit-amounts">
        <span />
        {RANGE_PARTS.map((part) => (
          <span key={part} className="edit-head" aria-hidden="true">
            {t.ranges[part]}
          </span>
        ))}
        {BASES.map((basis) => {
          const paths = RANGE_PARTS.map((part) => `amountUsd.${basis}.${part}`);
          const fault = paths.map(draw.faultAt).find((words_) => words_ !== null) ?? null;
          const understood = read(basis);
          return (
            <div key={basis} className="edit-basis" role="group" aria-label={words.bases[basis]}>
              <span title={words.basisMeanings[basis]}>{words.bases[basis]}</span>
              {RANGE_PARTS.map((part, k) => (
                <input
                  key={part}
                  id={draw.idOf(paths[k]!)}
                  aria-label={t.rangeOf(words.bases[basis], t.ranges[part]!)}
                  aria-invalid={draw.faultAt(paths[k]!) !== null || undefined}
                  aria-describedby={`${draw.idOf(paths[1]!)}-fault`}
                  autoComplete="off"
                  value={texts[paths[k]!] ?? ''}
                  onBlur={() => draw.leave(paths[k]!)}
                  onChange={(e) => onChange(paths[k]!, e.currentTarget.value)}
                />
              ))}
              <p
                id={`${draw.idOf(paths[1]!)}-fault`}
                className={fault === null ? 'edit-read' : 'edit-fault'}
              >
                {fault ?? (understood === null ? '' : `= ${understood}`)}
              </p>
            </div>
          );
        })}
      </div>
      <p className="fine">{t.amountHint}</p>
    </>
  );
}

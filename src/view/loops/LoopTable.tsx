import {BASES} from '../../core/dataset/terms';
import type {LoopLeft, MoneyLoop} from '../../core/loops/loops';
import {loopsText} from '../text/loopsText';
import {useText} from '../text/text';

interface Props {
  readonly loops: readonly MoneyLoop[];
  readonly routeOf: (loop: MoneyLoop) => string;
  readonly chosen: string | undefined;
  readonly onChoose: (loop: MoneyLoop) => void;
}

/** Loops with their width, their strangeness and what is left of them on each basis. */
export function LoopTable({loops, routeOf, chosen, onChoose}: Props) {
  const {language, format} = useText();
  const t = loopsText[language];
  const left = ({narrowestUsd, broken, imputed}: LoopLeft) =>
    broken.length > 0 ? (
      <span className="loop-broken">{t.broken}</span>
    ) : narrowestUsd === null ? (
      '?'
    ) : (
      <>
        {format.money(narrowestUsd)}
        {imputed && (
          <>
            {' '}
            <span className="imputed">{t.imputed}</span>
          </>
        )}
      </>
    );
  return (
    <table className="ranks loops">
      <caption className="sr-only">{t.list}</caption>
      <thead>
        <tr>
          <th scope="col">{t.columns.loop}</th>
          <th scope="col" className="num" title={t.hints.narrowest}>
            {t.columns.narrowest}
          </th>
          <th scope="col" className="num by-chance" title={t.hints.chance}>
            {t.columns.chance}
          </th>
          <th scope="col" className="num by-chance" title={t.hints.p}>
            {t.columns.p}
          </th>
          {BASES.map((basis) => (
            <th key={basis} scope="col" className="num left" title={t.hints.left}>
              {t.columns[basis]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loops.map((loop) => (
          <tr key={loop.key} data-selected={loop.key === chosen}>
            <th scope="row">
              <button
                type="button"
                className="text-button"
                aria-pressed={loop.key === chosen}
                onClick={() => onChoose(loop)}
              >
                {routeOf(loop)}
              </button>
            </th>
            <td className="num">
              {loop.narrowestUsd === null ? '?' : format.money(loop.narrowestUsd)}
            </td>
            <td className="num by-chance">
              {loop.strangeness ? format.number(loop.strangeness.expected) : '–'}
            </td>
            <td className="num by-chance">
              {loop.strangeness ? loop.strangeness.p.toFixed(3) : '–'}
            </td>
            {BASES.map((basis) => (
              <td key={basis} className="num left">
                {left(loop.left[basis])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

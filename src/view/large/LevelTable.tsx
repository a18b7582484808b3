/** The same level as a table: at most as many rows as there are discs. */
import type {Level, ShownDisc} from '../../core/large/protocol';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';

interface Props {
  readonly level: Level;
  readonly nameOf: (disc: ShownDisc) => string;
  readonly onOpen: (disc: number) => void;
}
export function LevelTable({level, nameOf, onOpen}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  const hasLoss = level.discs.some(({loss}) => loss !== null);
  const hasGroups = level.discs.some(({kind}) => kind !== 'company');
  return (
    <section>
      <h3>{t.table}</h3>
      <div className="large-scroll" role="region" tabIndex={0} aria-label={t.table}>
        <table className="large-table">
          <thead>
            <tr>
              <th scope="col">{t.columns.name}</th>
              {hasGroups && (
                <th scope="col" className="num">
                  {t.columns.companies}
                </th>
              )}
              <th scope="col" className="num">
                {hasLoss ? t.columns.loss : t.columns.size}
              </th>
              {hasLoss && hasGroups && (
                <th scope="col" className="num">
                  {t.columns.hit}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {level.discs.map((disc, d) => (
              <tr key={d}>
                <th scope="row">
                  <button type="button" className="text-button" onClick={() => onOpen(d)}>
                    {nameOf(disc)}
                  </button>
                </th>
                {hasGroups && <td className="num">{format.count(disc.companies)}</td>}
                <td className="num">
                  {disc.loss ? format.percent(disc.loss.share) : format.short(disc.size)}
                </td>
                {hasLoss && hasGroups && (
                  <td className="num">{format.count(disc.loss?.hit ?? 0)}</td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

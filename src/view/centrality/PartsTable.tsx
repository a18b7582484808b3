import type {CompanyId} from '../../core/dataset/schema';
import {centralityText} from '../text/centralityText';
import {useText} from '../text/text';
import type {CentralityRow} from './centralityRows';

interface Props {
  readonly parts: readonly (readonly CentralityRow[])[];
  readonly alone: number;
  readonly onSelect: (id: CompanyId) => void;
}

/** Each part of the web with its companies, those of most harm first; lone companies as a number. */
export function PartsTable({parts, alone, onSelect}: Props) {
  const t = centralityText[useText().language];
  return (
    <section className="parts" aria-label={t.parts}>
      <table className="parts-table">
        <caption className="sr-only">{t.parts}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {t.partsColumns.part}
            </th>
            <th scope="col" className="num">
              {t.partsColumns.size}
            </th>
            <th scope="col">{t.partsColumns.members}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map((members) => (
            <tr key={members[0]!.id}>
              <th scope="row" className="num">
                {members[0]!.value}
              </th>
              <td className="num">{members.length}</td>
              <td>
                <ul className="members">
                  {members.map(({id, name}) => (
                    <li key={id}>
                      <button type="button" className="text-button" onClick={() => onSelect(id)}>
                        {name}
                      </button>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {alone > 0 && <p className="fine">{t.alone(alone)}</p>}
    </section>
  );
}

/** Losses by company: the share, the amount and the round. Each name opens its company. */
import type {Hit} from '../../core/large/protocol';
import type {LargeNetwork} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';

export interface LossRow {
  readonly of: Hit;
  readonly share: number;
  readonly lost: number;
  readonly round: number | null;
}
interface Props {
  readonly large: LargeNetwork;
  readonly label: string;
  /** Headings of the first two columns. */
  readonly columns: {readonly name: string; readonly share: string};
  readonly rows: readonly LossRow[];
}

export function LossTable({large, label, columns, rows}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  return (
    <div className="large-scroll" role="region" tabIndex={0} aria-label={label}>
      <table className="large-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            {[columns.share, t.columns.lost, t.columns.round].map((column) => (
              <th key={column} scope="col" className="num">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({of, share, lost, round}, k) => (
            <tr key={k}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  onClick={() => void large.show(of.company)}
                >
                  {of.id}
                </button>
              </th>
              <td className="num">{format.percent(share)}</td>
              <td className="num">{format.short(lost)}</td>
              <td className="num">{round ?? '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What falls with those that failed: the totals, and who is hit hardest. */
import type {Fallen} from '../../core/large/protocol';
import type {LargeNetwork} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';
import {LossTable} from './LossTable';

interface Props {
  readonly large: LargeNetwork;
  readonly fallen: Fallen;
  readonly isSpreading: boolean;
}
/** Companies in the table. */
const SHOWN = 50;

export function LargeFallen({large, fallen, isSpreading}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  const totals = [
    [t.total.lost, format.short(fallen.lost)],
    [t.total.share, format.smallPercent(fallen.impact)],
    [t.total.hit, format.count(fallen.hit)],
    [t.total.failed, format.count(fallen.failures)],
    [t.total.rounds, format.count(fallen.rounds)],
  ] as const;
  return (
    <section>
      {isSpreading && (
        <p className="large-spreading" role="status">
          <progress aria-hidden="true" /> {t.spreading(format.count(fallen.rounds))}
        </p>
      )}
      <dl className="large-totals">
        {totals.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t.hardest}</h3>
      <LossTable
        large={large}
        label={t.hardest}
        columns={{name: t.columns.name, share: t.columns.loss}}
        rows={fallen.hardest
          .slice(0, SHOWN)
          .map((hit) => ({of: hit, share: hit.distress, lost: hit.lost, round: hit.round}))}
      />
    </section>
  );
}

import {findByCompany} from '../../core/exposure/assumption';
import {spareCapacityAt} from '../../core/exposure/spareCapacity';
import type {CompanyId} from '../../core/dataset/schema';
import {useApp, useNames} from '../appContext';
import {useText} from '../text/text';
import {winnersText} from '../text/winnersText';

interface Props {
  readonly companies: readonly CompanyId[];
  /** Months. */
  readonly horizon: number;
}

/** What a gain stands on: how much more each company is assumed to be able to sell, and why. */
export function RoomAssumed({companies, horizon}: Props) {
  const {catalogue, dataset} = useApp();
  const names = useNames();
  const {language, format} = useText();
  const t = winnersText[language];
  return (
    <details className="room-assumed">
      <summary>{t.room(format.number(horizon))}</summary>
      <ul>
        {companies.map((id) => {
          const {spareCapacity} = dataset.defaults;
          const found = findByCompany('spareCapacity', spareCapacity, catalogue.companies.get(id)!);
          if (!found) return null;
          const share = format.percent(spareCapacityAt(found.value, horizon));
          return (
            <li key={id}>
              <b>{names.company(id)}</b> {t.ofSales(share)}
              {language === 'en' && `: ${found.reason}`}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

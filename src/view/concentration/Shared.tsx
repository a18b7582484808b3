import type {HiddenPair, SharedSupplier} from '../../core/concentration/commonSuppliers';
import type {CompanyId} from '../../core/dataset/schema';
import {useApp, useNames} from '../appContext';
import {concentrationText} from '../text/concentrationText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';

interface Props {
  readonly shared: readonly SharedSupplier[];
  readonly pairs: readonly HiddenPair[];
}
const SUPPLIERS = 12;
const PAIRS = 25;

export function Shared({shared, pairs}: Props) {
  const {actions} = useApp();
  const names = useNames();
  const {language, format} = useText();
  const t = concentrationText[language];
  if (shared.length === 0) return <p className="data-none">{t.none}</p>;
  const failOnMap = (id: CompanyId) => {
    actions.select({kind: 'company', id});
    actions.failOnly(id);
    actions.show('map');
  };
  return (
    <div className="concentration">
      <section>
        <h3>{t.pairsTitle}</h3>
        <table className="ranks shares-table">
          <caption className="sr-only">{t.pairsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.pair}</th>
              <th scope="col">{t.common}</th>
              <th scope="col" className="num">
                {t.both}
              </th>
              <th scope="col">
                <span className="sr-only">{studyText[language].onMap}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {pairs.slice(0, PAIRS).map((p) => (
              <tr key={`${p.a} ${p.b}`}>
                <th scope="row">
                  {names.company(p.a)} · {names.company(p.b)}
                </th>
                <td>{names.company(p.supplier)}</td>
                <td className="num">{format.percent(p.shared)}</td>
                <td className="act">
                  <button
                    type="button"
                    className="small"
                    aria-label={`${studyText[language].onMap}: ${names.company(p.a)}, ${names.company(p.b)}`}
                    onClick={() =>
                      actions.light({
                        of: 'supplier',
                        companies: [p.a, p.b, p.supplier],
                        ties: [...new Set([...p.ofA.ties, ...p.ofB.ties])],
                      })
                    }
                  >
                    {studyText[language].onMap}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section>
        <h3>{t.sharedTitle}</h3>
        <ul className="shared-suppliers">
          {shared.slice(0, SUPPLIERS).map(({supplier, dependants}) => (
            <li key={supplier}>
              <h4>
                {names.company(supplier)}{' '}
                <span className="fine">{t.dependants(dependants.length)}</span>
              </h4>
              <ul className="uses">
                {dependants.slice(0, 10).map((d) => (
                  <li key={d.id}>
                    {names.company(d.id)} <b>{format.percent(d.exposure)}</b>
                    {d.through !== null && (
                      <span className="fine"> {t.through(names.company(d.through))}</span>
                    )}
                  </li>
                ))}
              </ul>
              <button type="button" className="small" onClick={() => failOnMap(supplier)}>
                {t.failIt(names.company(supplier))}
              </button>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

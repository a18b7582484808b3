import type {Count} from '../../core/explore/seen';
import {useApp, useAppState} from '../appContext';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';

/** Where the rest of the data is: one row for each that takes something off the map, and its undoing. */
export function WhatIsAway() {
  const {dataset, selectors, actions} = useApp();
  const {language, format} = useText();
  const t = sieveText[language];
  const {counts} = useAppState(selectors.seen);
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  const picture = useAppState((s) => s.view.picture);
  const unknown: Count = {
    companies: dataset.companies.length - counts.web.companies,
    ties: dataset.ties.length - counts.web.ties,
  };
  const rows = [
    {name: t.restOf.web, count: unknown, onClear: null, isOn: true},
    {
      name: t.restOf.types,
      count: counts.byTypes,
      onClear: actions.showAllTypes,
      isOn: hiddenTypes.length > 0,
    },
    {
      name: t.restOf.filter,
      count: counts.byFilter,
      onClear: () => actions.arrange({filter: undefined}),
      isOn: picture?.filter !== undefined,
    },
    {
      name: t.restOf.focus,
      count: counts.byFocus,
      onClear: () => actions.arrange({focus: undefined}),
      isOn: picture?.focus !== undefined,
    },
  ].filter(({isOn}) => isOn);
  return (
    <details className="sieve-part">
      <summary>
        <span>{t.rest}</span>
      </summary>
      <table className="sieve-rest">
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t.rest}</span>
            </th>
            <th scope="col">{t.ofCompanies}</th>
            <th scope="col">{t.ofTies}</th>
            <th scope="col">
              <span className="sr-only">{t.clear}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({name, count, onClear}) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{format.number(count.companies)}</td>
              <td>{format.number(count.ties)}</td>
              <td>
                {onClear && (
                  <button
                    type="button"
                    className="quiet"
                    aria-label={t.clearOf(name)}
                    onClick={onClear}
                  >
                    {t.clear}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {counts.kept.companies > 0 && <p className="sieve-hint">{t.kept(counts.kept.companies)}</p>}
    </details>
  );
}

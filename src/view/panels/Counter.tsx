import {useMemo} from 'react';
import type {Web} from '../../core/graph/web';
import type {TieType} from '../../core/dataset/schema';
import {useApp, useAppState} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';

/** How much of the data the picture shows, and the way back to all of it. */
export function Counter() {
  const {dataset, selectors, actions} = useApp();
  const t = shellText[useText().language];
  const web = useAppState(selectors.web);
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  const shown = useMemo(() => countShown(web, hiddenTypes), [web, hiddenTypes]);
  const {companies, ties} = dataset;
  return (
    <p className="counter">
      <span role="status">
        {t.counter(shown.companies, companies.length, shown.ties, ties.length)}
      </span>
      {hiddenTypes.length > 0 && (
        <button type="button" className="quiet" onClick={actions.showAllTypes}>
          {t.hidden(hiddenTypes.length)} · {t.showAll}
        </button>
      )}
    </p>
  );
}

/** Companies with at least one tie in the picture, and the ties in it. */
function countShown(web: Web, hiddenTypes: readonly TieType[]) {
  const hidden = new Set(hiddenTypes);
  const companies = new Set<string>();
  let ties = 0;
  for (const {tie} of web.ties.values()) {
    if (hidden.has(tie.type)) continue;
    ties++;
    companies.add(tie.from).add(tie.to);
  }
  return {companies: companies.size, ties};
}

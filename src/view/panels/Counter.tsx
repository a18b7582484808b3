import {useApp, useAppState} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';

/** How much of the data the picture shows, what takes the rest away, and the way back from each. */
export function Counter() {
  const {dataset, selectors, actions} = useApp();
  const t = shellText[useText().language];
  const {counts} = useAppState(selectors.seen);
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  const isFiltered = useAppState((s) => s.view.picture?.filter !== undefined);
  const isEgo = useAppState(({view: {picture}}) => picture?.layout === 'ego' && !!picture.ego);
  const isFocused = useAppState((s) => s.view.picture?.focus !== undefined) || isEgo;
  const {companies, ties} = dataset;
  return (
    <p className="counter">
      <span role="status">
        {t.counter(counts.seen.companies, companies.length, counts.seen.ties, ties.length)}
      </span>
      {hiddenTypes.length > 0 && (
        <button
          type="button"
          className="quiet"
          title={t.takenAway(counts.byTypes.companies, counts.byTypes.ties)}
          onClick={actions.showAllTypes}
        >
          {t.hidden(hiddenTypes.length)} · {t.showAll}
        </button>
      )}
      {isFiltered && (
        <button
          type="button"
          className="quiet counter-sifted"
          title={t.takenAway(counts.byFilter.companies, counts.byFilter.ties)}
          onClick={() => actions.arrange({filter: undefined})}
        >
          {t.filterHides(counts.byFilter.companies)} · {t.clear}
        </button>
      )}
      {isFocused && (
        <button
          type="button"
          className="quiet counter-sifted"
          title={t.takenAway(counts.byFocus.companies, counts.byFocus.ties)}
          onClick={() => actions.arrange(isEgo ? {layout: undefined} : {focus: undefined})}
        >
          {(isEgo ? t.egoHides : t.focusHides)(counts.byFocus.companies)} · {t.clear}
        </button>
      )}
    </p>
  );
}

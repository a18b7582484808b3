import {useApp, useAppState, useNames} from '../appContext';
import {spokenText} from '../text/spokenText';
import {useText} from '../text/text';
import {viewInWords, type ViewInWords} from '../text/viewInWords';

export function useToldView(): ViewInWords {
  const {dataset, selectors} = useApp();
  const names = useNames();
  const text = useText();
  const scenario = useAppState((s) => s.scenario);
  const picture = useAppState((s) => s.view.picture);
  const hiddenTypes = useAppState((s) => s.view.hiddenTypes);
  const selection = useAppState((s) => s.view.selection);
  const web = useAppState(selectors.web);
  const seen = useAppState(selectors.seen);
  const outcome = useAppState(selectors.outcome);
  const view = {hiddenTypes, selection, ...(picture && {picture})};
  return viewInWords({dataset, scenario, view, web, seen, outcome}, names, text);
}

/** The present view as headings, sentences and lists. */
export function ToldView({told}: {readonly told: ViewInWords}) {
  const t = spokenText[useText().language];
  return (
    <div className="told">
      {told.shown.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <h3>{t.largest}</h3>
      <ol>
        {told.largest.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <h3>{t.outcome}</h3>
      {told.outcome === null && <p>{t.quiet}</p>}
      {told.outcome?.told.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {told.outcome !== null && told.outcome.rounds.length > 0 && (
        <>
          <h3>{t.rounds}</h3>
          <ul>
            {told.outcome.rounds.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

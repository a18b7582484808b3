import type {SourceRow} from '../../state/tables/tableRows';
import {useApp, useNames} from '../appContext';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';

const MOST = 12;

interface Props {
  readonly row: SourceRow;
  readonly onAll: () => void;
}

/** What a source is cited for: ties and companies to select, and the rest counted. */
export function CitedFor({row: {source, uses}, onAll}: Props) {
  const {actions, catalogue} = useApp();
  const {language} = useText();
  const names = useNames();
  const t = tablesText[language];
  const ties = [...uses.ties].slice(0, MOST);
  const companies = [...uses.companies].slice(0, MOST);
  const others = t.otherUses(uses.figures, uses.shares, uses.notes);
  const isCited = ties.length + companies.length > 0 || others !== '';
  return (
    <div className="cited-for">
      {source.url !== null && (
        <p className="cited-address">
          <a href={source.url} target="_blank" rel="noopener noreferrer">
            {source.url}
          </a>
        </p>
      )}
      <p>
        <b>{t.citedFor}</b> {isCited ? others : t.citesNothing}
      </p>
      <ul>
        {ties.map((id) => {
          const says = catalogue.ties
            .get(id)
            ?.evidence.find((each) => each.source === source.id)?.says;
          return (
            <li key={id}>
              <button
                type="button"
                className="text-button"
                onClick={() => actions.select({kind: 'tie', id})}
              >
                {names.tie(id)}
              </button>
              {says !== undefined && language === 'en' && <span className="fine"> {says}</span>}
            </li>
          );
        })}
      </ul>
      {companies.length > 0 && (
        <p className="cited-companies">
          {companies.map((id) => (
            <button
              key={id}
              type="button"
              className="text-button"
              onClick={() => actions.select({kind: 'company', id})}
            >
              {names.company(id)}
            </button>
          ))}
          {uses.companies.size > MOST && <span className="fine">… {uses.companies.size}</span>}
        </p>
      )}
      {uses.ties.size > 0 && (
        <button type="button" className="quiet" onClick={onAll}>
          {t.all(uses.ties.size)}
        </button>
      )}
    </div>
  );
}

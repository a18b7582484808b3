import type {CompanyId} from '../../core/dataset/schema';
import {richest} from '../../core/graph/richest';
import {useApp, useAppState, useNames} from '../appContext';
import {TourChoices} from '../tour/TourChoices';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';

const CHOICES = ['oracle', 'nvidia', 'openai', 'microsoft', 'tsmc'] as CompanyId[];

/** The question that the whole screen answers, with good first choices. */
export function FirstVisit() {
  const {actions, catalogue, selectors, store} = useApp();
  const names = useNames();
  const {language, format} = useText();
  const t = inspectorText[language];
  const web = useAppState(selectors.web);
  const known = CHOICES.filter((id) => catalogue.companies.has(id));
  /** Other data have other giants. */
  const choices =
    known.length > 0
      ? known.map((id) => ({id, why: t.firstReasons[id]}))
      : richest(web, CHOICES.length).map(({id, usd}) => ({
          id,
          why: t.inItsTies(format.money(usd)),
        }));
  const fail = (id: CompanyId) => {
    actions.select({kind: 'company', id});
    if (store.getState().scenario.shocks[id] === undefined) actions.toggleFailure(id);
  };
  return (
    <section className="first">
      <h2>{t.ask}</h2>
      <p>{t.askText}</p>
      <ul>
        {choices.map(({id, why}) => (
          <li key={id}>
            <button type="button" className="choice" onClick={() => fail(id)}>
              <strong>{t.whatIf(names.company(id))}</strong>
              <span>{why}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="fine">{t.askHow}</p>
      <TourChoices />
    </section>
  );
}

import type {CompanyId} from '../../core/dataset/schema';
import {useApp, useNames} from '../appContext';
import {TourChoices} from '../tour/TourChoices';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';

const CHOICES = ['oracle', 'nvidia', 'openai', 'microsoft', 'tsmc'] as CompanyId[];

/** The question that the whole screen answers, with good first choices. */
export function FirstVisit() {
  const {actions, catalogue, store} = useApp();
  const names = useNames();
  const t = inspectorText[useText().language];
  const fail = (id: CompanyId) => {
    actions.select({kind: 'company', id});
    if (store.getState().scenario.shocks[id] === undefined) actions.toggleFailure(id);
  };
  return (
    <section className="first">
      <h2>{t.ask}</h2>
      <p>{t.askText}</p>
      <ul>
        {CHOICES.filter((id) => catalogue.companies.has(id)).map((id) => (
          <li key={id}>
            <button type="button" className="choice" onClick={() => fail(id)}>
              <strong>{t.whatIf(names.company(id))}</strong>
              <span>{t.firstReasons[id]}</span>
            </button>
          </li>
        ))}
      </ul>
      <p className="fine">{t.askHow}</p>
      <TourChoices />
    </section>
  );
}

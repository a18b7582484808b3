import {useApp} from '../appContext';
import {useText} from '../text/text';
import {tourChoicesText} from '../text/tourChoicesText';
import './tourChoices.css';

/** The tours there are, one button each. */
export function TourChoices() {
  const {actions, dataset} = useApp();
  const t = tourChoicesText[useText().language];
  const begin = (tour: string) => {
    actions.endTour();
    actions.choose('step', '0');
    actions.choose('tour', tour);
  };
  return (
    <span className="tour-choices" role="group" aria-label={t.tours}>
      <button type="button" className="quiet" onClick={() => begin('facts')}>
        {t.facts}
      </button>
      {dataset.tours.map(({id, steps}) => (
        <button key={id} type="button" className="quiet" onClick={() => begin(id)}>
          {t.story(steps.length)}
        </button>
      ))}
    </span>
  );
}

import type {Screen, SpotlightSource} from '../../core/snapshot/view';
import {useApp, useAppState} from '../appContext';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';

/** Where each light was switched on; a tour is told on the map itself. */
const STUDY_OF: Readonly<Partial<Record<SpotlightSource, Screen>>> = {
  loop: 'loops',
  pair: 'frenemies',
  supplier: 'concentration',
};

/** Says that a part of the map is lit, and takes the light away again. */
export function SpotlightBar() {
  const {actions} = useApp();
  const t = studyText[useText().language];
  const source = useAppState((s) => s.view.spotlight?.of);
  if (source === undefined || source === 'tour') return null;
  const study = STUDY_OF[source];
  return (
    <div className="spotlight" role="status">
      <span>{t.lit[source]}</span>
      {study && (
        <button type="button" className="quiet" onClick={() => actions.show(study)}>
          {t.backToStudy}
        </button>
      )}
      <button type="button" className="quiet" onClick={() => actions.light(null)}>
        {t.allLit}
      </button>
    </div>
  );
}

import {useRef, useState} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {loopsCsv} from '../../core/loops/loopsCsv';
import type {MoneyLoop} from '../../core/loops/loops';
import {useApp, useAppState, useNames} from '../appContext';
import {download} from '../session/download';
import {savePicture} from '../study/savePicture';
import {StudyFiles} from '../study/StudyFiles';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {viewCaption} from '../study/viewCaption';
import {loopsText} from '../text/loopsText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';
import {LoopDetail} from './LoopDetail';
import {LoopTable} from './LoopTable';
import {MoneyTotals} from './MoneyTotals';
import {useLoops} from './useLoops';
import {CompanyFilter} from '../study/CompanyFilter';
import '../ranking/ranking.css';
import './loops.css';

const NONE: readonly MoneyLoop[] = [];

/** Money that comes back to where it began: how wide, how strange, and what is left of it. */
export function LoopsScreen({onSay}: StudyProps) {
  const app = useApp();
  const {actions, dataset} = app;
  const names = useNames();
  const text = useText();
  const {language, format} = text;
  const t = loopsText[language];
  const s = studyText[language];
  const {answer, isOutdated} = useLoops();
  const chart = useRef<SVGSVGElement>(null);
  const choice = useAppState((state) => state.view.choices?.loop);
  const [wanted, setWanted] = useState<CompanyId | ''>('');
  const [withUnknown, setWithUnknown] = useState(false);

  const all = answer?.study.loops ?? NONE;
  const known = all.filter((l) => l.narrowestUsd !== null);
  const companies = [...new Set(all.flatMap((l) => l.companies))].sort((a, b) =>
    names.company(a).localeCompare(names.company(b), language),
  );
  const company = wanted !== '' && companies.includes(wanted) ? wanted : '';
  const pool = withUnknown || known.length === 0 ? all : known;
  const shown = pool.filter((l) => company === '' || l.companies.includes(company));
  const chosen = all.find((l) => l.key === choice) ?? shown[0];
  const routeOf = ({companies: ids}: MoneyLoop) =>
    [...ids, ids[0]!].map((id) => names.company(id)).join(' → ');
  const caption = answer ? viewCaption(answer.question, dataset, text) : '';
  const fileName = (ending: string) =>
    `frenemy-loops-${answer?.question.basis}-${answer?.question.asOf}.${ending}`;
  const saveTable = () => {
    if (!answer) return;
    download(fileName('csv'), loopsCsv(shown, answer.question, dataset), 'text/csv;charset=utf-8');
    onSay(s.saved(fileName('csv')));
  };
  const saveSvg = () => {
    if (!chart.current || !chosen) return;
    void savePicture(app, text, fileName('svg'), chart.current, {
      title: routeOf(chosen),
      lines: [t.picture, caption],
      ties: chosen.arcs.flatMap((arc) => arc.ties),
    });
    onSay(s.saved(fileName('svg')));
  };
  const [first] = known;
  const lead =
    answer === null
      ? t.working
      : first
        ? t.lead(routeOf(first), format.money(first.narrowestUsd!))
        : all.length > 0
          ? t.leadUnknown(all.length)
          : t.leadNone;
  return (
    <StudyPage
      title={t.title}
      isBusy={isOutdated}
      isOutdated={answer !== null && isOutdated}
      lead={lead}
      caption={`${caption && `${caption}. `}${t.intro}`}
      tools={
        all.length > 0 && (
          <>
            <CompanyFilter
              label={t.filter}
              everyone={t.everyone}
              companies={companies}
              value={company}
              onChange={setWanted}
            />
            {known.length > 0 && known.length < all.length && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={withUnknown}
                  onChange={(e) => setWithUnknown(e.currentTarget.checked)}
                />
                {t.undisclosedToo(all.length - known.length)}
              </label>
            )}
            <span className="fine" role="status">
              {t.count(shown.length, all.length)}
            </span>
            <StudyFiles onTable={saveTable} onPicture={saveSvg} />
          </>
        )
      }
    >
      {shown.length > 0 && (
        <LoopTable
          loops={shown}
          routeOf={routeOf}
          chosen={chosen?.key}
          onChoose={(loop) => actions.choose('loop', loop.key)}
        />
      )}
      {answer && all.length > 0 && shown.length === 0 && <p className="data-none">{t.none}</p>}
      {chosen && <LoopDetail loop={chosen} route={routeOf(chosen)} chart={chart} />}
      {answer && <MoneyTotals study={answer.study} />}
    </StudyPage>
  );
}

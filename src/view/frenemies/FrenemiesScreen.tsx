import {useRef, useState} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {frenemiesCsv} from '../../core/frenemies/frenemiesCsv';
import type {StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import {useApp, useAppState, useNames} from '../appContext';
import {Boundary} from '../report/Boundary';
import {download} from '../session/download';
import {savePicture} from '../study/savePicture';
import {StudyFiles} from '../study/StudyFiles';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {viewCaption} from '../study/viewCaption';
import {frenemiesText} from '../text/frenemiesText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';
import {Butterfly} from './Butterfly';
import {PairDetail} from './PairDetail';
import {useFrenemies} from './useFrenemies';
import {CompanyFilter} from '../study/CompanyFilter';
import '../panels/winners.css';
import './frenemies.css';

const NONE: readonly StudiedFrenemy[] = [];
const keyOf = ({a, b}: StudiedFrenemy): string => `${a} ${b}`;

/** Partners and rivals at once: a ranked, two-sided list, and one pair of it in full. */
export function FrenemiesScreen({onSay}: StudyProps) {
  const app = useApp();
  const {actions, dataset} = app;
  const names = useNames();
  const text = useText();
  const {language, format} = text;
  const t = frenemiesText[language];
  const s = studyText[language];
  const {answer, isOutdated} = useFrenemies();
  const chart = useRef<SVGSVGElement>(null);
  const choice = useAppState((state) => state.view.choices?.pair);
  const [wanted, setCompany] = useState<CompanyId | ''>('');
  const [withDerived, setWithDerived] = useState(true);

  const all = answer?.pairs ?? NONE;
  const companies = [...new Set(all.flatMap((p) => [p.a, p.b]))].sort((a, b) =>
    names.company(a).localeCompare(names.company(b), language),
  );
  // Another basis or date may not know the company any more.
  const company = wanted !== '' && companies.includes(wanted) ? wanted : '';
  const shown = all.filter(
    (p) =>
      (withDerived || !p.rivalry.derived) && (company === '' || p.a === company || p.b === company),
  );
  const chosen = shown.find((p) => keyOf(p) === choice) ?? shown[0];
  const first = all.find((p) => !p.rivalry.derived) ?? all[0];
  const asked = answer?.question;
  const caption = asked
    ? [
        viewCaption(asked, dataset, text),
        t.asked(
          format.percent(Number(asked.parameters['diversion'])),
          format.number(Number(asked.parameters['horizon'] ?? 12)),
        ),
      ].join('; ')
    : '';
  const fileName = (ending: string) => `frenemy-frenemies-${asked?.basis}-${asked?.asOf}.${ending}`;
  const saveTable = () => {
    if (!asked) return;
    download(fileName('csv'), frenemiesCsv(shown, asked, dataset), 'text/csv;charset=utf-8');
    onSay(s.saved(fileName('csv')));
  };
  const saveSvg = () => {
    if (!chart.current) return;
    const lines = [`← ${t.leftSide} · ${t.rightSide} → (− ${t.loses}, + ${t.wins})`, caption];
    void savePicture(app, text, fileName('svg'), chart.current, {title: t.title, lines});
    onSay(s.saved(fileName('svg')));
  };
  return (
    <StudyPage
      title={t.title}
      isBusy={isOutdated}
      isOutdated={answer !== null && isOutdated}
      lead={
        answer === null
          ? t.working
          : first
            ? t.lead(all.length, names.company(first.a), names.company(first.b))
            : t.leadNone
      }
      caption={
        <>
          {caption && `${caption}. `}
          {t.intro}
        </>
      }
      tools={
        all.length > 0 && (
          <>
            <CompanyFilter
              label={t.filter}
              everyone={t.everyone}
              companies={companies}
              value={company}
              onChange={setCompany}
            />
            {all.some((p) => p.rivalry.derived) && (
              <label className="check">
                <input
                  type="checkbox"
                  checked={withDerived}
                  onChange={(e) => setWithDerived(e.currentTarget.checked)}
                />
                {t.derivedToo}
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
        <Boundary of="chart Butterfly">
          <Butterfly
            pairs={shown}
            chosen={chosen}
            chart={chart}
            onChoose={(pair) => actions.choose('pair', keyOf(pair))}
          />
        </Boundary>
      )}
      {chosen && asked && <PairDetail pair={chosen} question={asked} />}
      <footer className="frenemy-about">
        <h3>{t.about}</h3>
        <p>{t.meaning}</p>
        <ul>
          {t.papers.map(([name, doi]) => (
            <li key={doi}>
              <a href={`https://doi.org/${doi}`} target="_blank" rel="noopener noreferrer">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </footer>
    </StudyPage>
  );
}

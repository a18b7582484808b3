import type {ReactNode} from 'react';
import type {Ranked} from '../../state/rankings';
import {useApp} from '../appContext';
import {rankingText} from '../text/rankingText';
import {StudyPage} from '../study/StudyPage';
import {useText} from '../text/text';
import {captionOf} from './captionOf';
import {Progress} from './Progress';
import type {UsedRankings} from './useRankings';

interface Props {
  readonly title: string;
  readonly modelBar: ReactNode;
  readonly used: UsedRankings;
  /** The answer in one sentence, and how to read the picture. */
  readonly lead: (ranked: Ranked) => string;
  readonly intro: string;
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

/** What ranking and matrix share: title, model, answer, caption, and how far the sweep is. */
export function Study({title, modelBar, used, lead, intro, tools, children}: Props) {
  const {dataset} = useApp();
  const text = useText();
  const t = rankingText[text.language];
  const {ranked, job, isOutdated} = used;
  if (ranked === null)
    return (
      <main className="study" id="map" tabIndex={-1} aria-busy={job !== null}>
        <header className="study-head">
          <h2>{title}</h2>
          {modelBar}
        </header>
        <div className="study-empty">
          <p>{t.intro}</p>
          <Progress used={used} />
        </div>
      </main>
    );
  return (
    <StudyPage
      title={title}
      beside={modelBar}
      lead={lead(ranked)}
      caption={`${captionOf(ranked.question, dataset, text)}. ${intro}`}
      flag={!ranked.converged && <p className="flag">{t.notConverged}</p>}
      tools={
        <>
          {tools}
          <Progress used={used} />
        </>
      }
      isBusy={job !== null}
      isOutdated={isOutdated}
    >
      {isOutdated && <p className="sr-only">{t.outdated}</p>}
      {children}
    </StudyPage>
  );
}

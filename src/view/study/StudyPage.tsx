import type {ReactNode} from 'react';
import './study.css';

interface Props {
  readonly title: string;
  /** Beside the title: the model, where one answers. */
  readonly beside?: ReactNode;
  /** The answer in one sentence, and below it what it was asked of and how to read the picture. */
  readonly lead: ReactNode;
  readonly caption: ReactNode;
  /** Warnings that belong to the answer. */
  readonly flag?: ReactNode;
  readonly tools?: ReactNode;
  readonly isBusy?: boolean;
  /** What stands here answers the question before, until the new answer is there. */
  readonly isOutdated?: boolean;
  readonly children: ReactNode;
}

/** The page of a study, between the rail and the inspector: title, answer, caption, tools, picture. */
export function StudyPage(props: Props) {
  const {title, beside, lead, caption, flag, tools, isBusy = false, isOutdated = false} = props;
  return (
    <main className="study" id="map" tabIndex={-1} aria-busy={isBusy}>
      <header className="study-head">
        <h2>{title}</h2>
        {beside}
      </header>
      <div className="study-lead">
        <p className="study-sentence">{lead}</p>
        <p className="fine">{caption}</p>
        {flag}
      </div>
      {tools && <div className="study-tools">{tools}</div>}
      <div className="study-body" data-outdated={isOutdated}>
        {props.children}
      </div>
    </main>
  );
}

/** What other tabs worked on: opened here, kept on the shelf, or let go with a way back. */
import {useEffect, useState} from 'react';
import {useApp} from '../appContext';
import {UndoRow} from '../panels/UndoRow';
import {download} from '../session/download';
import {
  listLeftWorks,
  openWork,
  restoreWork,
  shelveWork,
  type LeftWork,
} from '../session/leftWorks';
import {removeWork} from '../session/works';
import {snapshotsText} from '../text/snapshotsText';
import {useText} from '../text/text';

export function LeftWorks({onSay}: {readonly onSay: (text: string) => void}) {
  const app = useApp();
  const text = useText();
  const t = snapshotsText[text.language].left;
  const [works, setWorks] = useState<readonly LeftWork[]>([]);
  const [discarded, setDiscarded] = useState<LeftWork | null>(null);
  const [read, setRead] = useState(0);
  useEffect(() => {
    let isGone = false;
    const list = () =>
      void listLeftWorks(app, text).then((found) => {
        if (!isGone) setWorks(found);
      });
    list();
    addEventListener('storage', list); // another tab went on
    addEventListener('focus', list); // or was closed
    return () => {
      isGone = true;
      removeEventListener('storage', list);
      removeEventListener('focus', list);
    };
  }, [app, text, read]);
  const again = () => setRead(read + 1);

  const nameOf = (work: LeftWork) => work.sentence ?? t.unreadable;
  const open = async (work: LeftWork) => {
    onSay((await openWork(app, work)) ? t.opened(nameOf(work)) : t.unreadable);
    again();
  };
  const shelve = async (work: LeftWork) => {
    const isKept = await shelveWork(app, work, nameOf(work)).catch(() => false);
    onSay(isKept ? t.kept(nameOf(work)) : t.unreadable);
    again();
  };
  const discard = async (work: LeftWork) => {
    await removeWork(work.id);
    setDiscarded(work);
    again();
  };
  if (works.length === 0 && discarded === null) return null;
  return (
    <section className="left-works" aria-labelledby="left-works">
      <h3 id="left-works">{t.title}</h3>
      <p className="fine">{t.caption}</p>
      <ul>
        {discarded && (
          <UndoRow
            name={nameOf(discarded)}
            onUndo={() => {
              void Promise.resolve(restoreWork(discarded)).then(again);
              setDiscarded(null);
            }}
          />
        )}
        {works.map((work) => (
          <li key={work.id} className="left-work">
            <div>
              <b>{nameOf(work)}</b>
              <p className="fine">
                <time dateTime={new Date(work.saved).toISOString()}>
                  {text.format.date(dayOf(work.saved))} {clockOf(work.saved)}
                </time>
                {' · '}
                {t.steps(work.steps)}
                {work.isAlive && ` · ${t.alive}`}
              </p>
            </div>
            <div className="snapshot-acts">
              {work.sentence !== null && (
                <button
                  type="button"
                  className="small"
                  aria-label={t.openThis(nameOf(work))}
                  onClick={() => void open(work)}
                >
                  {work.isAlive ? t.openCopy : t.open}
                </button>
              )}
              {work.sentence === null && (
                <button
                  type="button"
                  className="small"
                  onClick={() => download('frenemy-work.json', work.text)}
                >
                  {t.download}
                </button>
              )}
              {!work.isAlive && work.sentence !== null && (
                <button type="button" className="text-button" onClick={() => void shelve(work)}>
                  {t.shelve}
                </button>
              )}
              {!work.isAlive && (
                <button type="button" className="text-button" onClick={() => void discard(work)}>
                  {t.discard}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const two = (n: number): string => String(n).padStart(2, '0');
/** In the reader's own time. */
function dayOf(saved: number): string {
  const at = new Date(saved);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
function clockOf(saved: number): string {
  const at = new Date(saved);
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}

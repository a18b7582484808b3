/** The shelf: what was kept in this browser, opened, renamed, taken away and deleted with undo. */
import {useState} from 'react';
import {useApp} from '../appContext';
import {UndoRow} from '../panels/UndoRow';
import type {ShelvedSnapshot} from '../session/database';
import {isNewerShelf, theShelf} from '../session/shelf';
import {takeSnapshot} from '../session/takeSnapshot';
import {StudyPage} from '../study/StudyPage';
import type {StudyProps} from '../study/studyProps';
import {shellText} from '../text/shellText';
import {snapshotsText} from '../text/snapshotsText';
import {useText} from '../text/text';
import {LeftWorks} from './LeftWorks';
import {SnapshotCard} from './SnapshotCard';
import {useShelf} from './useShelf';
import './snapshots.css';

export function SnapshotsScreen({onSay}: StudyProps) {
  const app = useApp();
  const text = useText();
  const t = snapshotsText[text.language];
  const shelf = useShelf();
  const [removed, setRemoved] = useState<{snapshot: ShelvedSnapshot; at: number} | null>(null);
  const snapshots = shelf.at === 'open' ? shelf.snapshots : [];

  const save = async () => {
    try {
      onSay(shellText[text.language].shelved(await takeSnapshot(app, text)));
    } catch (error) {
      onSay(isNewerShelf(error) ? t.newer : shellText[text.language].noRoom);
    }
  };
  const remove = async (snapshot: ShelvedSnapshot, at: number) => {
    await theShelf().remove(snapshot.id);
    setRemoved({snapshot, at});
  };
  const cards = snapshots.map((snapshot, at) => (
    <SnapshotCard
      key={snapshot.id}
      snapshot={snapshot}
      onSay={onSay}
      onRemove={() => void remove(snapshot, at)}
    />
  ));
  if (removed)
    cards.splice(
      removed.at,
      0,
      <UndoRow
        key="undo"
        name={removed.snapshot.name}
        onUndo={() => {
          void theShelf().put(removed.snapshot);
          setRemoved(null);
        }}
      />,
    );
  return (
    <StudyPage
      title={t.title}
      lead={
        shelf.at === 'loading'
          ? t.loading
          : shelf.at === 'open'
            ? t.lead(snapshots.length)
            : t[shelf.at]
      }
      caption={t.caption}
      isBusy={shelf.at === 'loading'}
      tools={
        <button type="button" className="small" onClick={() => void save()}>
          {t.save}
        </button>
      }
    >
      {cards.length > 0 ? (
        <ul className="snapshots">{cards}</ul>
      ) : (
        shelf.at === 'open' && <p className="snapshots-empty">{t.empty}</p>
      )}
      <LeftWorks onSay={onSay} />
    </StudyPage>
  );
}

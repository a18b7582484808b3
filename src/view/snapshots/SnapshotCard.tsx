import {useState} from 'react';
import {useApp} from '../appContext';
import {RenameForm} from '../panels/RenameForm';
import {download} from '../session/download';
import type {ShelvedSnapshot} from '../session/database';
import {theShelf} from '../session/shelf';
import {isIssues, openText} from '../session/snapshots';
import {snapshotsText} from '../text/snapshotsText';
import {useText} from '../text/text';

interface Props {
  readonly snapshot: ShelvedSnapshot;
  readonly onSay: (text: string) => void;
  readonly onRemove: () => void;
}
/** A name is a sentence. */
const LONGEST_NAME = 200;

/** One snapshot on the shelf: how it looked, what it is called, and what can be done with it. */
export function SnapshotCard({snapshot, onSay, onRemove}: Props) {
  const app = useApp();
  const {language, format} = useText();
  const t = snapshotsText[language];
  const [isRenaming, setRenaming] = useState(false);
  const {name, taken, text, thumbnail} = snapshot;
  const open = async () => {
    const result = await openText(app, text);
    onSay(isIssues(result) ? t.damaged : t.opened(name));
  };
  const rename = (next: string) => {
    void theShelf().put({...snapshot, name: next.trim()});
    setRenaming(false);
  };
  return (
    <li className="snapshot">
      {thumbnail ? (
        <img ref={showing(thumbnail)} alt="" />
      ) : (
        <span className="snapshot-blank" aria-hidden="true" />
      )}
      <div>
        {isRenaming ? (
          <RenameForm
            name={name}
            longest={LONGEST_NAME}
            onDone={rename}
            onLeave={() => setRenaming(false)}
          />
        ) : (
          <b>{name}</b>
        )}
        <p className="fine">
          <time dateTime={taken}>{format.date(taken.slice(0, 10))}</time>
        </p>
        <div className="snapshot-acts">
          <button
            type="button"
            className="small"
            aria-label={t.openThis(name)}
            onClick={() => void open()}
          >
            {t.open}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t.renameThis(name)}
            aria-expanded={isRenaming}
            onClick={() => setRenaming(!isRenaming)}
          >
            {t.rename}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t.downloadThis(name)}
            onClick={() => download(`frenemy-${taken.slice(0, 10)}.frenemy.json`, text)}
          >
            {t.download}
          </button>
          <button
            type="button"
            className="text-button"
            aria-label={t.deleteThis(name)}
            onClick={onRemove}
          >
            {t.delete}
          </button>
        </div>
      </div>
    </li>
  );
}

/** Shows a picture in memory; its address is given back with the image. */
const showing = (blob: Blob) => (image: HTMLImageElement | null) => {
  if (!image) return;
  const address = URL.createObjectURL(blob);
  image.src = address;
  return () => URL.revokeObjectURL(address);
};

import {useEffect, useRef} from 'react';
import {scenariosText} from '../text/scenariosText';
import {useText} from '../text/text';

/** In the place of the row that is gone, with the focus that it had. */
export function UndoRow({name, onUndo}: {readonly name: string; readonly onUndo: () => void}) {
  const {language} = useText();
  const t = scenariosText[language];
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <li className="shelf-variant">
      <span>{t.deleted(name)}</span>
      <button ref={button} type="button" className="small" onClick={onUndo}>
        {t.undo}
      </button>
    </li>
  );
}

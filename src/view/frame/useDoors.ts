/**
 * Files and tables that are dropped anywhere on the page or pasted while no field has the focus. A field
 * takes what is pasted for itself, and so does a dialog.
 */
import {useEffect, useEffectEvent, useState} from 'react';

interface Doors {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onText: (text: string) => void;
}

/** Whether files hang over the page. */
export function useDoors({onFiles, onText}: Doors): boolean {
  const [isOver, setOver] = useState(false);
  const takeDrop = useEffectEvent((event: DragEvent) => {
    setOver(false);
    if (!event.dataTransfer || !holdsFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) onFiles([...event.dataTransfer.files]);
  });
  const takePaste = useEffectEvent((event: ClipboardEvent) => {
    if (!event.clipboardData || isTaken(event.target)) return;
    const files = [...event.clipboardData.files];
    const text = event.clipboardData.getData('text/plain');
    // A spreadsheet puts a picture of the cells beside their text: the text is meant.
    if (looksLikeData(text)) onText(text);
    else if (files.length > 0) onFiles(files);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    /** Left for good: not into something within the page. */
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => takeDrop(event);
    const paste = (event: ClipboardEvent) => takePaste(event);
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
      document.removeEventListener('paste', paste);
    };
  }, []);
  return isOver;
}

const holdsFiles = ({dataTransfer}: DragEvent): boolean =>
  dataTransfer !== null && (dataTransfer.types.includes('Files') || dataTransfer.files.length > 0);

const isTaken = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable], dialog') !== null;

/** JSON, XML, or lines of more than one cell; a word or an address is none of ours. */
const looksLikeData = (text: string): boolean =>
  /^\s*(?:[[{]|<\?xml|<(?:gexf|graphml|svg)\b)/.test(text) ||
  (text.trim().split(/\r?\n/).length > 1 && /^[^\r\n]*[\t,;|]/.test(text.trim()));

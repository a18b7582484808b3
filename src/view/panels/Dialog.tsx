import {useEffect, useId, useRef, type ReactNode} from 'react';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';

interface Props {
  readonly title: string;
  readonly isAlert?: boolean;
  /** For forms and tables: as wide as the window allows. */
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A modal dialog: the browser keeps the focus in it and gives it back. */
export function Dialog({title, isAlert = false, isWide = false, onClose, children}: Props) {
  const t = shellText[useText().language];
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-wide={isWide || undefined}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={heading}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <div className="dialog-body">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="bare" aria-label={t.close} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

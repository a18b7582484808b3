import {useRef, type PointerEvent} from 'react';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {DETENTS, type Detent} from '../useSheets';
import {usePhone} from '../usePhone';
import {Icon} from './Icon';

/** Pixels that a finger must move before the sheet goes to its next height. */
const PULL = 40;

interface Props {
  /** What the sheet holds, in the one line that is left of it at its lowest. */
  readonly title: string;
  readonly detent: Detent;
  readonly onDetent: (detent: Detent) => void;
  readonly onClose: () => void;
}

/** The top of a sheet on a phone: pulled up and down, or pressed. */
export function SheetHead({title, detent, onDetent, onClose}: Props) {
  const t = shellText[useText().language];
  const start = useRef<number | null>(null);
  const isPhone = usePhone();
  const at = DETENTS.indexOf(detent);
  const go = (step: number) => {
    const next = DETENTS[at + step];
    if (next !== undefined) onDetent(next);
  };
  const pulled = (event: PointerEvent) =>
    start.current === null ? 0 : event.clientY - start.current;
  const follow = (event: PointerEvent<HTMLElement>, by: number) => {
    const sheet = event.currentTarget.parentElement;
    if (by === 0) sheet?.style.removeProperty('--pull');
    else sheet?.style.setProperty('--pull', `${by}px`);
  };
  const release = (event: PointerEvent<HTMLElement>) => {
    const by = pulled(event);
    start.current = null;
    follow(event, 0);
    if (Math.abs(by) >= PULL) go(by < 0 ? 1 : -1);
  };
  if (!isPhone) return null; // no sheet: its title would stand there twice
  return (
    <div
      className="sheet-head"
      onPointerDown={(event) => {
        if ((event.target as Element).closest('button.bare')) return;
        start.current = event.clientY;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => start.current !== null && follow(event, pulled(event))}
      onPointerUp={(event) => {
        const isTap = Math.abs(pulled(event)) < 4 && start.current !== null;
        release(event);
        if (isTap && detent === 'peek') go(1);
      }}
      onPointerCancel={(event) => {
        start.current = null;
        follow(event, 0);
      }}
    >
      <i className="sheet-handle" aria-hidden="true" />
      <p className="sheet-title" aria-hidden={detent !== 'peek'}>
        {title}
      </p>
      <button
        type="button"
        className="bare"
        disabled={at === 0}
        aria-label={t.lower}
        title={t.lower}
        onClick={() => go(-1)}
      >
        <Icon name="shorter" />
      </button>
      <button
        type="button"
        className="bare"
        disabled={at === DETENTS.length - 1}
        aria-label={t.higher}
        title={t.higher}
        onClick={() => go(1)}
      >
        <Icon name="taller" />
      </button>
      <button type="button" className="bare" aria-label={t.close} title={t.close} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}

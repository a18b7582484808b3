import {useId, useRef, useState, type FocusEvent, type KeyboardEvent} from 'react';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';

const KINDS = [
  'png',
  'svg',
  'pdf',
  'brief',
  'picture',
  'json',
  'html',
  'xlsx',
  'csv',
  'gexf',
  'graphml',
  'nodelink',
  'embed',
] as const;
export type ExportKind = (typeof KINDS)[number];

interface Props {
  readonly onExport: (kind: ExportKind) => void;
}

/** A menu whose items download at once. */
export function ExportMenu({onExport}: Props) {
  const t = shellText[useText().language];
  const menu = useId();
  const button = useRef<HTMLButtonElement>(null);
  const items = useRef<(HTMLButtonElement | null)[]>([]);
  const [isOpen, setOpen] = useState(false);

  const open = (at: number) => {
    setOpen(true);
    requestAnimationFrame(() => items.current.at(at)?.focus());
  };
  const onMenuKey = (event: KeyboardEvent) => {
    const at = items.current.indexOf(document.activeElement as HTMLButtonElement);
    const n = KINDS.length;
    if (event.key === 'ArrowDown') items.current[(at + 1) % n]?.focus();
    else if (event.key === 'ArrowUp') items.current[(at - 1 + n) % n]?.focus();
    else if (event.key === 'Home') items.current[0]?.focus();
    else if (event.key === 'End') items.current[n - 1]?.focus();
    else if (event.key === 'Escape') {
      setOpen(false);
      button.current?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
  };

  return (
    <div className="menu" onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="tool"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={menu}
        title={t.export}
        aria-label={t.export}
        onClick={() => (isOpen ? setOpen(false) : open(0))}
        onKeyDown={(e) => {
          if (e.key !== 'ArrowDown') return;
          e.preventDefault();
          open(0);
        }}
      >
        <Icon name="export" />
        <span className="tool-word">{t.export}</span>
      </button>
      <div id={menu} role="menu" aria-label={t.export} hidden={!isOpen} onKeyDown={onMenuKey}>
        {KINDS.map((kind, i) => (
          <button
            key={kind}
            ref={(element) => {
              items.current[i] = element;
            }}
            type="button"
            role="menuitem"
            tabIndex={-1}
            aria-label={t.exportItems[kind]}
            aria-describedby={`${menu}-${kind}`}
            onClick={() => {
              setOpen(false);
              button.current?.focus();
              onExport(kind);
            }}
          >
            <strong>{t.exportItems[kind]}</strong>
            <span id={`${menu}-${kind}`}>{t.exportHints[kind]}</span>
          </button>
        ))}
      </div>
    </div>
  );
}

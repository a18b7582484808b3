/**
 * The menu of a company, a tie or the map: at the pointer or beside the company in focus, wholly in
 * the window. Arrow keys walk it, letters jump in it, Escape and Tab give the focus back.
 */
import {useEffect, useEffectEvent, useLayoutEffect, useRef, type KeyboardEvent} from 'react';
import {createPortal} from 'react-dom';
import type {LayoutKind} from '../../core/picture/picture';
import {useApp} from '../appContext';
import {menuText} from '../text/menuText';
import {createNames} from '../../words/names';
import {useText} from '../text/text';
import {menuEntries, type MenuActs, type MenuEntry} from './menuEntries';
import type {MenuAsked} from './menuTarget';
import './menu.css';

interface Props {
  readonly asked: MenuAsked;
  readonly layout: LayoutKind;
  readonly acts: MenuActs;
  readonly onClose: () => void;
}
/** Free around the menu, in pixels. */
const MARGIN = 8;

export function MapMenu({asked, layout, acts, onClose}: Props) {
  const app = useApp();
  const {language} = useText();
  const t = menuText[language];
  const menu = useRef<HTMLDivElement>(null);
  const names = createNames(app.catalogue, language);
  const {target} = asked;
  const entries = menuEntries(app, layout, target, acts);
  const title =
    target.kind === 'company'
      ? names.company(target.id)
      : target.kind === 'tie'
        ? names.tie(target.id)
        : t.ofMap;
  const close = useEffectEvent(onClose);

  useLayoutEffect(() => {
    const box = menu.current!;
    const before = document.activeElement as HTMLElement | null;
    const {width, height} = box.getBoundingClientRect();
    box.style.left = `${keptIn(asked.at.x, width, innerWidth)}px`;
    box.style.top = `${keptIn(asked.at.y, height, innerHeight)}px`;
    itemsOf(box)[0]?.focus({preventScroll: true});
    return () => {
      // Whoever was asked to take the focus meanwhile keeps it.
      if (box.contains(document.activeElement) || document.activeElement === document.body)
        before?.focus({preventScroll: true});
    };
  }, [asked]);

  useEffect(() => {
    const leave = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) close();
    };
    const shut = () => close();
    addEventListener('pointerdown', leave, true);
    addEventListener('wheel', leave, {capture: true, passive: true});
    addEventListener('resize', shut);
    addEventListener('blur', shut);
    return () => {
      removeEventListener('pointerdown', leave, true);
      removeEventListener('wheel', leave, {capture: true});
      removeEventListener('resize', shut);
      removeEventListener('blur', shut);
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = itemsOf(menu.current!);
    const at = items.indexOf(document.activeElement as HTMLElement);
    event.stopPropagation(); // no key of the map or the app acts from here
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else {
      const next = stepTo(
        event.key,
        items.map((item) => item.textContent ?? ''),
        at,
      );
      if (next === null) return;
      items[next]?.focus();
    }
    event.preventDefault();
  };
  const choose = (entry: MenuEntry) => {
    onClose();
    entry.run();
  };

  return createPortal(
    <div
      ref={menu}
      className="map-menu"
      role="menu"
      tabIndex={-1}
      aria-label={title}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      <p aria-hidden="true">{title}</p>
      {entries.map((entry, i) =>
        entry === null ? (
          <hr key={i} />
        ) : entry.href === undefined ? (
          <button
            key={entry.id}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => choose(entry)}
          >
            {wordsOf(entry)}
          </button>
        ) : (
          <a
            key={entry.id}
            role="menuitem"
            tabIndex={-1}
            href={entry.href}
            target="_blank"
            rel="noopener noreferrer"
            title={t.opensBeside}
            onClick={() => choose(entry)}
          >
            {wordsOf(entry)}
            <span aria-hidden="true"> ↗</span>
          </a>
        ),
      )}
    </div>,
    document.getElementById('map') ?? document.body,
  );

  function wordsOf({id, other}: MenuEntry): string {
    return t.entries[id](other === undefined ? '' : names.company(other));
  }
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role=menuitem]'),
];

/** From the point on, or before it where the window ends. */
const keptIn = (at: number, length: number, whole: number): number =>
  Math.max(MARGIN, Math.min(at, whole - length - MARGIN));

/** The item that a key leads to: the next, the first, the last, or the next that begins so. */
function stepTo(key: string, words: readonly string[], at: number): number | null {
  const n = words.length;
  if (key === 'ArrowDown') return (at + 1) % n;
  if (key === 'ArrowUp') return (at - 1 + n) % n;
  if (key === 'Home') return 0;
  if (key === 'End') return n - 1;
  if (key.length !== 1 || key === ' ') return null;
  for (let step = 1; step <= n; step++) {
    const next = (at + step) % n;
    if (words[next]!.toLowerCase().startsWith(key.toLowerCase())) return next;
  }
  return null;
}

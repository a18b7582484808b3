import {useEffect, useRef, useState} from 'react';
import {SCREENS} from '../../core/snapshot/view';
import {useApp, useAppState} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';

/**
 * Where one can look: the rail on the left; on a phone the bar at the bottom, which shows as many
 * as fit whole, slides to the others, and opens to all of them.
 */
export function ViewsRail() {
  const {actions} = useApp();
  const t = shellText[useText().language];
  const screen = useAppState((s) => s.view.screen);
  const [isOpen, setOpen] = useState(false);
  const more = useRef<HTMLButtonElement>(null);
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const [nav, current] = [bar.current, bar.current?.querySelector<HTMLElement>('[aria-current]')];
    if (nav && current && nav.scrollWidth > nav.clientWidth) nav.scrollLeft = current.offsetLeft;
  }, [screen, isOpen]);
  return (
    <div
      className="views-slot"
      role="presentation"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        setOpen(false);
        more.current?.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <nav className="views" aria-label={t.views} data-open={isOpen} ref={bar}>
        {SCREENS.map((each) => (
          <button
            key={each}
            type="button"
            aria-current={each === screen ? 'page' : undefined}
            onClick={() => {
              setOpen(false);
              actions.show(each);
            }}
          >
            <Icon name={each} />
            <span>{t.screens[each]}</span>
          </button>
        ))}
      </nav>
      <button
        ref={more}
        type="button"
        className="views-more"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'shorter' : 'more'} />
        <span>{t.more}</span>
      </button>
    </div>
  );
}

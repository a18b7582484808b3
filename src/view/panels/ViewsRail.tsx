import {SCREENS} from '../../core/snapshot/view';
import {useApp, useAppState} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';

/** Where one can look: the rail on the left, the bar at the bottom of a phone. */
export function ViewsRail() {
  const {actions} = useApp();
  const t = shellText[useText().language];
  const screen = useAppState((s) => s.view.screen);
  return (
    <nav className="views" aria-label={t.views}>
      {SCREENS.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === screen ? 'page' : undefined}
          onClick={() => actions.show(each)}
        >
          <Icon name={each} />
          <span>{t.screens[each]}</span>
        </button>
      ))}
    </nav>
  );
}

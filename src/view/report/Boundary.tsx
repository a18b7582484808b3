import {Component, lazy, Suspense, use, type ReactNode} from 'react';
import {faults, type Fault} from '../../state/faults';
import {isEdited} from '../../state/trail';
import type {AppState} from '../../state/store';
import {AppContext} from '../appContext';
import {readSettings} from '../session/storage';
import {shellText} from '../text/shellText';
import {isMissing} from './isMissing';
import {KeepContext} from './keepContext';

const WaysOn = lazy(() => import('./WaysOn').then((m) => ({default: m.WaysOn})));

interface Props {
  /** What is in it, for the report. */
  readonly of: string;
  /**
   * `page`: it is all there is. `dialog`: its title says what happened. `aside`: nobody misses it where
   * it stood; a notice tells of it.
   */
  readonly as?: 'page' | 'part' | 'dialog' | 'aside';
  /** What stands around a part and is gone with it. */
  readonly frame?: (broken: ReactNode) => ReactNode;
  readonly children: ReactNode;
}
interface State {
  readonly fault: Fault | null;
  readonly isKept: boolean;
}

/**
 * What breaks inside takes nothing else with it. The work is kept at once. The broken part says so where
 * it stood, offers to try again, to reload and to report, and tries by itself once something else is
 * asked or shown. A part that was not fetched comes with a reload. Where even the words of the ways on
 * cannot be fetched, trying again and reloading are left.
 */
export function Boundary(props: Props) {
  return <Net keep={use(KeepContext)} {...props} />;
}

class Net extends Component<Props & {readonly keep: () => Promise<boolean>}, State> {
  static override contextType = AppContext;
  declare context: React.ContextType<typeof AppContext>;
  override state: State = {fault: null, isKept: true};
  private leave = () => {};

  static getDerivedStateFromError(error: unknown): Pick<State, 'fault'> {
    return {fault: {where: '', error}};
  }

  override componentDidCatch(error: unknown, {componentStack}: React.ErrorInfo) {
    const {of: where, as} = this.props;
    const fault = {where, error, components: componentStack ?? '', isShown: as !== 'aside'};
    faults.note(fault);
    this.setState({fault});
    this.leave();
    if (this.context === null) return;
    void this.props.keep().then((isKept) => this.setState({isKept}));
    this.leave = this.context.store.subscribe((now, before) => {
      if (isElse(now, before)) this.tryAgain();
    });
  }

  override componentWillUnmount() {
    this.leave();
  }

  private tryAgain = () => {
    this.leave();
    this.setState({fault: null});
  };

  override render() {
    const {as = 'part', frame, children} = this.props;
    const {fault, isKept} = this.state;
    if (fault === null) return children;
    if (as === 'aside') return null;
    const app = this.context;
    const {language} = app?.store.getState().settings ?? readSettings();
    const t = shellText[language];
    const isAway = isMissing(fault.error);
    const [what, hint] = isAway
      ? [t.partMissing, navigator.onLine ? t.partReplaced : t.partOffline]
      : as === 'page'
        ? [t.crashed, t.crashedHint]
        : [t.broken, t.brokenHint];
    const broken = (
      <div className={as === 'page' ? 'full-page' : 'lost-part'} role="alert">
        {as === 'page' ? <h1>{what}</h1> : as === 'part' && <strong>{what}</strong>}
        <p>{isKept ? hint : t.storageOff}</p>
        <div className="ways-on">
          {!isAway && (
            <button type="button" className="small" onClick={this.tryAgain}>
              {t.retry}
            </button>
          )}
          <button type="button" className="small" onClick={() => location.reload()}>
            {t.reload}
          </button>
          {!isAway && (
            <Boundary of="report" as="aside">
              <Suspense fallback={null}>
                <WaysOn
                  app={app}
                  fault={fault}
                  isPage={as === 'page'}
                  language={language}
                  onDone={this.tryAgain}
                />
              </Suspense>
            </Boundary>
          )}
        </div>
      </div>
    );
    return frame ? frame(broken) : broken;
  }
}

/** Something that may have been what broke it is no longer so. */
const isElse = (now: AppState, before: AppState): boolean =>
  isEdited(now, before) ||
  now.view.selection !== before.view.selection ||
  now.view.screen !== before.view.screen;

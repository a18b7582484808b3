import {Component, type ReactNode} from 'react';
import {shellText} from '../text/shellText';
import {TextContext} from '../text/text';

interface Props {
  readonly children: ReactNode;
}
interface State {
  readonly error: Error | null;
}

/**
 * A part of the app that is fetched when it is asked for. Where it does not come, since the reader is
 * offline or a newer version has taken its place, the rest goes on and a reload brings it; what was
 * done is kept. Any other fault is passed on.
 */
export class Part extends Component<Props, State> {
  static override contextType = TextContext;
  declare context: React.ContextType<typeof TextContext>;
  override state: State = {error: null};

  static getDerivedStateFromError(error: Error): State {
    return {error};
  }

  override render() {
    const {error} = this.state;
    if (error === null) return this.props.children;
    if (!isMissing(error)) throw error;
    const t = shellText[this.context?.language ?? 'en'];
    return (
      <div className="lost-part" role="alert">
        <p>
          <strong>{t.partMissing}</strong> {navigator.onLine ? t.partReplaced : t.partOffline}
        </p>
        <button type="button" className="small" onClick={() => location.reload()}>
          {t.reload}
        </button>
      </div>
    );
  }
}

/** What browsers say where a module or its style sheet cannot be fetched. */
const isMissing = ({message}: Error): boolean =>
  /dynamically imported module|Importing a module script failed|preload CSS/i.test(message);

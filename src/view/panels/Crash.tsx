import {Component, type ReactNode} from 'react';
import {renewTab} from '../session/tabId';
import {shellText} from '../text/shellText';

interface Props {
  readonly language: 'en' | 'ko';
  readonly children: ReactNode;
}

/** The last net: says that we failed, and offers a way out that does not lead back here. */
export class Crash extends Component<Props, {readonly isBroken: boolean}> {
  override state = {isBroken: false};

  static getDerivedStateFromError() {
    return {isBroken: true};
  }

  override render() {
    if (!this.state.isBroken) return this.props.children;
    const t = shellText[this.props.language];
    const startFresh = async () => {
      await renewTab(); // what broke here lies among the left-over works
      history.replaceState(null, '', location.pathname + location.search);
      location.reload();
    };
    return (
      <div className="full-page" role="alert">
        <h1>{t.crashed}</h1>
        <p>{t.crashedHint}</p>
        <p className="row">
          <button type="button" className="primary" onClick={() => location.reload()}>
            {t.reload}
          </button>
          <button type="button" onClick={() => void startFresh()}>
            {t.startFresh}
          </button>
        </p>
      </div>
    );
  }
}

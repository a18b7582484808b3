/** The brief before it is printed: looked at, printed, or taken away as a file. */
import {useEffect, useRef, useState} from 'react';
import {useApp} from '../appContext';
import {Dialog} from '../panels/Dialog';
import {download} from '../session/download';
import {fileName} from '../session/fileName';
import {briefText} from '../text/briefText';
import {useText} from '../text/text';
import {briefDocument, type BriefHtml} from './briefHtml';
import {briefOf} from './briefOf';
import './brief.css';

export function BriefDialog({onClose}: {readonly onClose: () => void}) {
  const app = useApp();
  const text = useText();
  const t = briefText[text.language];
  const [brief, setBrief] = useState<BriefHtml | 'failed' | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let isGone = false;
    briefOf(app, text).then(
      (written) => isGone || setBrief(written),
      () => isGone || setBrief('failed'),
    );
    return () => {
      isGone = true;
    };
  }, [app, text]);
  const written = brief === 'failed' ? null : brief;
  useEffect(() => {
    if (written && frame.current) fill(frame.current, written);
  }, [written]);

  return (
    <Dialog title={t.title} isWide onClose={onClose}>
      <div className="brief-acts">
        <button
          type="button"
          className="primary restore"
          disabled={written === null}
          onClick={() => frame.current?.contentWindow?.print()}
        >
          {t.print}
        </button>
        <button
          type="button"
          className="small"
          disabled={written === null}
          onClick={() =>
            written && download(fileName(app, 'brief.html'), briefDocument(written), 'text/html')
          }
        >
          {t.save}
        </button>
        <p className="fine">{t.hint}</p>
      </div>
      <p role="status" className={written ? 'sr-only' : 'fine'}>
        {brief === null ? t.making : brief === 'failed' ? t.failed : t.preview}
      </p>
      <iframe ref={frame} className="brief-page" title={t.preview} hidden={written === null} />
    </Dialog>
  );
}

/** Styles by the object model: the page that this one is in need not allow styles in markup. */
function fill({contentDocument: page, contentWindow: inside}: HTMLIFrameElement, brief: BriefHtml) {
  if (!page || !inside) return;
  page.documentElement.lang = brief.language;
  page.title = brief.title;
  const sheet = new (inside as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(brief.style);
  page.adoptedStyleSheets = [sheet];
  page.body.innerHTML = brief.body; // written by us, all that is from elsewhere escaped
}

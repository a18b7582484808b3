import {useId, useRef, useState} from 'react';
import type {ImportActs} from '../frame/importActs';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import {FileButton} from './FileButton';

/** Nothing is brought yet: where to drop, choose or paste it. */
export function ChooseStep({onFiles, onText}: Pick<ImportActs, 'onFiles' | 'onText'>) {
  const t = importText[useText().language];
  const [pasted, setPasted] = useState('');
  const field = useId();
  const hint = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <p>{t.lead}</p>
      <div className="import-drop">
        <strong>{t.drop}</strong>
        <span>{t.or}</span>
        <FileButton word={t.choose} isPrimary onFiles={onFiles} />
        <p className="fine">{t.formats}</p>
      </div>
      <form
        className="import-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() === '') return area.current?.focus();
          onText(pasted);
        }}
      >
        <label htmlFor={field}>{t.pasteLabel}</label>
        <textarea
          ref={area}
          id={field}
          rows={5}
          spellCheck={false}
          aria-describedby={hint}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        <p id={hint} className="fine">
          {t.pasteHint}
        </p>
        <button type="submit" className="primary restore">
          {t.read}
        </button>
      </form>
    </>
  );
}

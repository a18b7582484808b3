import {useEffect, useRef, useState} from 'react';
import {scenariosText} from '../text/scenariosText';
import {useText} from '../text/text';

interface Props {
  readonly name: string;
  readonly longest: number;
  readonly onDone: (name: string) => void;
  readonly onLeave: () => void;
}

/** The name of something kept, being changed: Enter keeps it, Escape leaves it. */
export function RenameForm({name, longest, onDone, onLeave}: Props) {
  const {language} = useText();
  const t = scenariosText[language];
  const [draft, setDraft] = useState(name);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  return (
    <form
      className="own-save"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(draft);
      }}
    >
      <input
        ref={input}
        aria-label={t.newName(name)}
        value={draft}
        maxLength={longest}
        onChange={(e) => setDraft(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key !== 'Escape') return;
          e.stopPropagation();
          onLeave();
        }}
      />
      <button type="submit" className="small" disabled={draft.trim() === ''}>
        {t.keep}
      </button>
    </form>
  );
}

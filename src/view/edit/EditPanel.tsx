/**
 * The form of a company or a tie, in the place of the details so that the map stays in sight. It is kept
 * as it is typed; the door of the data says what is wrong; one save is one step of undo.
 */
import {useDeferredValue, useEffect, useId, useMemo, useRef, useState} from 'react';
import type {FormEvent, KeyboardEvent} from 'react';
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {draftChanges} from '../../core/exchange/draftChanges';
import {joined} from '../../core/exchange/withChanges';
import {useApp, useNames} from '../appContext';
import {Icon} from '../panels/Icon';
import type {Voice} from '../session/voice';
import {editFormText} from '../text/editFormText';
import {editText} from '../text/editText';
import {useText} from '../text/text';
import {changeWithWayBack} from './changeWithWayBack';
import {ConflictForm} from './ConflictForm';
import type {Draw} from './draw';
import type {EditTarget} from './editor';
import {fieldName} from './fieldName';
import {FormBody} from './FormBody';
import {issueKind} from './issueKind';
import {recordName} from './recordName';
import {useDraft} from './useDraft';
import './edit.css';

interface Props {
  readonly target: EditTarget;
  /** It stood open when the page was closed. */
  readonly isRestored: boolean;
  readonly voice: Voice;
  readonly onClose: () => void;
}

export function EditPanel({target, isRestored, voice, onClose}: Props) {
  const app = useApp();
  const {base, dataset, store, actions} = app;
  const names = useNames();
  const {language, words} = useText();
  const t = editFormText[language];
  const state = useDraft(target);
  const {draft, change, isChanged} = state;
  const prefix = useId();
  const form = useRef<HTMLFormElement>(null);
  const [touched, touch] = useState<ReadonlySet<string>>(new Set());
  const [isAsked, ask] = useState(false);
  const late = useDeferredValue(draft);
  const {issues, id} = useMemo(() => draftChanges(late, base, dataset), [late, base, dataset]);
  const isNew = draft.before === null && draft.id === null;
  const shown = isAsked || !isNew || state.continues;

  const inWords = (issue: (typeof issues)[number]): string => {
    const kind = issueKind(issue);
    return kind === null ? issue.message : t.issues[kind];
  };
  const draw: Draw = {
    idOf: (path) => `${prefix}-${path}`,
    faultAt: (path) => {
      const issue = issues.find((each) => each.path === path);
      return issue && (shown || touched.has(path)) ? inWords(issue) : null;
    },
    leave: (path) => touch((before) => (before.has(path) ? before : new Set([...before, path]))),
  };
  const goTo = (path: string) => {
    const field = document.getElementById(draw.idOf(path));
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
    field?.scrollIntoView({block: 'center'});
  };
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => {
      if (before?.isConnected === true) before.focus({preventScroll: true});
    };
  }, []);

  const hasConflict = (draft.conflicts ?? []).length > 0;
  const save = (event: FormEvent) => {
    event.preventDefault();
    const result = draftChanges(draft, base, dataset);
    if (result.issues.length > 0) {
      ask(true);
      return goTo(result.issues[0]!.path);
    }
    if (hasConflict || result.changes.length === 0) return;
    const own = result.changes.find((each) => each.id === result.id) ?? result.changes[0]!;
    const name = recordName(own, result.changes, names, language);
    changeWithWayBack(app, result.changes.reduce(joined, store.getState().changes), (take) =>
      voice.say(editText[language].saved(name), {word: editText[language].undo, take}),
    );
    actions.select(
      draft.table === 'companies'
        ? {kind: 'company', id: result.id as CompanyId}
        : {kind: 'tie', id: result.id as TieId},
    );
    state.forget();
    onClose();
  };
  const leave = () => {
    onClose();
    if (isChanged) voice.say(editText[language].keptForLater);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.current?.requestSubmit();
    }
  };

  const title = isNew
    ? t.titles[draft.table].add
    : t.titles[draft.table].edit(
        draft.table === 'companies'
          ? names.company(draft.id as CompanyId)
          : names.tie(draft.id as TieId),
      );
  const first = issues[0];
  const canSave = issues.length === 0 && isChanged && !hasConflict;
  return (
    <aside
      className="inspector edit"
      aria-label={title}
      data-open="true"
      data-detent="full"
      onKeyDown={onKeyDown}
    >
      <form ref={form} noValidate onSubmit={save}>
        <header>
          <h2>{title}</h2>
          <button type="button" className="bare" aria-label={t.close} onClick={leave}>
            <Icon name="close" />
          </button>
        </header>
        {state.continues && (
          <p className="edit-note" role="status">
            {isRestored ? editText[language].restored : t.continues}{' '}
            <button type="button" className="text-button" onClick={state.discard}>
              {t.discard}
            </button>
          </p>
        )}
        {!state.isKept && <p className="edit-note">{editText[language].notKept}</p>}
        {draft.id !== null && draft.before === null && <p className="edit-note">{t.isGone}</p>}
        <ConflictForm draft={draft} onDecide={change} />
        <FormBody draft={draft} draw={draw} id={id} onChange={change} />
        {isNew && <p className="fine">{t.intro}</p>}
        <footer>
          <p role="status">
            {hasConflict ? (
              t.conflict
            ) : first ? (
              <>
                {t.notYet(issues.length)}{' '}
                <button type="button" className="text-button" onClick={() => goTo(first.path)}>
                  {first.path === ''
                    ? inWords(first)
                    : `${fieldName(first.path, language, words)}: ${inWords(first)}`}
                </button>
              </>
            ) : isChanged ? (
              t.sound
            ) : (
              t.nothingChanged
            )}
          </p>
          <button type="submit" className="primary" aria-disabled={!canSave}>
            {t.save}
          </button>
          <button type="button" className="small" onClick={leave}>
            {t.close}
          </button>
          {isChanged && (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                state.discard();
                if (isNew) onClose();
              }}
            >
              {t.discard}
            </button>
          )}
        </footer>
      </form>
    </aside>
  );
}

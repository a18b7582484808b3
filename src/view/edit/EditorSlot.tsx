/** Where a form stands while one is open, in the place of what is inside; and the question before a removal. */
import {lazy, Suspense, useEffect, useState, type ReactNode} from 'react';
import {useStore} from 'zustand';
import {adoptDrafts, readDrafts, writeDrafts} from '../session/draft';
import type {Voice} from '../session/voice';
import {draftKey, targetOf, type Editor} from './editor';

const EditPanel = lazy(() => import('./EditPanel').then((m) => ({default: m.EditPanel})));
const RemovalDialog = lazy(() =>
  import('./RemovalDialog').then((m) => ({default: m.RemovalDialog})),
);

interface Props {
  readonly editor: Editor;
  readonly voice: Voice;
  readonly children: ReactNode;
}

export function EditorSlot({editor, voice, children}: Props) {
  const {form, removing} = useStore(editor.store);
  const [restored, setRestored] = useState<string | null>(null);
  useEffect(() => {
    void adoptDrafts().then(({open, drafts}) => {
      const target = open === null || drafts[open] === undefined ? null : targetOf(open);
      if (target === null || editor.store.getState().form !== null) return;
      setRestored(open);
      editor.edit(target);
    });
    return editor.store.subscribe((now, before) => {
      if (now.form === before.form) return;
      const open = now.form === null ? null : draftKey(now.form);
      writeDrafts({...readDrafts(), open});
      if (open === null) setRestored(null);
    });
  }, [editor]);
  return (
    <>
      {form === null ? (
        children
      ) : (
        <Suspense fallback={children}>
          <EditPanel
            key={draftKey(form)}
            target={form}
            isRestored={restored === draftKey(form)}
            voice={voice}
            onClose={editor.close}
          />
        </Suspense>
      )}
      {removing !== null && (
        <Suspense fallback={null}>
          <RemovalDialog
            target={removing}
            voice={voice}
            onClose={() => editor.store.setState({removing: null})}
          />
        </Suspense>
      )}
    </>
  );
}

/** Listens for the keys of the registry. Fields keep their letters, dialogs keep everything. */
import {useEffect, useEffectEvent} from 'react';
import {bindingOf, isTyping, type KeyId} from './registry';

export function useKeys(run: (id: KeyId) => void, letterKeys: boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : null;
    const isIdle = target === null || target === document.body || target.id === 'map';
    const binding = bindingOf(event, isIdle ? ['everywhere', 'idle'] : ['everywhere']);
    if (!binding || event.isComposing || event.defaultPrevented) return;
    if (document.querySelector('dialog[open]')) return;
    if (isField(target) && (isTyping(binding) || hasOwnUndo(target, binding.id))) return;
    if (isTyping(binding) && !letterKeys) return;
    if (event.repeat && !binding.repeats) return;
    if (binding.id !== 'clear') event.preventDefault();
    run(binding.id);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

const NOT_TYPED_IN = new Set(['checkbox', 'radio', 'range', 'button', 'file']);

function isField(element: Element | null): boolean {
  if (element instanceof HTMLInputElement) return !NOT_TYPED_IN.has(element.type);
  return (
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLElement && element.isContentEditable)
  );
}

/** A field with text in it undoes its own typing. */
const hasOwnUndo = (field: Element | null, id: KeyId): boolean =>
  (id === 'undo' || id === 'redo') &&
  (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) &&
  field.value !== '';

/** The title of what the inspector shows: where the focus goes once something was found. */
export const TITLE_ID = 'inspector-title';

/** After the next paint: what was selected is not on the screen yet. */
export const focusInspector = (): void =>
  void requestAnimationFrame(() => document.getElementById(TITLE_ID)?.focus());

/** Lets go of the title, if the focus is on it. */
export function leaveInspectorTitle(): boolean {
  const title = document.getElementById(TITLE_ID);
  if (title === null || document.activeElement !== title) return false;
  title.blur();
  return true;
}

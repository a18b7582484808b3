/** The chosen language and theme, put where style sheets and screen readers look for them. */
import type {Settings} from '../../state/store';

export function applySettings({language, theme}: Settings): void {
  const root = document.documentElement;
  root.lang = language;
  if (theme === 'auto') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}

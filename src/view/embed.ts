/**
 * Whether the app stands inside somebody else's page, told so by `?embed` in its address: then only
 * the map is shown, nothing is kept in the browser, and wheel and fingers belong to the page first.
 */
export const isEmbedded = (): boolean => new URLSearchParams(location.search).has('embed');

/** The same state inside a page, and outside of it. */
export const embedAddress = (hash: string): string =>
  `${location.origin}${location.pathname}?embed${hash}`;
export const fullAddress = (hash: string): string =>
  `${location.origin}${location.pathname}${hash}`;

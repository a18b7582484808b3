/**
 * Loads the page again when a newer version of the app has taken over: the files of the old one are
 * gone, and what this page has not fetched yet it would never get. Listens from the first moment, in
 * every tab; what is open is kept when the page is left.
 */
export function followTakeover(): void {
  const {serviceWorker} = navigator;
  // A first worker takes a page over that is the newest already.
  if (!serviceWorker?.controller) return;
  serviceWorker.addEventListener('controllerchange', () => location.reload(), {once: true});
}

/**
 * Registers the service worker and tells of newer versions. A page that is open for days asks for one
 * whenever it is looked at again. Where the browser knows no service workers nothing happens.
 */
import type {Updates} from '../state/updates';

export function keepOffline(base: string): Updates {
  const {serviceWorker} = navigator;
  if (serviceWorker === undefined) return {watch: () => () => {}, apply: () => {}};
  let registration: ServiceWorkerRegistration | null = null;
  const listeners = new Set<() => void>();
  const tell = () => {
    // The very first worker serves a page that is already the newest.
    if (registration?.waiting && serviceWorker.controller)
      listeners.forEach((tellOne) => tellOne());
  };
  const follow = (worker: ServiceWorker | null) =>
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') tell();
    });
  void serviceWorker.register(`${base}serviceWorker.js`, {updateViaCache: 'none'}).then(
    (registered: ServiceWorkerRegistration | undefined) => {
      if (!registered) return; // blocked by something that says nothing of it
      registration = registered;
      follow(registered.installing);
      registered.addEventListener('updatefound', () => follow(registered.installing));
      document.addEventListener('visibilitychange', () => {
        if (!document.hidden) void registered.update().catch(() => {});
      });
      tell();
    },
    () => {}, // denied, or no room: the app works as long as there is a network
  );
  return {
    watch(onReady) {
      listeners.add(onReady);
      tell();
      return () => void listeners.delete(onReady);
    },
    apply: () => registration?.waiting?.postMessage('take over'),
  };
}

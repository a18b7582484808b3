/**
 * Asks the browser not to clear what is kept here when it runs out of room. Asked at the first thing
 * that a reader saves on purpose: some browsers ask their user, who knows then what it is about.
 */
let isAsked = false;

export function askToPersist(): void {
  if (isAsked || !('storage' in navigator)) return;
  isAsked = true;
  void navigator.storage.persist?.().catch(() => {});
}

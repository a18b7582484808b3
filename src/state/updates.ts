/** Newer versions of the app, as the frame hears of them. */
export interface Updates {
  /** Calls back whenever a newer version has arrived whole and waits; returns what ends it. */
  readonly watch: (onReady: () => void) => () => void;
  /** Lets it take over: this tab and all others of the app load again. */
  readonly apply: () => void;
}

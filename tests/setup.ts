import {afterEach, vi} from 'vitest';

/** A test that replaces the clock, a global or an environment variable never leaks into the next. */
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

/** Line icons drawn here, 20 × 20: decoration only, the button beside them has the name. */
const PATHS = {
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h7.5a4.5 4.5 0 0 1 0 9H8',
  redo: 'm13 5 3.5 3.5L13 12m3-3.5H8.5a4.5 4.5 0 0 0 0 9H12',
  export: 'M10 12.5V3m0 0L6.5 6.5M10 3l3.5 3.5M4 12v4.5h12V12',
  import: 'M10 3v9.5m0 0L6.5 9m3.5 3.5L13.5 9M4 12v4.5h12V12',
  link: 'M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1m1 3.2a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1',
  auto: 'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 0v14M10 6.5h4.9M10 10h7M10 13.5h4.9',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 2v2m0 12v2M2 10h2m12 0h2M4.3 4.3l1.5 1.5m8.4 8.4 1.5 1.5m0-11.4-1.5 1.5m-8.4 8.4-1.5 1.5',
  dark: 'M16.5 11.5A6.8 6.8 0 0 1 8.5 3.5a6.8 6.8 0 1 0 8 8Z',
  map: 'M5 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Zm10 3a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM7 17.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Zm0-11.6 6 1.8m.2 2.2-4.6 4',
  data: 'M3 4.5h14v11H3zM3 8.2h14M3 11.8h14M8 4.5v11',
  ranking: 'M3.5 5h13M3.5 10h9M3.5 15h5',
  matrix:
    'M3.5 3.5h13v13h-13zM3.5 7.8h13M3.5 12.2h13M7.8 3.5v13M12.2 3.5v13M4 4h3.5v3.5H4zM8.2 8.2h3.5v3.5H8.2z',
  loops: 'M4.2 8.2A6 6 0 0 1 15 6.4M15.5 3v3.6h-3.6M15.8 11.8A6 6 0 0 1 5 13.6M4.5 17v-3.6h3.6',
  frenemies:
    'M6 9.4a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm8 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3 13.5h6.5L7.7 11.7m1.8 1.8-1.8 1.8M17 16.5h-6.5l1.8-1.8m-1.8 1.8 1.8 1.8',
  scenarios: 'M4 4.5h12M4 8.5h7M4 12.5h5M4 16.5h4m6.2-7.3-3.7 5.3h3.2l-.6 3.6 3.7-5.3h-3.2z',
  time: 'M3.5 3.5v13h13M6 13l3.2-4 2.8 2.2L16.5 5',
  centrality:
    'M10 12.4a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Zm0-4.8V4m0 12v-3.6M7.7 9.2 4.3 7.4m11.4 5.2-3.4-1.8m0-1.6 3.4-1.8M4.3 12.6l3.4-1.8',
  concentration:
    'M10 3.2v3.4M3.5 16.8v-3.4m13 3.4v-3.4M10 6.6a2 2 0 1 1 0 4 2 2 0 0 1 0-4ZM8.4 9.9l-4.3 3.5m7.5-3.5 4.3 3.5',
  tour: 'M10 17.2s5-5 5-9a5 5 0 0 0-10 0c0 4 5 9 5 9Zm0-7.4a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z',
  tune: 'M3 6h7m4 0h3M12 4v4M3 14h3m4 0h7M8 12v4',
  sieve: 'M3 4.5h14L11.8 11v5l-3.6-1.8V11z',
  close: 'm5 5 10 10M15 5 5 15',
  play: 'M6.5 4v12l9-6z',
  pause: 'M7 4.5v11m6-11v11',
  previous: 'M12.5 5 7.5 10l5 5',
  next: 'm7.5 5 5 5-5 5',
  help: 'M7.5 7.6A2.6 2.6 0 1 1 11 10c-.7.4-1 .9-1 1.7M10 14.8v.1',
  search: 'M9 3.8a5.2 5.2 0 1 0 0 10.4A5.2 5.2 0 0 0 9 3.8Zm3.8 9 3.7 3.7',
  taller: 'm5 12 5-5 5 5',
  shorter: 'm5 8 5 5 5-5',
  more: 'M4 10h.1M10 10h.1M16 10h.1',
  out: 'M8 4.5H4.5v11h11V12M11.5 4.5h4v4m0-4-6 6',
  details: 'M4 4.5h12v11H4zM11.5 4.5v11M13.2 7.5h1.2m-1.2 2.5h1.2',
  pulse: 'M2.5 10.5H6l2-5 3.5 9 2-4h4',
} as const;
export type IconName = keyof typeof PATHS;

export function Icon({name}: {readonly name: IconName}) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

import type {SourceId} from '../../core/dataset/schema';
import type {StateDifference} from '../../core/exchange/stateDifference';
import {figureSvg} from '../../core/picture/figureSvg';
import {PALETTES} from '../../core/picture/palette';
import type {Focus} from '../../core/picture/scene';
import {useApp, useAppState} from '../appContext';
import {download} from '../session/download';
import {rasterise} from '../session/rasterise';
import {linkHash, snapshotText} from '../session/snapshots';
import {differenceText} from '../text/differenceText';
import type {Names} from '../../words/names';
import {shellText} from '../text/shellText';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import type {ChangeRow} from './changeRows';
import {differenceCsv, differenceMarkdown} from './differenceFiles';
import {differenceFigure, type DifferenceMaps} from './differencePicture';
import {moverOf} from './Effect';
import {sideCaption} from './sideCaption';
import type {Side} from './useSides';

interface Props {
  readonly a: Side;
  readonly b: Side;
  readonly rows: readonly ChangeRow[];
  readonly maps: DifferenceMaps;
  readonly difference: StateDifference;
  readonly selection: Focus | null;
  readonly names: Names;
  readonly onSay: (text: string) => void;
}
const PAGE_WIDTH = 1200;
/** Publishers named below a picture; the rest are counted. */
const NAMED = 8;

/** The list and the picture, to take away. */
export function DifferenceTools(props: Props) {
  const {a, b, rows, maps, difference, selection, names, onSay} = props;
  const app = useApp();
  const text = useText();
  const {language} = text;
  const t = differenceText[language];
  const theme = useThemeName();
  const side = useAppState((s) => s.view.choices?.side);
  const about = [`A: ${sideCaption(a, text)}`, `B: ${sideCaption(b, text)}`];
  const written = () => ({
    rows,
    moves: moverOf(app.openSweeper).store.getState().moves ?? [],
    names,
    language,
    about,
  });
  const name = (extension: string) => `frenemy-difference-${b.scenario.asOf}.${extension}`;
  const save = (file: string, content: Blob | string, type?: string) => {
    download(file, content, type);
    onSay(studyText[language].saved(file));
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(differenceMarkdown(written()));
      onSay(t.copied);
    } catch {
      onSay(t.copyFailed);
    }
  };
  const picture = async (kind: 'svg' | 'png') => {
    const [hash, snapshot] = await Promise.all([linkHash(app), snapshotText(app)]);
    const {added, removed, changed} = difference.ties;
    const words = t.mapWords(added.length, removed.length, changed.length).split('.')[0]!;
    const only = side === 'before' || side === 'after' ? side : null;
    const figure = differenceFigure(
      {maps, difference, selection, only, width: PAGE_WIDTH, palette: PALETTES[theme], text},
      {
        caption: {
          title: t.title,
          sentence: `${words}.`,
          lines: [...about, publishers(rows, a, b, language)].filter(Boolean),
          link: `${location.origin}${location.pathname}${hash}`,
        },
        description: [words, ...about].join('. '),
        snapshot,
      },
    );
    try {
      if (kind === 'svg') save(name('svg'), new Blob([figureSvg(figure)], {type: 'image/svg+xml'}));
      else save(name('png'), await rasterise(figure, 2));
    } catch {
      onSay(shellText[language].exportFailed);
    }
  };
  return (
    <p className="difference-files">
      <button type="button" className="small" onClick={() => void copy()}>
        {t.copy}
      </button>
      <button
        type="button"
        className="small"
        onClick={() =>
          save(name('md'), differenceMarkdown(written()), 'text/markdown;charset=utf-8')
        }
      >
        {t.markdown}
      </button>
      <button
        type="button"
        className="small"
        onClick={() =>
          save(name('csv'), `\u{FEFF}${differenceCsv(written())}`, 'text/csv;charset=utf-8')
        }
      >
        {t.csv}
      </button>
      <button type="button" className="small" onClick={() => void picture('svg')}>
        {t.svg}
      </button>
      <button type="button" className="small" onClick={() => void picture('png')}>
        {t.png}
      </button>
    </p>
  );
}

/** Who published what stands behind the changes, the most first. */
function publishers(rows: readonly ChangeRow[], a: Side, b: Side, language: 'en' | 'ko'): string {
  const ids = new Set<SourceId>(rows.flatMap((row) => [...row.sourcesA, ...row.sourcesB]));
  const found = [...a.dataset.sources, ...b.dataset.sources].filter(({id}) => ids.has(id));
  const counts = new Map<string, number>();
  for (const [publisher] of new Map(
    found.map((s) => [s.id, [s.publisher ?? s.title] as const]),
  ).values())
    counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const names = [...counts].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).map(([x]) => x);
  if (names.length === 0) return '';
  const more = names.length > NAMED ? ` +${names.length - NAMED}` : '';
  const label = language === 'ko' ? '출처' : 'Sources';
  return `${label} (${ids.size}): ${names.slice(0, NAMED).join(', ')}${more}`;
}

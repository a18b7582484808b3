/** A picture of the map as its reader wants it: looked at first, then saved or copied. */
import {useState, type CSSProperties} from 'react';
import {PALETTES, type ThemeName} from '../../core/picture/palette';
import {useApp} from '../appContext';
import {Dialog} from '../panels/Dialog';
import {download} from '../session/download';
import {fileName} from '../session/fileName';
import {figureOf, pictureFile, type PictureKind} from '../session/picture';
import {
  EXTENTS,
  readPictureOptions,
  SCALES,
  THEMES,
  writePictureOptions,
  type PictureOptions,
} from '../session/pictureOptions';
import {pictureOptionsText} from '../text/pictureOptionsText';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {Choice} from './Choice';
import {PictureFacts} from './PictureFacts';
import {usePreview, type Preview} from './usePreview';
import './picture.css';

const KINDS: readonly PictureKind[] = ['png', 'svg', 'pdf'];
const GROUNDS = ['painted', 'none'] as const;

export function PictureDialog({onClose}: {readonly onClose: () => void}) {
  const {language} = useText();
  const t = pictureOptionsText[language];
  const theme = useThemeName();
  const [kind, setKind] = useState<PictureKind>('png');
  const [options, setOptions] = useState(readPictureOptions);
  const preview = usePreview(kind, options, theme);
  const choose = (chosen: Partial<PictureOptions>) => {
    const next = {...options, ...chosen};
    setOptions(next);
    writePictureOptions(next);
  };
  return (
    <Dialog title={t.title} isWide onClose={onClose}>
      <div className="picture">
        <div
          className="picture-preview"
          role="img"
          aria-label={preview ? preview.figure.description : t.drawing}
          data-clear={kind !== 'pdf' && options.isTransparent}
          style={groundOf(options.theme === 'asShown' ? theme : options.theme)}
        >
          {preview ? <img src={preview.address} alt="" /> : <span>{t.drawing}</span>}
        </div>
        <div className="picture-options">
          <Choice
            name={t.kind}
            values={KINDS}
            value={kind}
            word={(it) => t.kinds[it]}
            onChoose={setKind}
          />
          {kind === 'png' ? (
            <Choice
              name={t.scale}
              values={SCALES}
              value={options.scale}
              word={t.times}
              onChoose={(scale) => choose({scale})}
            />
          ) : (
            <p className="picture-note">{t.onlyPng}</p>
          )}
          <Choice
            name={t.extent}
            values={EXTENTS}
            value={options.extent}
            word={(it) => t.extents[it]}
            onChoose={(extent) => choose({extent})}
          />
          <Choice
            name={t.theme}
            values={THEMES}
            value={options.theme}
            word={(it) => t.themes[it]}
            onChoose={(chosen) => choose({theme: chosen})}
          />
          {kind !== 'pdf' && (
            <Choice
              name={t.ground}
              values={GROUNDS}
              value={options.isTransparent ? 'none' : 'painted'}
              word={(it) => t.grounds[it]}
              onChoose={(it) => choose({isTransparent: it === 'none'})}
            />
          )}
          <PictureFacts kind={kind} scale={options.scale} preview={preview} />
          <Take kind={kind} options={options} preview={preview} />
          <p className="picture-note">{t.inside}</p>
        </div>
      </div>
    </Dialog>
  );
}

/** A transparent picture is seen on a ground that its colours are made for. */
const groundOf = (theme: ThemeName): CSSProperties =>
  ({
    '--picture-ground': PALETTES[theme].canvas,
    '--picture-square': PALETTES[theme].line,
  }) as CSSProperties;

interface TakeProps {
  readonly kind: PictureKind;
  readonly options: PictureOptions;
  readonly preview: Preview | null;
}

/**
 * Saves and copies what is chosen now, which the preview may not show yet; what became of it is said
 * below.
 */
function Take({kind, options, preview}: TakeProps) {
  const app = useApp();
  const text = useText();
  const {language} = text;
  const t = pictureOptionsText[language];
  const [said, setSaid] = useState('');
  const isOff = preview === null || preview.bytes === null;
  const tell = async (act: () => Promise<void>, done: string, failed: string) => {
    try {
      await act();
      setSaid(done);
    } catch {
      setSaid(failed);
    }
  };
  const figure = preview?.figure;
  const theme = useThemeName();
  const draw = async (as: PictureKind) =>
    pictureFile(await figureOf(app, as, text, theme, options), as, options);
  const save = async () => {
    const name = fileName(app, kind);
    const act = async () => download(name, await draw(kind));
    const frame = shellText[language];
    await tell(act, frame.saved(name), kind === 'png' ? t.tooLarge : frame.exportFailed);
  };
  const copyPicture = () =>
    tell(
      // Safari wants the promise itself: it keeps the right that the click gave
      () => navigator.clipboard.write([new ClipboardItem({'image/png': draw('png')})]),
      t.copied.picture,
      t.noClipboard,
    );
  const copyText = (content: string, done: string) =>
    tell(() => navigator.clipboard.writeText(content), done, t.noClipboard);
  return (
    <>
      <div className="picture-take">
        <button type="button" className="picture-save" disabled={isOff} onClick={() => void save()}>
          {t.save(t.kinds[kind])}
        </button>
        <button type="button" className="small" disabled={isOff} onClick={() => void copyPicture()}>
          {t.copyPicture}
        </button>
        <button
          type="button"
          className="small"
          disabled={!figure}
          onClick={() => void copyText(figure!.caption, t.copied.caption)}
        >
          {t.copyCaption}
        </button>
        <button
          type="button"
          className="small"
          disabled={!figure}
          onClick={() => void copyText(figure!.description, t.copied.alt)}
        >
          {t.copyAlt}
        </button>
      </div>
      <p role="status" className="picture-said">
        {said}
      </p>
    </>
  );
}

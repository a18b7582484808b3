/** What leaves the app: files, the link, the embed code, the snapshot on the shelf. */
import type {ThemeName} from '../../core/picture/palette';
import type {App} from '../../state/store';
import type {ExportKind} from '../panels/ExportMenu';
import {download} from '../session/download';
import {fileName} from '../session/fileName';
import {readPictureOptions} from '../session/pictureOptions';
import {linkHash, linkSizes, snapshotText} from '../session/snapshots';
import type {Voice} from '../session/voice';
import {shellText} from '../text/shellText';
import type {Text} from '../text/text';
import type {Modal} from './Modals';

export interface TakeAway {
  readonly exportAs: (kind: ExportKind) => Promise<void>;
  readonly copyLink: () => Promise<void>;
  readonly shelve: () => Promise<void>;
}

interface Frame {
  readonly app: App;
  readonly text: Text;
  readonly theme: ThemeName;
  readonly voice: Voice;
  readonly show: (modal: Modal) => void;
}

export function takeAway({app, text, theme, voice, show}: Frame): TakeAway {
  const t = shellText[text.language];
  const copy = async (what: 'link' | 'embed', content: string) => {
    try {
      await navigator.clipboard.writeText(content);
      voice.say(t.copied[what]);
    } catch {
      show({kind: 'copy', what, content});
    }
  };
  const refuse = async () => {
    const {size, limit} = await linkSizes(app);
    show({kind: 'longLink', size, limit});
  };
  /** The files of one export, downloaded one by one. */
  const filesOf = async (kind: Exclude<ExportKind, 'embed' | 'picture' | 'brief'>) => {
    switch (kind) {
      case 'json': {
        const content = new Blob([await snapshotText(app)], {type: 'application/json'});
        return [{name: fileName(app, 'frenemy.json'), content}];
      }
      case 'png':
      case 'svg':
      case 'pdf': {
        const {pictureOf} = await import('../session/picture');
        const options = readPictureOptions();
        const content = await pictureOf(app, kind, text, theme, options);
        return [{name: fileName(app, kind), content}];
      }
      default: {
        const {exchangeFiles} = await import('../session/exchangeFile');
        return exchangeFiles(app, kind, text);
      }
    }
  };
  return {
    async exportAs(kind) {
      if (kind === 'picture') return show({kind: 'picture'});
      if (kind === 'brief') return show({kind: 'brief'});
      if (kind === 'embed') {
        if ((await linkHash(app)) === '') return refuse();
        const {embedCode} = await import('../session/embedCode');
        return copy('embed', await embedCode(app, text));
      }
      try {
        const files = await filesOf(kind);
        for (const {name, content} of files) download(name, content);
        voice.say(t.saved(files.map(({name}) => name).join(', ')));
      } catch {
        voice.warn(t.exportFailed); // a browser that cannot rasterise, or has no room for the picture
      }
    },
    async copyLink() {
      const hash = await linkHash(app);
      if (hash === '') return refuse();
      history.replaceState(null, '', hash);
      await copy('link', location.href);
    },
    async shelve() {
      try {
        const {takeSnapshot} = await import('../session/takeSnapshot');
        voice.say(t.shelved(await takeSnapshot(app, text)));
      } catch (error) {
        const {isNewerShelf} = await import('../session/shelf');
        const {snapshotsText} = await import('../text/snapshotsText');
        voice.warn(isNewerShelf(error) ? snapshotsText[text.language].newer : t.noRoom);
      }
    },
  };
}

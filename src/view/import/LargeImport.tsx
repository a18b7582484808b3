/**
 * The import of files too large for the page: a worker reads and checks them, the page maps their
 * columns by the first rows, and what comes of it opens as a large network. Cancel ends the worker;
 * nothing changes before the last button.
 */
import {use, useEffect, useEffectEvent, useState} from 'react';
import type {Reading, Tables} from '../../core/large/protocol';
import {MANY_ROWS, type ReadAs} from '../../core/large/importDesk';
import {useApp} from '../appContext';
import {LargeContext} from '../large/largeContext';
import {theLargeNetwork} from '../large/theLargeNetwork';
import {Dialog} from '../panels/Dialog';
import {importText} from '../text/importText';
import {largeImportText} from '../text/largeImportText';
import {useText} from '../text/text';
import {DataName} from './DataName';
import {LargeTables} from './LargeTables';
import {nameOf} from './nameOf';
import './import.css';

interface Props {
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  /** The page may read them itself. */
  readonly onSmall: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

export function LargeImport({files, onFiles, onSmall, onClose}: Props) {
  const {actions, base} = useApp();
  const {language, format} = useText();
  const t = largeImportText[language];
  const large = theLargeNetwork(use(LargeContext));
  const [reading, setReading] = useState<Reading | null>(null);
  const [tables, setTables] = useState<Tables | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const title = nameOf(files.map(({name}) => name));
  const take = useEffectEvent((read: Tables) => {
    if (read.kind === 'small') onSmall(files);
    else setTables(read);
  });
  useEffect(() => {
    let isOn = true;
    large
      .readTables(files, (now) => isOn && setReading(now))
      .then(
        (read) => isOn && take(read),
        (error: unknown) => isOn && setTrouble(error instanceof Error ? error.message : `${error}`),
      );
    return () => void (isOn = false);
  }, [files, large]);
  const leave = () => {
    if (tables === null) void large.cancel();
    onClose();
  };
  const open = (name: string, as: ReadAs = {kind: 'companies'}) => {
    actions.show('large');
    void large.openTables({title: name.trim() || title, defaults: base.defaults, as});
    onClose();
  };
  return (
    <Dialog
      title={importText[language].titleOf(files.map(({name}) => name).join(', '))}
      isWide={tables?.kind === 'tables'}
      onClose={leave}
    >
      {trouble !== null ? (
        <p className="flag" role="alert">
          {t.trouble(trouble)}
        </p>
      ) : tables === null ? (
        <Progress reading={reading} files={files} onCancel={leave} />
      ) : (
        <p className="import-large">{t.lead(format.count(MANY_ROWS))}</p>
      )}
      {tables?.kind === 'data' && <LargeData tables={tables} title={title} onOpen={open} />}
      {tables?.kind === 'tables' && (
        <LargeTables
          heads={tables.heads}
          large={large}
          title={title}
          onFiles={(more) => onFiles([...files, ...more])}
          onOpen={open}
          onClose={leave}
        />
      )}
    </Dialog>
  );
}

function Progress({
  reading,
  files,
  onCancel,
}: Pick<Props, 'files'> & {readonly reading: Reading | null; readonly onCancel: () => void}) {
  const {language, format} = useText();
  const t = largeImportText[language];
  const {phase = 'reading', bytes = 0, ofBytes = 1} = reading ?? {};
  const isReading = phase === 'reading' && bytes < ofBytes;
  return (
    <div className="sweep-progress">
      <label>
        <span>{isReading ? t.reading(files.map(({name}) => name).join(', ')) : t.parsing}</span>
        {isReading ? <progress max={ofBytes} value={bytes} /> : <progress />}
      </label>
      <span className="num">{t.part(format.percent(Math.min(1, bytes / ofBytes)))}</span>
      <button type="button" className="small" onClick={onCancel}>
        {t.cancel}
      </button>
    </div>
  );
}

function LargeData({
  tables,
  title,
  onOpen,
}: {
  readonly tables: Extract<Tables, {kind: 'data'}>;
  readonly title: string;
  readonly onOpen: (name: string) => void;
}) {
  const {language, format} = useText();
  const t = largeImportText[language];
  const [name, setName] = useState(title);
  return (
    <form
      className="import-own"
      onSubmit={(event) => {
        event.preventDefault();
        onOpen(name);
      }}
    >
      <p>{t.data(format.count(tables.companies), format.count(tables.ties))}</p>
      <DataName name={name} onName={setName} />
      <div className="import-foot">
        <button type="submit" className="primary">
          {t.open}
        </button>
      </div>
    </form>
  );
}

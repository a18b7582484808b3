import {useMemo} from 'react';
import {patchOf} from '../../core/exchange/patch';
import {takeBack} from '../../core/exchange/takeBack';
import type {RecordChange} from '../../core/exchange/difference';
import type {CompanyId, TieId} from '../../core/dataset/schema';
import {useApp, useAppState} from '../appContext';
import {download} from '../session/download';
import type {Voice} from '../session/voice';
import {editFormText} from '../text/editFormText';
import {editText} from '../text/editText';
import {createNames} from '../../words/names';
import {useText} from '../text/text';
import {changeRows} from './changeRows';
import {changeWithWayBack} from './changeWithWayBack';
import {recordName} from './recordName';
import './ownChanges.css';

/** Every own change in words, the way to it and the way back from it; and all of them as a patch. */
export function OwnChanges({voice}: {readonly voice: Voice}) {
  const app = useApp();
  const {language} = useText();
  const t = editFormText[language];
  const e = editText[language];
  const changes = useAppState((s) => s.changes);
  const names = useNamesOfBoth();
  const nameOf = (change: RecordChange) => recordName(change, changes, names, language);
  const put = (next: readonly RecordChange[], said: string) =>
    changeWithWayBack(app, next, (take) => voice.say(said, {word: e.undo, take}));
  const savePatch = () => {
    const patch = patchOf(app.base, app.dataset);
    const text = `${JSON.stringify(patch, null, 2)}\n`;
    const version = app.base.version.replaceAll('.', '-');
    const name = `frenemy-${version}-patch.json`;
    download(name, new Blob([text], {type: 'application/json'}));
    voice.say(name);
  };
  if (changes.length === 0) return <p className="own-none">{t.noOwn}</p>;
  return (
    <div className="own-changes">
      <div className="own-acts">
        <button type="button" className="small" title={t.patchHint} onClick={savePatch}>
          {t.patch}
        </button>
        <button type="button" className="small" onClick={() => put([], e.allTakenBack)}>
          {t.takeBackAll}
        </button>
        <span className="fine">{t.patchHint}</span>
      </div>
      <ol>
        {changes.map((change) => (
          <OwnChange
            key={`${change.table} ${change.id}`}
            change={change}
            name={nameOf(change)}
            nameOf={nameOf}
            onTakeBack={(next) => put(next, e.takenBack(nameOf(change)))}
          />
        ))}
      </ol>
    </div>
  );
}

interface OneProps {
  readonly change: RecordChange;
  readonly name: string;
  readonly nameOf: (change: RecordChange) => string;
  readonly onTakeBack: (next: readonly RecordChange[]) => void;
}
/** Names that are written out before the rest is counted. */
const MOST = 3;

function OwnChange({change, name, nameOf, onTakeBack}: OneProps) {
  const {base, catalogue, actions} = useApp();
  const text = useText();
  const t = editFormText[text.language];
  const names = useNamesOfBoth();
  const changes = useAppState((s) => s.changes);
  const back = useMemo(() => takeBack(base, changes, change), [base, changes, change]);
  const rows = changeRows(change, {text, names, catalogue});
  const {table, id, before, after} = change;
  const did = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const along = back.ok ? back.value.along : [];
  const listed = along.slice(0, MOST).map(nameOf);
  const rest = along.length - listed.length;
  const isShown = after !== null && (table === 'companies' || table === 'ties');
  return (
    <li className="own-change" data-did={did}>
      <header>
        <h3>
          <span className="own-did">{t.did[did]}</span> {name}{' '}
          <span className="own-thing">{t.things[table]}</span>
        </h3>
        {isShown && (
          <button
            type="button"
            className="small"
            onClick={() => {
              actions.select(
                table === 'companies'
                  ? {kind: 'company', id: id as CompanyId}
                  : {kind: 'tie', id: id as TieId},
              );
              actions.show('map');
            }}
          >
            {t.show}
          </button>
        )}
        {back.ok && (
          <button
            type="button"
            className="small"
            aria-label={t.takeBackName(name)}
            onClick={() => onTakeBack(back.value.changes)}
          >
            {t.takeBack}
          </button>
        )}
      </header>
      {!back.ok && <p className="fine">{t.notAlone}</p>}
      {along.length > 0 && (
        <p className="fine">
          {t.takesAlong(rest > 0 ? `${listed.join(', ')} ${t.andMore(rest)}` : listed.join(', '))}
        </p>
      )}
      {after !== null && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              {before !== null && <th scope="col">{t.before}</th>}
              <th scope="col">{t.after}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.field}>
                <th scope="row">{row.name}</th>
                {before !== null && <td>{row.before}</td>}
                <td>{row.after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

/** Also of what is removed: by what the data were as loaded. */
function useNamesOfBoth() {
  const {base, catalogue} = useApp();
  const {language} = useText();
  return useMemo(
    () =>
      createNames(
        {
          companies: new Map([
            ...base.companies.map((c) => [c.id, c] as const),
            ...catalogue.companies,
          ]),
          ties: new Map([...base.ties.map((each) => [each.id, each] as const), ...catalogue.ties]),
        } as never,
        language,
      ),
    [base, catalogue, language],
  );
}

/** What is seen before a network is open: how to bring one, how far it is, and what is at fault. */
import {useRef} from 'react';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {networkFaultText} from '../text/networkFaultText';
import {useText} from '../text/text';

const SAMPLE = {companies: 20_000, ties: 100_000, seed: 1};

interface Props {
  readonly large: LargeNetwork;
  readonly state: LargeState;
}
export function LargeOpener({large, state}: Props) {
  const {language, format} = useText();
  const t = largeText[language];
  const faultWords = networkFaultText[language];
  const picker = useRef<HTMLInputElement>(null);
  const {at: stage, reading, refused, elsewhere} = state;
  if (stage === 'asking') return null;
  if (stage === 'reading') {
    const {phase = 'reading', bytes = 0, ofBytes = 1, rows = 0} = reading ?? {};
    return (
      <div className="large-open sweep-progress">
        <label>
          <span>{phase === 'reading' ? t.reading : t.grouping}</span>
          {phase === 'reading' ? <progress max={ofBytes} value={bytes} /> : <progress />}
        </label>
        {phase === 'reading' && (
          <span className="num">
            {t.progress(format.percent(Math.min(1, bytes / ofBytes)), format.count(rows))}
          </span>
        )}
        <button type="button" className="small" onClick={() => void large.cancel()}>
          {t.cancel}
        </button>
      </div>
    );
  }
  return (
    <div className="large-open">
      <p className="large-acts">
        <button type="button" className="small" onClick={() => picker.current?.click()}>
          {t.choose}
        </button>
        <button type="button" className="small" onClick={() => void large.openSample(SAMPLE)}>
          {t.sample(format.count(SAMPLE.companies), format.count(SAMPLE.ties))}
        </button>
      </p>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept=".csv,.tsv,.txt,.json"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          event.currentTarget.value = ''; // the same files may be chosen again
          if (files.length > 0) void large.openFiles(files);
        }}
      />
      {elsewhere.length > 0 && (
        <section aria-labelledby="large-kept">
          <h3 id="large-kept">{t.keptElsewhere}</h3>
          <ul className="large-kept">
            {elsewhere.map(({tab, title, at}) => (
              <li key={tab}>
                <button type="button" className="small" onClick={() => void large.openKept(tab)}>
                  {t.openKept(title)}
                </button>
                {at > 0 && (
                  <span className="fine">
                    {format.date(new Date(at).toISOString().slice(0, 10))}
                  </span>
                )}
                <button
                  type="button"
                  className="text-button"
                  aria-label={t.forgetKept(title)}
                  onClick={() => void large.forget(tab)}
                >
                  {t.forget}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refused && (
        <section role="alert" aria-label={t.refused(format.count(refused.faults))}>
          <h3>{t.refused(format.count(refused.faults))}</h3>
          {refused.listed.length < refused.faults && (
            <p className="fine">{t.listed(format.count(refused.listed.length))}</p>
          )}
          <table className="large-table">
            <thead>
              <tr>
                <th scope="col">{t.faultHead.file}</th>
                <th scope="col">{t.faultHead.place}</th>
                <th scope="col">{t.faultHead.message}</th>
              </tr>
            </thead>
            <tbody>
              {refused.listed.map(({file, place, message}, k) => (
                <tr key={k}>
                  <td>{file}</td>
                  <td>{faultWords.place(place)}</td>
                  <td>{faultWords.message(message)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

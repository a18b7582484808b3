import type {CSSProperties} from 'react';
import {TOP} from '../../core/metrics/harm';
import type {MeasureId} from '../../core/metrics/measures';
import {centralityText} from '../text/centralityText';
import {measuresText} from '../text/measuresText';
import {useText} from '../text/text';
import type {PredictedBy} from './useCentrality';

interface Props {
  /** Best first. */
  readonly predictions: readonly PredictedBy[];
  readonly chosen: MeasureId;
  readonly onChoose: (id: MeasureId) => void;
}

/** Two decimals and a true minus; a dash where there is no order to compare. */
export const rho = (correlation: number | null): string =>
  correlation === null ? '–' : correlation.toFixed(2).replace('-', '−');

/** Which measure orders the companies most like their harm does, and how well even that one does. */
export function HarmTable({predictions, chosen, onChoose}: Props) {
  const {language} = useText();
  const t = centralityText[language];
  const names = measuresText[language];
  const known = predictions.filter((p) => p.correlation !== null);
  const {n: harmful} = predictions[0]?.amongHarmful ?? {n: 0};
  const all = predictions.reduce((most, p) => Math.max(most, p.n), 0);
  const most = predictions.reduce((a, b) => (b.shared > a.shared ? b : a));
  const impacts = predictions.find((p) => p.n === all)?.amongHarmful.n ?? harmful;
  return (
    <section className="harm" aria-label={t.harm}>
      <div className="harm-words">
        <h3>{t.harm}</h3>
        <p>
          {known[0]
            ? t.harmLead(
                names[known[0].id].name,
                rho(known[0].correlation),
                names[most.id].name,
                most.shared,
                TOP,
              )
            : t.harmNone}
        </p>
        <p className="fine">{t.harmNote(impacts, all)}</p>
      </div>
      <table className="harm-table">
        <caption className="sr-only">{t.harm}</caption>
        <thead>
          <tr>
            <th scope="col">{t.harmColumns.measure}</th>
            <th scope="col" className="num">
              {t.harmColumns.rho}
            </th>
            <th scope="col" className="num">
              {t.harmColumns.harmful}
            </th>
            <th scope="col" className="num">
              {t.harmColumns.shared(TOP)}
            </th>
            <th scope="col" className="num">
              {t.harmColumns.n}
            </th>
          </tr>
        </thead>
        <tbody>
          {predictions.map(({id, correlation, amongHarmful, shared, n}) => (
            <tr key={id} data-selected={id === chosen}>
              <th scope="row">
                <button
                  type="button"
                  className="text-button"
                  aria-pressed={id === chosen}
                  onClick={() => onChoose(id)}
                >
                  {names[id].name}
                </button>
              </th>
              <td className="num">
                <span
                  className="measure-bar"
                  data-sign={(correlation ?? 0) < 0 ? 'minus' : 'plus'}
                  style={{'--share': Math.abs(correlation ?? 0)} as CSSProperties}
                  aria-hidden="true"
                />
                <span className="rho">{rho(correlation)}</span>
              </td>
              <td className="num">{rho(amongHarmful.correlation)}</td>
              <td className="num">{shared}</td>
              <td className="num">{n}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

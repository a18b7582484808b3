import {confidenceOf} from '../../core/dataset/confidence';
import type {Tie, TieId} from '../../core/dataset/schema';
import {BASES} from '../../core/dataset/terms';
import {useApp, useAppState, useNames} from '../appContext';
import {OwnFlag, RecordActs} from '../edit/RecordActs';
import {isMutual} from '../../words/names';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';
import {TITLE_ID} from './inspectorTitle';
import {LossSlider} from './LossSlider';
import {SourceList} from './SourceLinks';
import {Swatch} from './Swatch';
import {amountInWords} from './tieAmount';

/** One tie: what was agreed, how much of it is real, who says so, and the button that cuts it. */
export function TieDetail({id}: {readonly id: TieId}) {
  const {actions, catalogue, selectors} = useApp();
  const names = useNames();
  const {language, words} = useText();
  const t = inspectorText[language];
  const tie = catalogue.ties.get(id);
  const lost = useAppState((s) => s.scenario.reductions[id] ?? 0);
  const stands = useAppState((s) => {
    const {ties, uncounted} = selectors.web(s);
    return ties.has(id) ? 'counted' : uncounted.has(id) ? 'uncounted' : 'absent';
  });
  if (!tie) return null;
  const canBeCut = !isMutual(tie.type);
  return (
    <article className="detail">
      <header>
        <p className="kicker">
          <Swatch type={tie.type} />
          {words.types[tie.type]}
        </p>
        <h2 id={TITLE_ID} tabIndex={-1}>
          {names.pair(tie)}
        </h2>
        <p className="ends">
          {[tie.from, tie.to].map((end) => (
            <button
              key={end}
              type="button"
              className="chip"
              onClick={() => actions.select({kind: 'company', id: end})}
            >
              {names.company(end)}
            </button>
          ))}
        </p>
        <p className="summary">{tie.summary[language]}</p>
        <OwnFlag table="ties" id={id} />
        {stands === 'uncounted' && <p className="flag">{t.notCounted}</p>}
        {stands === 'absent' && <p className="flag">{t.notAtThisDate}</p>}
      </header>
      {canBeCut && (
        <div className="acts">
          <button
            type="button"
            className={lost > 0 ? 'primary restore' : 'primary'}
            onClick={() => actions.toggleCut(id)}
          >
            {lost > 0 ? t.restoreTie : t.cut}
          </button>
          <LossSlider
            label={t.reduce}
            inWords={t.reduceValue}
            loss={lost}
            onChange={(next) => actions.setReduction(id, next)}
          />
        </div>
      )}
      <RecordActs table="ties" id={id} />
      {canBeCut && <Amounts tie={tie} />}
      <Terms tie={tie} />
      <Kin tie={tie} />
      {tie.note && (
        <section className="block">
          <h3>{t.caveat}</h3>
          <p>{tie.note[language]}</p>
        </section>
      )}
      <section className="block">
        <h3>
          {t.sources} <span className="count">{tie.evidence.length}</span>
        </h3>
        <SourceList evidence={tie.evidence} />
        {catalogue.notesOfTie(id).map((note) => (
          <p key={note.id} className="claim">
            {note.text[language]} <cite>{t.founding(note.ref)}</cite>
          </p>
        ))}
      </section>
    </article>
  );
}

function Amounts({tie}: {readonly tie: Tie}) {
  const {selectors} = useApp();
  const {language, words, format} = useText();
  const t = inspectorText[language];
  const basis = useAppState((s) => s.scenario.basis);
  const isRunning = useAppState((s) => selectors.web(s).ties.get(tie.id)?.certainty === 'paid');
  return (
    <section className="block">
      <h3>{t.amounts}</h3>
      <dl className="figures">
        {BASES.map((each) => {
          const amount = amountInWords(tie.amountUsd[each], tie.amountPeriod, format, language);
          const isEstimated = each === 'paid' && amount === null && isRunning;
          return (
            <div key={each} data-current={each === basis}>
              <dt title={each === basis ? t.onThisBasis : undefined}>{words.bases[each]}</dt>
              <dd>
                {amount === null ? (
                  <span className="none">{t.noneOnBasis[each]}</span>
                ) : (
                  <b>{amount}</b>
                )}
                {isEstimated && tie.amountUsd.binding && (
                  <span className="imputed">{t.estimated}</span>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Terms({tie}: {readonly tie: Tie}) {
  const {catalogue} = useApp();
  const {language, words, format} = useText();
  const t = inspectorText[language];
  const yesNo = (value: boolean | null) => (value === null ? null : value ? t.yes : t.no);
  const date = (value: string | null) => (value === null ? null : format.date(value));
  const rows: readonly (readonly [string, string | null])[] = [
    [t.status, words.statuses[tie.status]],
    [t.announcedOn, date(tie.announced)],
    [t.starts, date(tie.start)],
    [t.ends, date(tie.end)],
    [t.confidence, words.confidences[confidenceOf(tie, catalogue.sources)]],
    [
      t.instrument,
      tie.instrument &&
        t.instruments[tie.instrument] + (tie.syndicated ? ` (${t.syndicated})` : ''),
    ],
    [t.input, tie.inputClass && words.classes[tie.inputClass]],
    [t.capacity, tie.capacityGw === null ? null : format.gigawatts(tie.capacityGw)],
    [t.units, tie.units],
    [t.stake, tie.stakePct === null ? null : format.percent(tie.stakePct / 100)],
    [t.cancelable, yesNo(tie.cancelable)],
    [t.takeOrPay, yesNo(tie.takeOrPay)],
  ];
  return (
    <section className="block">
      <h3>{t.facts}</h3>
      <dl className="terms">
        {rows.map(([name, value]) =>
          value === null ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

/** Ties that carry the same money, or belong to the same deal. */
function Kin({tie}: {readonly tie: Tie}) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {language, words} = useText();
  const t = inspectorText[language];
  const same = catalogue.overlapsOf(tie.id);
  const deal = catalogue.dealOf(tie.id).filter((id) => !same.includes(id));
  if (same.length + deal.length === 0) return null;
  const links = (ids: readonly TieId[]) =>
    ids.map((id) => {
      const other = catalogue.ties.get(id);
      return other ? (
        <li key={id}>
          <button
            type="button"
            className="text-button"
            onClick={() => actions.select({kind: 'tie', id})}
          >
            {names.pair(other)}, {words.types[other.type]}
          </button>
        </li>
      ) : null;
    });
  return (
    <section className="block kin">
      {same.length > 0 && (
        <>
          <h3>{t.sameMoney}</h3>
          <ul>{links(same)}</ul>
        </>
      )}
      {deal.length > 0 && (
        <>
          <h3>
            {t.dealGroup}: {tie.dealGroup}
          </h3>
          <ul>{links(deal)}</ul>
        </>
      )}
    </section>
  );
}

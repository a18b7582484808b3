import {useMemo, type CSSProperties} from 'react';
import {keyFigures} from '../../core/dataset/keyFigures';
import type {CompanyId, Share} from '../../core/dataset/schema';
import {useApp, useAppState, useNames} from '../appContext';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';
import {OwnFlag, RecordActs} from '../edit/RecordActs';
import {countryName} from '../../words/countryName';
import {TITLE_ID} from './inspectorTitle';
import {DelaySlider} from './DelaySlider';
import {LossSlider} from './LossSlider';
import {SourceMarks} from './SourceLinks';
import {TieList} from './TieList';

/** One company: who it is, what it weighs, what it hangs on, and the button that fails it. */
export function CompanyDetail({id}: {readonly id: CompanyId}) {
  const {actions, catalogue, selectors} = useApp();
  const {language, words, format} = useText();
  const t = inspectorText[language];
  const company = catalogue.companies.get(id);
  const loss = useAppState((s) => s.scenario.shocks[id] ?? 0);
  const node = useAppState((s) => selectors.outcome(s)?.nodes.find((n) => n.id === id));
  if (!company) return null;
  const {kind, country, ticker, name} = company;
  const other = name[language === 'en' ? 'ko' : 'en'];
  const facts = [words.kinds[kind], country && countryName(country, language), ticker];
  const isFailed = loss > 0;
  return (
    <article className="detail">
      <header>
        <h2 id={TITLE_ID} tabIndex={-1}>
          {name[language]}
        </h2>
        <p className="detail-facts">
          {facts.filter(Boolean).join(' · ')}
          {other !== name[language] && (
            <span lang={language === 'en' ? 'ko' : 'en'}> · {other}</span>
          )}
        </p>
        <OwnFlag table="companies" id={id} />
        {node !== undefined && node.distress > 0 && (
          <p className="detail-distress" data-failed={node.failed}>
            <span
              className="bar"
              style={{'--share': node.distress} as CSSProperties}
              aria-hidden="true"
            />
            <b>{format.percent(node.distress)}</b>
          </p>
        )}
      </header>
      <div className="acts">
        <button
          type="button"
          className={isFailed ? 'primary restore' : 'primary'}
          onClick={() => actions.toggleFailure(id)}
        >
          {isFailed ? t.restore : t.fail}
        </button>
        <LossSlider
          label={t.partly}
          inWords={t.partlyValue}
          loss={loss}
          onChange={(next) => actions.setShock(id, next)}
        />
        {(kind === 'project' || kind === 'data-centre') && <DelaySlider key={id} id={id} />}
      </div>
      <RecordActs table="companies" id={id} />
      <Figures id={id} />
      <TieList id={id} />
      <Shares id={id} />
      <Claims id={id} />
    </article>
  );
}

function Figures({id}: {readonly id: CompanyId}) {
  const {catalogue} = useApp();
  const {language, format} = useText();
  const t = inspectorText[language];
  const asOf = useAppState((s) => s.scenario.asOf);
  const figures = useMemo(() => keyFigures(catalogue.figuresOf(id), asOf), [catalogue, id, asOf]);
  return (
    <section className="block">
      <h3>{t.figures}</h3>
      {figures.length === 0 ? (
        <p className="fine">{t.noFigures}</p>
      ) : (
        <dl className="figures">
          {figures.map(([metric, figure]) => (
            <div key={metric}>
              <dt>{t.metrics[metric]}</dt>
              <dd>
                <b>{format.money(figure.value)}</b>
                <span className="figure-period" title={figure.note ?? undefined}>
                  {[figure.period, t.spans[figure.span]].filter(Boolean).join(', ')}
                </span>
                <SourceMarks cited={figure.evidence.slice(0, 2)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

function Shares({id}: {readonly id: CompanyId}) {
  const {catalogue} = useApp();
  const {language, format, words} = useText();
  const t = inspectorText[language];
  const names = useNames();
  const asOf = useAppState((s) => s.scenario.asOf);
  const shares = catalogue.sharesOf(id).filter((s) => s.asOf <= asOf);
  if (shares.length === 0) return null;
  const party = (key: string): string =>
    catalogue.companies.has(key as CompanyId) ? names.company(key as CompanyId) : readable(key);
  const basisOf = ({basis, inputClass}: Share): string =>
    [inputClass === null ? null : words.classes[inputClass], readable(basis)]
      .filter(Boolean)
      .join(', ');
  return (
    <section className="block">
      <h3>{t.dependence}</h3>
      <ul className="shares">
        {shares.map((share) => (
          <li key={share.id}>
            <b>{format.percent(share.share)}</b>
            <span>
              {t.shareOf[share.kind](party(share.of), party(share.from), basisOf(share))}
              <span className="figure-period" title={share.what}>
                {' '}
                {share.period}, {t.methods[share.method]}
              </span>{' '}
              <SourceMarks cited={share.evidence.slice(0, 2)} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({id}: {readonly id: CompanyId}) {
  const {catalogue} = useApp();
  const {language} = useText();
  const t = inspectorText[language];
  const notes = catalogue.notesOfCompany(id);
  const evidence = catalogue.companies.get(id)?.evidence ?? [];
  if (notes.length + evidence.length === 0) return null;
  return (
    <section className="block">
      <h3>{t.claims}</h3>
      <ul className="claims">
        {notes.map((note) => (
          <li key={note.id}>
            {note.text[language]} <cite>{t.founding(note.ref)}</cite>
          </li>
        ))}
        {evidence.map(({source, ref, says}, i) => (
          <li key={i} lang="en">
            {says}{' '}
            {ref === undefined ? (
              <SourceMarks cited={[{source}]} />
            ) : (
              <cite>{t.founding(ref)}</cite>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** `group:hyperscalers` → `hyperscalers`; `api-revenue` → `API revenue` would need a dictionary. */
const readable = (key: string): string =>
  key.replace(/^(group|market|unnamed):/, '').replaceAll(/[-:]/g, ' ');

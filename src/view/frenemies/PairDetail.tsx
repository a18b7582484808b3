import type {CompanyId, TieId} from '../../core/dataset/schema';
import type {StudiedFrenemy} from '../../core/frenemies/studyFrenemies';
import {withModel, withParameter, type Scenario} from '../../core/scenario/scenario';
import {useApp, useNames} from '../appContext';
import {RoomAssumed} from '../panels/RoomAssumed';
import {SourceMarks} from '../panels/SourceLinks';
import {Swatch} from '../panels/Swatch';
import {amountInWords} from '../panels/tieAmount';
import {frenemiesText} from '../text/frenemiesText';
import {isMutual} from '../../words/names';
import {studyText} from '../text/studyText';
import {useText} from '../text/text';
import {effectInWords} from './effectInWords';

interface Props {
  readonly pair: StudiedFrenemy;
  readonly question: Scenario;
}

/** One pair in full: what each loses and wins, what ties them, what makes them rivals. */
export function PairDetail({pair, question}: Props) {
  const {actions} = useApp();
  const names = useNames();
  const text = useText();
  const {language, format} = text;
  const t = frenemiesText[language];
  const {a, b, usd, rivalry} = pair;
  const [nameA, nameB] = [names.company(a), names.company(b)];
  /** On the map as here: the joint model, rivals taking over as much. */
  const fail = (id: CompanyId) => {
    const diversion = question.parameters['diversion'] ?? 0;
    actions.failOnly(id, (asked) =>
      withParameter(withModel(asked, 'joint'), 'diversion', diversion),
    );
    actions.select({kind: 'company', id});
    actions.show('map');
  };
  const showOnMap = () =>
    actions.light({of: 'pair', companies: [a, b], ties: [...pair.ties, ...rivalry.ties]});
  return (
    <section className="pair" aria-label={t.pair(nameA, nameB)}>
      <header>
        <h3>{t.pair(nameA, nameB)}</h3>
        <div className="pair-acts">
          <button type="button" className="small" onClick={showOnMap}>
            {studyText[language].onMap}
          </button>
          {[a, b].map((id) => (
            <button
              key={id}
              type="button"
              className="small"
              title={t.failHint}
              onClick={() => fail(id)}
            >
              {t.fail(names.company(id))}
            </button>
          ))}
        </div>
      </header>
      {[pair.whenBFalls, pair.whenAFalls].map((fall) => (
        <p key={fall.fallen} className="pair-effect">
          {effectInWords(fall, names.company, text)}
        </p>
      ))}
      {!pair.sameMarket && <p className="fine">{t.otherMarket}</p>}
      {usd.aToB + usd.bToA > 0 && (
        <p className="pair-money">
          <b>{t.money}</b>{' '}
          {[
            usd.aToB > 0 && t.flows(nameA, nameB, format.money(usd.aToB)),
            usd.bToA > 0 && t.flows(nameB, nameA, format.money(usd.bToA)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      <RoomAssumed companies={[a, b]} horizon={Number(question.parameters['horizon'] ?? 12)} />
      <PairTies pair={pair} question={question} />
      <PairRivalry pair={pair} />
    </section>
  );
}

function PairTies({pair: {ties, undisclosed}, question: {basis}}: Props) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = frenemiesText[language];
  const amountOf = (id: TieId) => {
    const tie = catalogue.ties.get(id)!;
    const known = amountInWords(tie.amountUsd[basis], tie.amountPeriod, format, language);
    if (known !== null) return known;
    if (tie.type === 'partnership') return '–';
    return undisclosed.includes(id) ? t.undisclosed : t.otherMoney;
  };
  return (
    <table className="pair-ties">
      <caption>{t.ties}</caption>
      <thead>
        <tr>
          <th scope="col">{t.tie}</th>
          <th scope="col" className="num">
            {t.amount(words.bases[basis])}
          </th>
          <th scope="col" className="wide">
            {t.since}
          </th>
          <th scope="col">{t.sources}</th>
        </tr>
      </thead>
      <tbody>
        {ties.map((id) => {
          const tie = catalogue.ties.get(id)!;
          const since = tie.start ?? tie.announced;
          return (
            <tr key={id}>
              <th scope="row">
                <Swatch type={tie.type} />{' '}
                <button
                  type="button"
                  className="text-button"
                  title={tie.summary[language]}
                  onClick={() => actions.select({kind: 'tie', id})}
                >
                  {words.types[tie.type]}
                </button>
                <span className="pair-who">
                  {[isMutual(tie.type) ? null : names.pair(tie), words.statuses[tie.status]]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
              <td className="num">{amountOf(id)}</td>
              <td className="wide">{since ? format.date(since) : '–'}</td>
              <td>
                <SourceMarks cited={tie.evidence} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function PairRivalry({pair: {a, rivalry, ranks}}: Pick<Props, 'pair'>) {
  const {catalogue} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = frenemiesText[language];
  const {overlap, shared} = rivalry;
  return (
    <div className="pair-rivalry">
      <h4>{t.rivalry}</h4>
      {rivalry.derived && <p>{t.derived(words.kinds[catalogue.companies.get(a)!.kind])}</p>}
      {rivalry.ties.map((id) => {
        const tie = catalogue.ties.get(id)!;
        return (
          <p key={id}>
            {tie.summary[language]} <SourceMarks cited={tie.evidence} />
          </p>
        );
      })}
      {shared.length === 0 ? (
        <p className="fine">{t.noOverlap}</p>
      ) : (
        <p className="fine">
          {t.overlap(format.percent(overlap!))}{' '}
          {shared
            .map(({side, type, other}) => t.shared(side, words.types[type], names.company(other)))
            .join(', ')}
          {'. '}
          {t.ranks(format.number(ranks.tie), format.number(ranks.rivalry))}
        </p>
      )}
    </div>
  );
}

import {useMemo} from 'react';
import type {CompanyId, TieType} from '../../core/dataset/schema';
import {TIE_TYPES} from '../../core/dataset/terms';
import type {Web, WebTie} from '../../core/graph/web';
import {useApp, useAppState, useNames} from '../appContext';
import {isMutual} from '../../words/names';
import {inspectorText} from '../text/inspectorText';
import {useText} from '../text/text';
import {Swatch} from './Swatch';
import {amountInWords} from './tieAmount';

const DIRECTIONS = ['provides', 'receives', 'mutual'] as const;
type Direction = (typeof DIRECTIONS)[number];

/** A company's ties: by direction, then type, the largest first; what the basis leaves out below. */
export function TieList({id}: {readonly id: CompanyId}) {
  const {selectors} = useApp();
  const t = inspectorText[useText().language];
  const web = useAppState(selectors.web);
  const counted = useMemo(() => tiesOf(web.ties, id), [web, id]);
  const uncounted = useMemo(() => tiesOf(web.uncounted, id), [web, id]);
  return (
    <section className="block">
      <h3>{t.ties}</h3>
      {counted.length === 0 && <p className="fine">{t.noTies}</p>}
      {DIRECTIONS.map((direction) => (
        <TieGroup key={direction} id={id} direction={direction} ties={counted} web={web} />
      ))}
      {uncounted.length > 0 && (
        <details className="uncounted" open={uncounted.length <= 4}>
          <summary>
            {t.notCounted} <span className="count">{uncounted.length}</span>
          </summary>
          <ul className="ties">
            {uncounted.map((entry) => (
              <TieRow key={entry.tie.id} id={id} entry={entry} basis="announced" />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface GroupProps {
  readonly id: CompanyId;
  readonly direction: Direction;
  readonly ties: readonly WebTie[];
  readonly web: Web;
}

function TieGroup({id, direction, ties, web}: GroupProps) {
  const {language, words} = useText();
  const t = inspectorText[language];
  const inDirection = ties.filter(({tie}) => directionOf(tie.type, tie.from === id) === direction);
  if (inDirection.length === 0) return null;
  const types = TIE_TYPES.filter((type) => inDirection.some(({tie}) => tie.type === type));
  return (
    <div className="direction">
      <h4>
        {t[direction]} <span className="count">{inDirection.length}</span>
      </h4>
      {types.map((type) => (
        <div key={type} className="type-group">
          <h5>
            <Swatch type={type} />
            {words.types[type]}
          </h5>
          <ul className="ties">
            {inDirection
              .filter(({tie}) => tie.type === type)
              .map((entry) => (
                <TieRow key={entry.tie.id} id={id} entry={entry} basis={web.basis} />
              ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

interface RowProps {
  readonly id: CompanyId;
  readonly entry: WebTie;
  readonly basis: Web['basis'];
}

function TieRow({id, entry: {tie, certainty}, basis}: RowProps) {
  const {actions} = useApp();
  const names = useNames();
  const {language, words, format} = useText();
  const t = inspectorText[language];
  const lost = useAppState((s) => s.scenario.reductions[tie.id]);
  const other = tie.from === id ? tie.to : tie.from;
  const amount = amountInWords(tie.amountUsd[basis], tie.amountPeriod, format, language);
  return (
    <li>
      <button
        type="button"
        className="tie-row"
        data-certainty={certainty}
        onClick={() => actions.select({kind: 'tie', id: tie.id})}
      >
        <span>
          <span className="tie-name">{names.company(other)}</span>{' '}
          <span className="tie-status">
            {words.statuses[tie.status]}
            {lost !== undefined && (
              <em> {lost === 1 ? t.cutMark : t.reducedMark(format.percent(lost))}</em>
            )}
          </span>
        </span>
        <span className="tie-amount" data-known={amount !== null}>
          {amount ?? (isMutual(tie.type) ? '' : t.undisclosed)}
        </span>
      </button>
    </li>
  );
}

function tiesOf(ties: Web['ties'], id: CompanyId): readonly WebTie[] {
  return [...ties.values()]
    .filter(({tie}) => tie.from === id || tie.to === id)
    .sort((a, b) => (b.amountUsd ?? -1) - (a.amountUsd ?? -1) || (a.tie.id < b.tie.id ? -1 : 1));
}

function directionOf(type: TieType, isProvider: boolean): Direction {
  if (isMutual(type)) return 'mutual';
  return isProvider ? 'provides' : 'receives';
}

import {useState} from 'react';
import type {SourceId} from '../../core/dataset/schema';
import {CHANGE_SIGN} from '../../core/picture/changeSign';
import {useApp} from '../appContext';
import {differenceText} from '../text/differenceText';
import {useText} from '../text/text';
import {CHANGE_GROUPS, type ChangeGroup, type ChangeRow} from './changeRows';
import type {Side} from './useSides';

interface Props {
  readonly rows: readonly ChangeRow[];
  readonly isFiltered: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly a: Side;
  readonly b: Side;
}
const FIRST = 12;

/** Every change in words, by group; one opens to what stood before and after and who says so. */
export function ChangeList({rows, isFiltered, chosen, onChoose, a, b}: Props) {
  const t = differenceText[useText().language];
  if (rows.length === 0) return <p>{isFiltered ? t.nothingHere : t.nothing}</p>;
  return CHANGE_GROUPS.map((group) => {
    const found = rows.filter((row) => row.group === group);
    return found.length === 0 ? null : (
      <Group key={group} {...{group, rows: found, chosen, onChoose, a, b}} />
    );
  });
}

type GroupProps = Omit<Props, 'isFiltered'> & {readonly group: ChangeGroup};

function Group({group, rows, chosen, onChoose, a, b}: GroupProps) {
  const t = differenceText[useText().language];
  const [most, setMost] = useState(FIRST);
  const place = rows.findIndex(({id}) => id === chosen);
  const shown = rows.slice(0, Math.max(most, place + 1));
  return (
    <section className="difference-group">
      <h4>
        {t.groups[group]} <span className="num">{rows.length}</span>
      </h4>
      <ul>
        {shown.map((row) => (
          <Row
            key={row.id}
            row={row}
            isOpen={row.id === chosen}
            onToggle={() => onChoose(row.id === chosen ? null : row.id)}
            a={a}
            b={b}
          />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="small" onClick={() => setMost(rows.length)}>
          {t.more(rows.length - shown.length)}
        </button>
      )}
    </section>
  );
}

interface RowProps extends Pick<Props, 'a' | 'b'> {
  readonly row: ChangeRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Row({row, isOpen, onToggle, a, b}: RowProps) {
  const {actions, catalogue} = useApp();
  const t = differenceText[useText().language];
  const {at} = row;
  const isHere =
    at !== null && (at.kind === 'tie' ? catalogue.ties.has(at.id) : catalogue.companies.has(at.id));
  const [first] = row.lines;
  return (
    <li data-change={row.kind} id={`difference-${row.id}`}>
      <button type="button" aria-expanded={isOpen} onClick={onToggle}>
        <b className="difference-sign" aria-hidden="true">
          {CHANGE_SIGN[row.kind]}
        </b>
        <span>
          {row.title}
          {first && (
            <span className="difference-gist">
              {row.kind === 'changed'
                ? `${first.before} → ${first.after}`
                : first[row.kind === 'added' ? 'after' : 'before']}
            </span>
          )}
        </span>
      </button>
      {isOpen && (
        <div className="difference-detail">
          <dl>
            {row.lines.map(({field, before, after}, i) => (
              <div key={i}>
                <dt>{field}</dt>
                <dd>
                  {before} → {after}
                </dd>
              </div>
            ))}
          </dl>
          <SourcesOf side={a} name="A" ids={row.sourcesA} />
          <SourcesOf side={b} name="B" ids={row.sourcesB} />
          {isHere && (
            <button type="button" className="small" onClick={() => actions.select(at)}>
              {t.open}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

interface SourcesProps {
  readonly side: Side;
  readonly name: 'A' | 'B';
  readonly ids: readonly SourceId[];
}

function SourcesOf({side, name, ids}: SourcesProps) {
  const {language} = useText();
  const t = differenceText[language];
  const sources = side.dataset.sources.filter(({id}) => ids.includes(id));
  if (sources.length === 0) return null;
  return (
    <p className="fine">
      {t.sources(name)}:{' '}
      {sources.map(({id, title, titleKo, url, publisher}, i) => {
        const told = publisher ?? ((language === 'ko' && titleKo) || title);
        return (
          <span key={id}>
            {i > 0 && ', '}
            {url === null ? (
              <cite>{told}</cite>
            ) : (
              <a href={url} title={title} target="_blank" rel="noopener noreferrer">
                {told}
              </a>
            )}
          </span>
        );
      })}
    </p>
  );
}

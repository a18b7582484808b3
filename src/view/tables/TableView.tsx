import {useContext, useRef, type RefObject} from 'react';
import {dataStamp} from '../../core/dataset/dataStamp';
import {csvOf, type CsvColumn} from '../../core/lib/csv';
import {countGaps} from '../../state/tables/gaps';
import {useApp, useAppState} from '../appContext';
import {GlanceContext} from '../canvas/glance';
import type {Glanced} from '../canvas/stage';
import {download} from '../session/download';
import {fileName} from '../session/fileName';
import {dataText} from '../text/dataText';
import {studyText} from '../text/studyText';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import {ColumnChooser} from './ColumnChooser';
import {GapMeters} from './GapMeters';
import {SortPicker} from './SortPicker';
import {TableHead} from './TableHead';
import {useTable, type TableInput} from './useTable';
import {VirtualTable, type VirtualTableProps} from './VirtualTable';

interface Props<T> extends TableInput<T>, Pick<VirtualTableProps<T>, 'act' | 'detail'> {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly current: string | null;
  readonly unfolded?: string | null;
  readonly onAct: (row: T) => void;
  /** What of the map a row is. */
  readonly glanceOf?: (row: T) => Glanced;
  readonly aboutName: (kind: string, id: string) => string;
  /** Whether the gaps are told above the table: in the drawer there is no room. */
  readonly hasMeters: boolean;
}

interface Row {
  readonly id: string;
  readonly isSeen: boolean;
}

/** A table with everything that narrows, sorts, widens and takes it away. */
export function TableView<T extends Row>(props: Props<T>) {
  const {id, columns, gaps, scroller, current, hasMeters, aboutName, glanceOf} = props;
  const app = useApp();
  const {actions, dataset} = app;
  const {language} = useText();
  const t = tablesText[language];
  const glance = useContext(GlanceContext);
  const table = useTable(props);
  const {choice, scope, found, shown, keys, query, setQuery, change} = table;
  const field = useRef<HTMLInputElement>(null);
  const scenario = useAppState((s) => s.scenario);
  const {gap, about} = choice;
  const isNarrowed = gap !== null || about !== null || query !== '';
  const clear = () => {
    setQuery('');
    change({gap: null, about: null});
    field.current?.focus();
  };
  /** Selected on the map, and taken out of the table by its filters. */
  const isAway =
    glanceOf !== undefined && current !== null && !found.some(({id: key}) => key === current);
  const bring = () => {
    clear();
    actions.choose('scope', 'all');
  };
  const save = () => {
    const meta: readonly CsvColumn<T>[] = [
      ['id', ({id: key}) => key],
      ['basis', () => scenario.basis],
      ['as_of', () => scenario.asOf],
      ['in_force', () => scenario.inForce],
      ['data', () => dataStamp(dataset)],
    ];
    const cells = shown.map((c): CsvColumn<T> => [c.id, c.value]);
    const name = fileName(app, 'csv').replace('frenemy-', `frenemy-${id}-`);
    download(name, csvOf([...cells, ...meta], found), 'text/csv');
  };
  return (
    <>
      {hasMeters && (
        <GapMeters
          counts={countGaps(gaps, scope)}
          chosen={gap}
          onChoose={(next) => change({gap: next === gap ? null : next})}
        />
      )}
      <div className="table-tools">
        <label className="table-find">
          <span>{t.find}</span>
          <input
            ref={field}
            type="text"
            placeholder={t.findHint}
            value={query}
            onChange={(e) => setQuery(e.currentTarget.value)}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={props.isSeenOnly}
            onChange={(e) => actions.choose('scope', e.currentTarget.checked ? 'seen' : 'all')}
          />
          {t.seenOnly}
        </label>
        <span className="fine" role="status">
          {t.showing(found.length, scope.length, t.things[id])}
        </span>
        {gap !== null && (
          <Chip name={t.onlyWithout(withoutName(gap))} onTake={() => change({gap: null})} />
        )}
        {about !== null && (
          <Chip
            name={t.onlyAbout(aboutName(about.kind, about.id))}
            onTake={() => change({about: null})}
          />
        )}
        <span className="table-acts">
          <SortPicker columns={columns} sort={keys[0]!} onSort={(key) => change({sort: [key]})} />
          <ColumnChooser
            columns={columns}
            shown={shown}
            isOpening={choice.columns === null}
            onChoose={(next) => change({columns: next})}
          />
          <button type="button" className="small" onClick={save} title={studyText[language].csv}>
            CSV
          </button>
        </span>
      </div>
      {isAway && (
        <p className="table-away">
          {t.away(aboutName(id === 'ties' ? 'tie' : 'company', current))}{' '}
          <button type="button" className="quiet" onClick={bring}>
            {t.bring}
          </button>
        </p>
      )}
      {found.length === 0 ? (
        <div className="table-none">
          <p>
            <strong>{scope.length === 0 ? dataText[language].none : t.nothing}</strong>{' '}
            {t.nothingHint}
          </p>
          {isNarrowed && (
            <button type="button" className="small" onClick={clear}>
              {t.clear}
            </button>
          )}
        </div>
      ) : (
        <VirtualTable
          caption={dataText[language].tabs[id]}
          rows={found}
          columns={shown}
          scroller={scroller}
          current={current}
          unfolded={props.unfolded ?? null}
          {...(props.detail && {detail: props.detail})}
          {...(props.act && {act: props.act})}
          onAct={props.onAct}
          onLookAt={glanceOf && ((row) => glance.setState({at: row && glanceOf(row)}))}
          sortOf={({id: column}) => {
            const [first] = keys;
            if (first?.column !== column) return undefined;
            return first.isDescending ? 'descending' : 'ascending';
          }}
          head={(column) => (
            <TableHead
              column={column}
              rows={scope}
              keys={keys}
              isWithout={gap === `no:${column.id}`}
              onSort={(sort) => change({sort})}
              onWithout={() => change({gap: gap === `no:${column.id}` ? null : `no:${column.id}`})}
            />
          )}
        />
      )}
    </>
  );

  function withoutName(without: NonNullable<typeof gap>): string {
    const own = gaps.find((each) => each.id === without);
    if (own) return t.gaps[own.id].name;
    return columns.find((column) => `no:${column.id}` === without)?.name ?? without;
  }
}

/** A filter that can be taken away. */
function Chip({name, onTake}: {readonly name: string; readonly onTake: () => void}) {
  const t = tablesText[useText().language];
  return (
    <button type="button" className="chip table-chip" aria-label={t.remove(name)} onClick={onTake}>
      {name} <span aria-hidden="true">×</span>
    </button>
  );
}

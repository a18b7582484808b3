/** The three tables of the data: companies, ties and sources, in step with the map both ways. */
import {useMemo, useState, type RefObject} from 'react';
import type {SourceId, TieId} from '../../core/dataset/schema';
import type {Selection} from '../../state/store';
import {COMPANY_GAPS, SOURCE_GAPS, TIE_GAPS} from '../../state/tables/gaps';
import {sourceUses} from '../../state/tables/sourceUses';
import {writeTable, plainTable, type About, type TableId} from '../../state/tables/tableChoices';
import {
  companyRows,
  sourceRows,
  tieRows,
  type CompanyRow,
  type SourceRow,
  type TieRow,
} from '../../state/tables/tableRows';
import {useApp, useAppState, useNames} from '../appContext';
import {ownMarked} from '../edit/ownMarked';
import {useOwn} from '../edit/useOwn';
import {Icon} from '../panels/Icon';
import {createNames} from '../../words/names';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import {CitedFor} from './CitedFor';
import {companyColumns, companyWords} from './companyColumns';
import {sourceColumns, sourceWords, titleOf} from './sourceColumns';
import {TableView} from './TableView';
import {tieColumns, tieWords} from './tieColumns';
import {useSeen} from './useSeen';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  /** Beside the map: only what it shows unless asked otherwise, no way there, no meters. */
  readonly isBesideMap: boolean;
  readonly onTable: (table: TableId) => void;
}
interface OneProps extends Props {
  readonly table: TableId;
}

export function Table({table, ...props}: OneProps) {
  if (table === 'companies') return <Companies {...props} />;
  return table === 'ties' ? <Ties {...props} /> : <Sources {...props} />;
}

function Companies(props: Props) {
  const {catalogue, selectors, actions} = useApp();
  const text = useText();
  const names = useNames();
  const seen = useSeen();
  const web = useAppState(selectors.web);
  const own = useOwn('companies');
  const shared = useShared(props);
  const {goTo} = shared;
  const rows = useMemo(() => companyRows(web, seen, catalogue), [web, seen, catalogue]);
  const columns = useMemo(
    () =>
      ownMarked(
        companyColumns(text, names, ({id}) => goTo('ties', {kind: 'company', id})),
        own,
      ),
    [text, names, goTo, own],
  );
  return (
    <TableView<CompanyRow>
      {...shared.view}
      id="companies"
      rows={rows}
      columns={columns}
      gaps={COMPANY_GAPS}
      wordsOf={companyWords}
      isAbout={isCompanyAbout}
      sort={{column: 'ties', isDescending: true}}
      current={useSelected('company')}
      glanceOf={companyOf}
      onAct={(row) => actions.select(companyOf(row))}
      {...shared.act(({id}) => names.company(id), companyOf)}
    />
  );
}
const companyOf = ({id}: CompanyRow) => ({kind: 'company', id}) as const;
const isCompanyAbout = ({id}: CompanyRow, about: About): boolean => about.id === id;

function Ties(props: Props) {
  const {dataset, catalogue, selectors, actions} = useApp();
  const text = useText();
  const names = useNames();
  const seen = useSeen();
  const web = useAppState(selectors.web);
  const uses = useUses();
  const own = useOwn('ties');
  const shared = useShared(props);
  const {goTo} = shared;
  const rows = useMemo(
    () => tieRows(web, seen, {ties: dataset.ties, sources: catalogue.sources}),
    [web, seen, dataset, catalogue],
  );
  const columns = useMemo(
    () =>
      ownMarked(
        tieColumns(text, names, web.basis, ({id}) => goTo('sources', {kind: 'tie', id})),
        own,
      ),
    [text, names, web.basis, goTo, own],
  );
  const wordsOf = useMemo(
    () => tieWords([createNames(catalogue, 'en'), createNames(catalogue, 'ko')], text),
    [catalogue, text],
  );
  const isAbout = useMemo(
    () =>
      ({id, tie}: TieRow, about: About): boolean =>
        about.kind === 'source'
          ? (uses.get(about.id as SourceId)?.ties.has(id) ?? false)
          : [tie.from, tie.to, id].some((each) => each === about.id),
    [uses],
  );
  return (
    <TableView<TieRow>
      {...shared.view}
      id="ties"
      rows={rows}
      columns={columns}
      gaps={TIE_GAPS}
      wordsOf={wordsOf}
      isAbout={isAbout}
      sort={{column: web.basis, isDescending: true}}
      current={useSelected('tie')}
      glanceOf={tieOf}
      onAct={(row) => actions.select(tieOf(row))}
      {...shared.act(({tie}) => names.pair(tie), tieOf)}
    />
  );
}
const tieOf = ({id}: TieRow) => ({kind: 'tie', id}) as const;

function Sources(props: Props) {
  const {dataset} = useApp();
  const text = useText();
  const seen = useSeen();
  const uses = useUses();
  const own = useOwn('sources');
  const shared = useShared(props);
  const {goTo} = shared;
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const rows = useMemo(() => sourceRows(dataset, uses, seen), [dataset, uses, seen]);
  const columns = useMemo(
    () =>
      ownMarked(
        sourceColumns(text, ({id}) => goTo('ties', {kind: 'source', id})),
        own,
      ),
    [text, goTo, own],
  );
  return (
    <TableView<SourceRow>
      {...shared.view}
      id="sources"
      rows={rows}
      columns={columns}
      gaps={SOURCE_GAPS}
      wordsOf={sourceWords}
      isAbout={isSourceAbout}
      sort={{column: 'ties', isDescending: true}}
      current={unfolded}
      unfolded={unfolded}
      detail={(row) => (
        <CitedFor row={row} onAll={() => goTo('ties', {kind: 'source', id: row.id})} />
      )}
      onAct={({id}) => setUnfolded(id === unfolded ? null : id)}
    />
  );
}
const isSourceAbout = ({id, uses}: SourceRow, about: About): boolean =>
  about.kind === 'source' ? about.id === id : uses.ties.has(about.id as TieId);

const useSelected = (kind: Selection['kind']): string | null =>
  useAppState(({view: {selection}}) => (selection?.kind === kind ? selection.id : null));

function useUses() {
  const {dataset} = useApp();
  return useMemo(() => sourceUses(dataset), [dataset]);
}

/** What the three have in common. */
function useShared({scroller, isBesideMap, onTable}: Props) {
  const {actions, catalogue} = useApp();
  const text = useText();
  const names = useNames();
  const t = tablesText[text.language];
  const scope = useAppState((s) => s.view.choices?.scope);
  const goTo = useMemo(
    () => (table: TableId, about: About) => {
      actions.choose(table, writeTable({...plainTable, about}));
      onTable(table);
    },
    [actions, onTable],
  );
  const aboutName = (kind: string, id: string): string => {
    if (kind === 'company') return names.company(id as Parameters<typeof names.company>[0]);
    if (kind === 'tie') return names.tie(id as TieId);
    const source = catalogue.sources.get(id as SourceId);
    return source ? titleOf(source, text) : id;
  };
  const act = <T,>(nameOf: (row: T) => string, selectionOf: (row: T) => Selection) =>
    isBesideMap
      ? {}
      : {
          act: {
            name: t.toMap,
            cell: (row: T, tabIndex: 0 | -1) => (
              <button
                type="button"
                className="bare to-map"
                tabIndex={tabIndex}
                aria-label={t.onMap(nameOf(row))}
                title={t.onMap(nameOf(row))}
                onClick={() => {
                  actions.select(selectionOf(row));
                  actions.show('map');
                }}
              >
                <Icon name="map" />
              </button>
            ),
          },
        };
  const isSeenOnly = isBesideMap ? scope !== 'all' : scope === 'seen';
  return {
    goTo,
    act,
    view: {scroller, aboutName, isSeenOnly, hasMeters: !isBesideMap},
  };
}

/** How the columns of large tables are read: mapped by their first rows, checked whole by the worker. */
import {useEffect, useMemo, useState} from 'react';
import type {ImportPlan} from '../../core/exchange/importPlan';
import type {Sheet} from '../../core/exchange/sheet';
import type {Checked, ReadAs, SheetHead} from '../../core/large/importDesk';
import type {LargeNetwork} from '../../state/largeNetwork';
import {importText} from '../text/importText';
import {largeImportText} from '../text/largeImportText';
import {useText} from '../text/text';
import {ColumnMapping} from './ColumnMapping';
import {DataName} from './DataName';
import {FaultList} from './FaultList';
import {FileButton} from './FileButton';
import {ImportCounts} from './ImportCounts';
import {lackOf} from './lackOf';
import {Preview} from './Preview';
import {ReadAsField} from './ReadAsField';
import {SectorField, sectorColumn} from './SectorField';
import {SheetRoles} from './SheetRoles';
import {Unclear} from './Unclear';
import {usePlan} from './usePlan';

interface Props {
  readonly heads: readonly SheetHead[];
  readonly large: LargeNetwork;
  readonly title: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onOpen: (name: string, as: ReadAs) => void;
  readonly onClose: () => void;
}
const ALONE = {companies: [], ties: [], sources: []};

export function LargeTables({heads, large, title, onFiles, onOpen, onClose}: Props) {
  const {language, format} = useText();
  const [t, w] = [importText[language], largeImportText[language]];
  const {roles, setRole, plan, setPlan, setMapping} = usePlan(heads, title);
  const [name, setName] = useState(title);
  const isIdle =
    (plan.otherwise.type === 'partnership' || plan.otherwise.type === 'rivalry') &&
    plan.ties.some(({mapping}) => mapping.type === undefined);
  /** Null: whatever makes sense of the columns. */
  const [chosen, setChosen] = useState<ReadAs['kind'] | null>(null);
  const kind = chosen ?? (isIdle ? 'deliveries' : 'companies');
  const [sector, setSector] = useState(() => sectorColumn(heads));
  const asked = useMemo(() => (kind === 'deliveries' ? asDeliveries(plan) : plan), [kind, plan]);
  const lacks = lackOf(plan);
  const checked = useLargeCheck(large, lacks === null ? asked : null);
  const good = checked ? checked.rows - checked.rowsAtFault : 0;
  const sheets = useMemo(() => (checked ? withRows(heads, checked) : heads), [heads, checked]);
  return (
    <form
      className="import-tables"
      onSubmit={(event) => {
        event.preventDefault();
        if (good > 0) onOpen(name, kind === 'deliveries' ? {kind, sector} : {kind});
      }}
    >
      <div className="import-two">
        <SheetRoles sheets={heads} roles={roles} onRole={setRole}>
          <FileButton word={t.addFiles} onFiles={onFiles} />
        </SheetRoles>
        <DataName name={name} onName={setName} />
      </div>
      {(['ties', 'companies'] as const).map((of) =>
        plan[of].map(({sheet, mapping}) => (
          <ColumnMapping
            key={`${of} ${sheet.file}`}
            of={of}
            sheet={sheet}
            mapping={mapping}
            onMapping={(next) => setMapping(of, sheet, next)}
          />
        )),
      )}
      <ReadAsField kind={kind} onKind={setChosen} />
      {kind === 'companies' ? (
        <Unclear plan={plan} isMerged={false} onPlan={setPlan} />
      ) : (
        <SectorField heads={heads} sector={sector} onSector={setSector} />
      )}
      {kind === 'companies' && isIdle && <p className="flag">{w.idleType}</p>}
      {kind === 'companies' && lacks === null && <Preview plan={plan} known={ALONE} />}
      {checked && checked.faults > 0 && (
        <>
          {checked.issues.length < checked.faults && (
            <p className="fine">
              {w.listed(format.count(checked.issues.length), format.count(checked.faults))}
            </p>
          )}
          <FaultList issues={checked.issues} sheets={sheets} name={title} />
        </>
      )}
      <div className="import-foot">
        <p className="import-counts" role="status">
          {lacks !== null ? t[lacks] : checked ? <ImportCounts {...checked} /> : t.checking}
        </p>
        <button type="button" className="small" onClick={onClose}>
          {t.nothing}
        </button>
        <button type="submit" className="primary" disabled={good === 0}>
          {checked && checked.rowsAtFault > 0
            ? w.openGood(format.count(good))
            : w.openAll(format.count(good))}
        </button>
      </div>
    </form>
  );
}

/** A delivery needs no day, and its amounts are in whatever unit they are all in. */
const asDeliveries = (plan: ImportPlan): ImportPlan => ({
  ...plan,
  unitUsd: plan.unitUsd ?? 1,
  otherwise: {...plan.otherwise, announced: plan.otherwise.announced ?? '1970-01-01'},
});

const DELAY_MS = 150;

/** A moment after the last change of the plan; null while it is under way. */
function useLargeCheck(large: LargeNetwork, plan: ImportPlan | null): Checked | null {
  const [answer, setAnswer] = useState<{readonly plan: ImportPlan; readonly of: Checked} | null>(
    null,
  );
  useEffect(() => {
    if (plan === null) return;
    let isOn = true;
    const timer = setTimeout(() => {
      void large.check(plan).then((of) => of && isOn && setAnswer({plan, of}));
    }, DELAY_MS);
    return () => {
      isOn = false;
      clearTimeout(timer);
    };
  }, [large, plan]);
  return answer !== null && answer.plan === plan ? answer.of : null;
}

/** The first rows, and those at fault wherever they stand. */
function withRows(heads: readonly SheetHead[], {cells}: Checked): readonly Sheet[] {
  return heads.map((head) => {
    const rows = [...head.rows];
    for (const row of cells)
      if (row.file === head.file) rows[row.row - (head.headerRow ?? 1) - 1] = row.cells;
    return {...head, rows};
  });
}

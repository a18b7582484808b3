/** Tables of someone else: what they hold, how their columns are read, and what would come in. */
import {useDeferredValue, useMemo, useState} from 'react';
import type {Dataset} from '../../core/dataset/schema';
import {importedAlone, importedOver} from '../../core/exchange/importedData';
import type {Imported, KnownData} from '../../core/exchange/importPlan';
import type {Sheet} from '../../core/exchange/sheet';
import {useApp} from '../appContext';
import {importText} from '../text/importText';
import {useText} from '../text/text';
import {ColumnMapping} from './ColumnMapping';
import {DataName} from './DataName';
import {FaultList} from './FaultList';
import {FileButton} from './FileButton';
import {ImportCounts} from './ImportCounts';
import {lackOf} from './lackOf';
import {nameOf} from './nameOf';
import {Preview} from './Preview';
import {SheetRoles} from './SheetRoles';
import {Unclear} from './Unclear';
import {useImportCheck} from './useImportCheck';
import {usePlan} from './usePlan';
import {WhereTo, type Where} from './WhereTo';

interface Props {
  readonly sheets: readonly Sheet[];
  readonly onFiles: (files: readonly File[]) => void;
  readonly onBeside: (data: Dataset, name: string) => void;
  readonly onMerge: (theirs: Dataset) => void;
  readonly onClose: () => void;
}

const NOTHING: KnownData = {companies: [], ties: [], sources: []};

export function TablesStep({sheets, onFiles, onBeside, onMerge, onClose}: Props) {
  const {base, dataset} = useApp();
  const {language} = useText();
  const t = importText[language];
  const whole = new Intl.NumberFormat(language).format;
  const files = useMemo(() => nameOf(sheets.map(({file}) => file)), [sheets]);
  const {roles, setRole, plan, setPlan, setMapping} = usePlan(sheets, files);
  const [where, setWhere] = useState<Where>('beside');
  const [name, setName] = useState(files);
  const known = where === 'beside' ? NOTHING : dataset;
  const lacks = lackOf(plan);
  const imported = useImportCheck(lacks === null ? plan : null, known);
  const shown = useDeferredValue(plan);
  const good = imported ? imported.rows - imported.rowsAtFault : 0;

  const bringIn = (read: Imported) => {
    if (where === 'beside') onBeside(importedAlone(read, base.defaults), name.trim() || files);
    else onMerge(importedOver(read, dataset));
  };
  return (
    <form
      className="import-tables"
      onSubmit={(event) => {
        event.preventDefault();
        if (imported && good > 0) bringIn(imported);
      }}
    >
      <div className="import-two">
        <SheetRoles sheets={sheets} roles={roles} onRole={setRole}>
          <FileButton word={t.addFiles} onFiles={onFiles} />
        </SheetRoles>
        <div>
          <WhereTo where={where} onWhere={setWhere} />
          {where === 'beside' && <DataName name={name} onName={setName} />}
        </div>
      </div>
      {plan.ties.map(({sheet, mapping}) => (
        <ColumnMapping
          key={sheet.file}
          of="ties"
          sheet={sheet}
          mapping={mapping}
          onMapping={(next) => setMapping('ties', sheet, next)}
        />
      ))}
      {plan.companies.map(({sheet, mapping}) => (
        <ColumnMapping
          key={sheet.file}
          of="companies"
          sheet={sheet}
          mapping={mapping}
          onMapping={(next) => setMapping('companies', sheet, next)}
        />
      ))}
      <Unclear plan={plan} isMerged={where === 'merged'} onPlan={setPlan} />
      {lacks === null && <Preview plan={shown} known={known} />}
      {imported && imported.issues.length > 0 && (
        <FaultList issues={imported.issues} sheets={sheets} name={files} />
      )}
      <div className="import-foot">
        <p className="import-counts" role="status">
          {lacks !== null ? (
            t[lacks]
          ) : imported ? (
            <ImportCounts
              {...imported}
              companies={imported.companies.length}
              ties={imported.ties.length}
            />
          ) : (
            t.checking
          )}
        </p>
        <button type="button" className="small" onClick={onClose}>
          {t.nothing}
        </button>
        <button type="submit" className="primary" disabled={good === 0}>
          {imported && imported.rowsAtFault > 0
            ? t.importGood(whole(good))
            : t.importAll(whole(good))}
        </button>
      </div>
    </form>
  );
}

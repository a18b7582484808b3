import {useMemo, type CSSProperties} from 'react';
import {
  COMPANY_GAPS,
  SOURCE_GAPS,
  TIE_GAPS,
  countGaps,
  type GapCount,
} from '../../state/tables/gaps';
import {sourceUses} from '../../state/tables/sourceUses';
import {plainTable, writeTable, type TableId} from '../../state/tables/tableChoices';
import {companyRows, sourceRows, tieRows} from '../../state/tables/tableRows';
import {useApp, useAppState} from '../appContext';
import {dataText} from '../text/dataText';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import {useSeen} from './useSeen';

/** Every gap of what the map shows: how large it is, what follows from it, and the rows that miss it. */
export function MissingSummary({onTable}: {readonly onTable: (table: TableId) => void}) {
  const {dataset, catalogue, selectors, actions} = useApp();
  const {language, format} = useText();
  const t = tablesText[language];
  const d = dataText[language];
  const seen = useSeen();
  const web = useAppState(selectors.web);
  const groups = useMemo((): readonly (readonly [TableId, readonly GapCount[]])[] => {
    const here = <T extends {readonly isSeen: boolean}>(rows: readonly T[]) =>
      rows.filter(({isSeen}) => isSeen);
    const ties = tieRows(web, seen, {ties: dataset.ties, sources: catalogue.sources});
    return [
      ['ties', countGaps(TIE_GAPS, here(ties))],
      ['companies', countGaps(COMPANY_GAPS, here(companyRows(web, seen, catalogue)))],
      ['sources', countGaps(SOURCE_GAPS, here(sourceRows(dataset, sourceUses(dataset), seen)))],
    ];
  }, [web, seen, dataset, catalogue]);
  const open = (table: TableId, {id}: GapCount) => {
    actions.choose(table, writeTable({...plainTable, gap: id}));
    actions.choose('scope', 'seen');
    onTable(table);
  };
  return (
    <div className="gaps">
      <p>{d.missingIntro}</p>
      {groups.map(([table, counts]) => (
        <section key={table} className="gap-group">
          <h3>{d.tabs[table]}</h3>
          <ul>
            {counts.map((count) => (
              <li key={count.id}>
                <p className="gap-line">
                  <b>{t.gaps[count.id].name}</b>
                  <span
                    className="gap-bar"
                    style={{'--share': shareOf(count)} as CSSProperties}
                    aria-hidden="true"
                  />
                  <b>{format.percent(shareOf(count))}</b>
                  <span className="fine">{t.gapShare(count.missing, count.of)}</span>
                  {count.missing > 0 && (
                    <button
                      type="button"
                      className="small"
                      aria-label={`${t.gaps[count.id].name}: ${t.toTable(count.missing)}`}
                      onClick={() => open(table, count)}
                    >
                      {t.toTable(count.missing)}
                    </button>
                  )}
                </p>
                <p className="fine">{t.gaps[count.id].effect}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const shareOf = ({missing, of}: GapCount): number => (of === 0 ? 0 : missing / of);

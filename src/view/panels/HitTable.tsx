import {useMemo, useRef, useState, type CSSProperties} from 'react';
import {VISIBLE, type Outcome} from '../../core/contagion/outcome';
import type {CompanyId} from '../../core/dataset/schema';
import {comparedNodes, type ComparedNode} from '../../core/contagion/hitNodes';
import {useApp, useAppState, useNames} from '../appContext';
import {knockOnText} from '../text/knockOnText';
import {useText} from '../text/text';
import {Receipt} from './Receipt';
import {SortHeader, type Sorting} from './SortHeader';

type Column = 'company' | 'loss' | 'other' | 'difference' | 'dollars' | 'round';

interface Props {
  readonly outcome: Outcome;
  readonly other: Outcome | null;
}

/** Those hit, with receipts; two models side by side where a second one is chosen. */
export function HitTable({outcome, other}: Props) {
  const {actions} = useApp();
  const names = useNames();
  const {language} = useText();
  const t = knockOnText[language];
  const [sorting, setSorting] = useState<Sorting<Column>>({column: 'loss', isDescending: true});
  const [open, setOpen] = useState<CompanyId | null>(null);
  const rows = useMemo(() => {
    const compare = orderBy(names.company, language)[sorting.column];
    const sign = sorting.isDescending ? -1 : 1;
    return [...comparedNodes(outcome, other)].sort((a, b) => sign * compare(a, b));
  }, [outcome, other, sorting, names, language]);
  const head = (column: Column, name: string, isNumber = false, className?: string) => (
    <SortHeader
      column={column}
      name={name}
      isNumber={isNumber}
      className={className}
      sorting={sorting}
      onSort={setSorting}
    />
  );
  return (
    <table className="hits" data-compares={other !== null}>
      <caption className="sr-only">{t.table}</caption>
      <thead>
        <tr>
          {head('company', t.company)}
          {head('loss', other ? t.models[outcome.model] : t.distress, false, 'at-loss')}
          {other && head('other', t.models[other.model], true)}
          {other && head('difference', t.difference, true)}
          {head('dollars', t.dollars, true)}
          {head('round', t.round, true, 'at-round')}
          <th scope="col" className="set-by">
            {t.setBy}
          </th>
          <th scope="col" className="state">
            {t.state}
          </th>
          <th scope="col">
            <span className="sr-only">{t.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <HitRow
            key={row.node.id}
            row={row}
            outcome={outcome}
            isOpen={open === row.node.id}
            onToggle={() => setOpen(open === row.node.id ? null : row.node.id)}
            onSelect={() => actions.select({kind: 'company', id: row.node.id})}
          />
        ))}
      </tbody>
    </table>
  );
}

const differenceOf = ({node, other}: ComparedNode): number =>
  other === null ? 0 : other.distress - node.distress;

type Compare = (a: ComparedNode, b: ComparedNode) => number;
const by =
  (value: (row: ComparedNode) => number): Compare =>
  (a, b) =>
    value(a) - value(b);

const orderBy = (
  nameOf: (id: CompanyId) => string,
  locale: string,
): Readonly<Record<Column, Compare>> => ({
  company: (a, b) => nameOf(a.node.id).localeCompare(nameOf(b.node.id), locale),
  loss: (a, b) => a.node.distress - b.node.distress || a.node.usd - b.node.usd,
  other: by((row) => row.other?.distress ?? 0),
  difference: by(differenceOf),
  dollars: by((row) => row.node.usd),
  round: by((row) => row.node.round ?? Infinity),
});

interface RowProps {
  readonly row: ComparedNode;
  readonly outcome: Outcome;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onSelect: () => void;
}

function HitRow({row, outcome, isOpen, onToggle, onSelect}: RowProps) {
  const {node, other} = row;
  const names = useNames();
  const {language, format} = useText();
  const t = knockOnText[language];
  const round = useAppState((s) => s.view.round);
  const isSelected = useAppState((s) => s.view.selection?.id === node.id);
  const at = useMemo(() => outcome.nodes.indexOf(node), [outcome, node]);
  const distress = round === null ? node.distress : (outcome.history[round]?.[at] ?? node.distress);
  const line = useRef<HTMLTableRowElement>(null);
  const isHitYet = distress - node.shock > VISIBLE;
  const isNever = node.distress - node.shock <= VISIBLE;
  const hasFallen = node.failed && (round === null || (node.failedRound ?? 0) <= round);
  const difference = differenceOf(row);
  return (
    <>
      <tr ref={line} data-yet={isHitYet} data-selected={isSelected}>
        <th scope="row">
          <button type="button" className="text-button" onClick={onSelect}>
            {names.company(node.id)}
          </button>
        </th>
        <td className="distress">
          <span
            className="bar"
            data-failed={hasFallen}
            style={{'--share': distress} as CSSProperties}
            aria-hidden="true"
          />
          <span className="num">{isHitYet || isNever ? format.percent(distress) : t.notYet}</span>
        </td>
        {other && <td className="num">{format.percent(other.distress)}</td>}
        {other && (
          <td className="num difference" data-side={difference > 0 ? 'more' : 'less'}>
            {Math.abs(difference) < VISIBLE
              ? '0'
              : `${difference > 0 ? '+' : '−'}${t.points(format.percent(Math.abs(difference)))}`}
          </td>
        )}
        <td className="num">{node.usd > 0 ? format.money(node.usd) : '–'}</td>
        <td className="num at-round">{node.round ?? '–'}</td>
        <td className="set-by">{t.bindings[node.binding]}</td>
        <td className="state">{hasFallen && <strong className="fallen">{t.fallen}</strong>}</td>
        <td className="act">
          <button
            type="button"
            className="small"
            aria-expanded={isOpen}
            aria-controls={`receipt-${node.id}`}
            onClick={() => {
              onToggle();
              if (!isOpen)
                requestAnimationFrame(() => line.current?.scrollIntoView({block: 'start'}));
            }}
          >
            {t.receipt}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className="receipt-row" id={`receipt-${node.id}`}>
          <td colSpan={other ? 9 : 7}>
            <Receipt node={node} />
          </td>
        </tr>
      )}
    </>
  );
}

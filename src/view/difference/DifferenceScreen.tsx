import {useMemo, useState} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import {stateDifference} from '../../core/exchange/stateDifference';
import type {Focus} from '../../core/picture/scene';
import {useApp, useAppState} from '../appContext';
import {useDrawnLayout} from '../canvas/drawnLayout';
import {Boundary} from '../report/Boundary';
import {CompanyFilter} from '../study/CompanyFilter';
import type {StudyProps} from '../study/studyProps';
import {StudyPage} from '../study/StudyPage';
import {differenceText} from '../text/differenceText';
import {knockOnText} from '../text/knockOnText';
import {useText, type Text} from '../text/text';
import {ChangeList} from './ChangeList';
import {changeRows, namesOfBoth} from './changeRows';
import {DifferenceMap} from './DifferenceMap';
import {differenceMaps} from './differencePicture';
import {DifferenceTools} from './DifferenceTools';
import {Effect} from './Effect';
import {SidePicker} from './SidePicker';
import {sideCaption} from './sideCaption';
import {isOpen, useSides, type Side, type SideFiles} from './useSides';
import './difference.css';

/** Two states on one map, and what differs between them in words. */
export function DifferenceScreen({onSay}: StudyProps) {
  const {actions} = useApp();
  const text = useText();
  const t = differenceText[text.language];
  const [files, setFiles] = useState<SideFiles>({});
  const {a, b, offered} = useSides(files);
  const chosen = useAppState((s) => s.view.choices);
  const swap = () => {
    const [before, after] = [a.key, b.key].map((key) =>
      'id' in key ? `${key.kind}:${key.id}` : key.kind,
    );
    actions.choose('sideA', after!);
    actions.choose('sideB', before!);
    setFiles({
      ...(files.sideB && {sideA: files.sideB}),
      ...(files.sideA && {sideB: files.sideA}),
    });
    if (chosen?.differs) actions.choose('differs', null);
  };
  const picker = (which: 'sideA' | 'sideB', side: typeof a) => (
    <SidePicker
      which={which}
      side={side}
      offered={offered}
      onFile={(file) => setFiles({...files, [which]: file})}
    />
  );
  const tools = (
    <>
      {picker('sideA', a)}
      {picker('sideB', b)}
      <button type="button" className="small" onClick={swap}>
        ⇄ {t.swap}
      </button>
    </>
  );
  if (!isOpen(a) || !isOpen(b))
    return (
      <StudyPage title={t.title} lead={t.caption} caption="" tools={tools}>
        {null}
      </StudyPage>
    );
  return <Compared a={a} b={b} tools={tools} onSay={onSay} />;
}

interface Props extends Pick<StudyProps, 'onSay'> {
  readonly a: Side;
  readonly b: Side;
  readonly tools: React.ReactNode;
}

function Compared({a, b, tools, onSay}: Props) {
  const {actions} = useApp();
  const text = useText();
  const t = differenceText[text.language];
  const moved = useAppState((s) => s.view.picture?.moved);
  const differs = useAppState((s) => s.view.choices?.differs);
  const layout = useDrawnLayout();
  const [company, setCompany] = useState<CompanyId | ''>('');
  const difference = useMemo(() => stateDifference(a, b), [a, b]);
  const maps = useMemo(() => differenceMaps(a, b, layout, moved), [a, b, layout, moved]);
  const rows = useMemo(() => changeRows(difference, a, b, text), [difference, a, b, text]);
  const names = useMemo(() => namesOfBoth(a, b, text), [a, b, text]);
  const companies = useMemo(
    () =>
      [...new Set(rows.flatMap((row) => row.companies))].sort((x, y) =>
        names.company(x).localeCompare(names.company(y), text.language),
      ),
    [rows, names, text],
  );
  const shown = company === '' ? rows : rows.filter((row) => row.companies.includes(company));
  const current = rows.find(({id}) => id === differs) ?? null;
  const selection: Focus | null =
    current?.at ?? (company === '' ? null : {kind: 'company', id: company});
  const choose = (id: string | null) => actions.choose('differs', id);
  const rowOf = (focus: Focus) =>
    rows.find(({at}) => at !== null && at.kind === focus.kind && at.id === focus.id);
  const select = (focus: Focus | null) => {
    const row = focus && rowOf(focus);
    choose(row?.id ?? null);
    if (focus?.kind === 'company' && !row) setCompany(companies.includes(focus.id) ? focus.id : '');
    if (focus === null) setCompany('');
    if (row)
      requestAnimationFrame(() =>
        document.getElementById(`difference-${row.id}`)?.scrollIntoView({block: 'nearest'}),
      );
  };
  const tell = (focus: Focus) => {
    const row = rowOf(focus);
    const title = focus.kind === 'company' ? names.company(focus.id) : null;
    if (!row) return title;
    return [
      row.title,
      ...row.lines.slice(0, 3).map((l) => `${l.field}: ${l.before} → ${l.after}`),
    ].join('\n');
  };
  const {added, removed, changed} = difference.ties;
  const differing = difference.companies;
  return (
    <StudyPage
      title={t.title}
      lead={t.lead(
        added.length + removed.length + changed.length,
        differing.added.length + differing.removed.length + differing.changed.length,
        difference.hits.length,
      )}
      caption={
        <>
          {t.caption}
          <br />
          A: {sideCaption(a, text)}
          <br />
          B: {sideCaption(b, text)}
        </>
      }
      flag={<Unlike a={a} b={b} text={text} />}
      tools={tools}
    >
      <div className="difference">
        <div className="difference-main">
          <ShowSides />
          <Boundary of="chart DifferenceMap">
            <DifferenceMap {...{maps, difference, selection, tell}} onSelect={select} />
          </Boundary>
          <Effect difference={difference} a={a} b={b} names={names} />
        </div>
        <section className="difference-list" aria-label={t.changes}>
          <h3>{t.changes}</h3>
          <DifferenceTools {...{a, b, rows, maps, difference, selection, names, onSay}} />
          <p className="difference-filter">
            <CompanyFilter
              label={t.filter}
              everyone={t.everyone}
              companies={companies}
              value={company}
              onChange={(next) => {
                setCompany(next);
                choose(null);
              }}
            />
          </p>
          <ChangeList
            rows={shown}
            isFiltered={company !== ''}
            chosen={differs ?? null}
            onChoose={choose}
            a={a}
            b={b}
          />
        </section>
      </div>
    </StudyPage>
  );
}

function ShowSides() {
  const {actions} = useApp();
  const t = differenceText[useText().language];
  const side = useAppState((s) => s.view.choices?.side) ?? 'both';
  return (
    <div className="difference-show" role="group" aria-label={t.show}>
      {(['both', 'before', 'after'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="small"
          aria-pressed={each === side}
          onClick={() => actions.choose('side', each === 'both' ? null : each)}
        >
          {t.showing[each]}
        </button>
      ))}
    </div>
  );
}

function Unlike({a, b, text}: {readonly a: Side; readonly b: Side; readonly text: Text}) {
  const t = differenceText[text.language];
  const {models} = knockOnText[text.language];
  const {bases} = text.words;
  const [x, y] = [a.scenario, b.scenario];
  const said = [
    ...(a.data.hash === b.data.hash ? [] : [t.unlike.data]),
    ...(x.basis === y.basis ? [] : [t.unlike.basis(bases[x.basis], bases[y.basis])]),
    ...(x.model === y.model ? [] : [t.unlike.model(models[x.model], models[y.model])]),
    ...(x.model !== y.model || JSON.stringify(x.parameters) === JSON.stringify(y.parameters)
      ? []
      : [t.unlike.parameters]),
    ...(x.inForce === y.inForce ? [] : [t.unlike.inForce]),
  ];
  return said.length === 0 ? null : <p className="flag">{said.join(' ')}</p>;
}

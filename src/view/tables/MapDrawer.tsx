/**
 * The table under the map: what the map shows, row by row. Looking at a row marks it on the map,
 * acting on it selects it there; what is selected on the map is marked and brought into sight here.
 * It takes the place of the Knock-on panel, which comes back as soon as something else fails.
 */
import {useEffect, useEffectEvent, useRef, useState, use, type KeyboardEvent} from 'react';
import {TABLE_IDS, type TableId} from '../../state/tables/tableChoices';
import {useApp, useAppState} from '../appContext';
import {GlanceContext} from '../canvas/glance';
import {Icon} from '../panels/Icon';
import {dataText} from '../text/dataText';
import {shellText} from '../text/shellText';
import {tablesText} from '../text/tablesText';
import {useText} from '../text/text';
import {Table} from './Tables';
import './tables.css';
import './drawer.css';

const LEAST = 160;
const STEP = 40;

export function MapDrawer() {
  const {actions, store} = useApp();
  const {language} = useText();
  const t = tablesText[language];
  const glance = use(GlanceContext);
  const scroller = useRef<HTMLDivElement>(null);
  const chosen = useAppState((s) => s.view.choices?.drawer) ?? '';
  const [wanted, kept] = chosen.split(' ');
  const table = TABLE_IDS.find((each) => each === wanted) ?? 'ties';
  const [dragged, setDragged] = useState<number | null>(null);
  const height = dragged ?? (Number(kept) || null);

  const close = useEffectEvent(() => actions.choose('drawer', null));
  useEffect(
    () =>
      store.subscribe((now, before) => {
        if (now.scenario.shocks !== before.scenario.shocks) close();
        else if (now.scenario.reductions !== before.scenario.reductions) close();
      }),
    [store],
  );
  useEffect(() => () => glance.setState({at: null}), [glance]);

  const write = (next: TableId, px: number | null) =>
    actions.choose('drawer', px === null ? next : `${next} ${Math.round(px)}`);
  const show = (next: TableId) => {
    write(next, height);
    scroller.current?.scrollTo({top: 0});
  };
  const present = () => scroller.current!.parentElement!.offsetHeight;
  const within = (px: number) => Math.min(Math.max(LEAST, px), Math.round(innerHeight * 0.7));
  const onKey = (event: KeyboardEvent) => {
    const step = {ArrowUp: STEP, ArrowDown: -STEP}[event.key];
    if (step === undefined) return;
    event.preventDefault();
    write(table, within(present() + step));
  };
  return (
    <section
      className="drawer"
      aria-label={t.drawer}
      style={height === null ? undefined : {height: within(height)}}
    >
      <div
        className="drawer-edge"
        role="separator"
        aria-orientation="horizontal"
        aria-label={t.height}
        aria-valuemin={LEAST}
        aria-valuemax={Math.round(innerHeight * 0.7)}
        aria-valuenow={Math.round(height ?? innerHeight * 0.36)}
        tabIndex={0}
        onKeyDown={onKey}
        onPointerDown={(event) => {
          event.preventDefault();
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(present());
        }}
        onPointerMove={(event) => {
          if (dragged !== null) setDragged(within(present() - event.movementY));
        }}
        onPointerUp={() => {
          if (dragged === null) return;
          write(table, dragged);
          setDragged(null);
        }}
        onPointerCancel={() => setDragged(null)}
      />
      <div className="drawer-head">
        <div className="data-tabs" role="group" aria-label={t.tabsLabel}>
          <button type="button" aria-pressed={false} onClick={() => actions.choose('drawer', null)}>
            {shellText[language].panels.knockOn}
          </button>
          {TABLE_IDS.map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={each === table}
              onClick={() => show(each)}
            >
              {dataText[language].tabs[each]}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="bare"
          aria-label={t.closeDrawer}
          title={t.closeDrawer}
          onClick={() => {
            actions.choose('drawer', null);
            document.getElementById('drawer-button')?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      </div>
      <div ref={scroller} className="drawer-rows">
        <Table key={table} table={table} scroller={scroller} isBesideMap onTable={show} />
      </div>
    </section>
  );
}

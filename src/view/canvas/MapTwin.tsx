/**
 * The map for those who do not see or point at it: the companies as a list of buttons over the canvas,
 * out of sight, one tab stop for all (roving tabindex); under the company one is at, its ties. The
 * canvas draws the ring of the one in focus.
 */
import {useId, useMemo, useRef, useState, type KeyboardEvent} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {Web, WebTie} from '../../core/graph/web';
import type {Scene} from '../../core/picture/scene';
import type {Selection} from '../../state/store';
import {useMapDevice} from '../commands/devices';
import {mapText} from '../text/mapText';
import {useText, type Text} from '../text/text';
import {actionOf, type MapAction} from './mapKeys';
import {namesIn} from '../../words/mapWords';
import {sayCompany, sayTie} from './mapVoice';
import {nearestToward, otherEnd, tiesByCompany} from './mapWalk';
import {TwinTies} from './TwinTies';

interface Props {
  readonly web: Web;
  readonly scene: Scene;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onToggleFailure: (id: CompanyId) => void;
  readonly onFocusCompany: (id: CompanyId | null) => void;
  /** Steps of the company itself, as far as a hand would carry it. */
  readonly onNudge: (id: CompanyId, dx: number, dy: number) => void;
  readonly onPutBack: (id: CompanyId) => void;
  readonly onMenu: (id: CompanyId) => void;
  readonly onCamera: (action: Extract<MapAction, {do: 'zoom' | 'fit'}>) => void;
}

export function MapTwin({
  web,
  scene,
  selection,
  onSelect,
  onToggleFailure,
  onFocusCompany,
  onNudge,
  onPutBack,
  onMenu,
  onCamera,
}: Props) {
  const text = useText();
  const t = mapText[text.language];
  const howTo = useId();
  const buttons = useRef(new Map<CompanyId, HTMLButtonElement>());
  const [visited, setVisited] = useState<Visit | null>(null);
  const [walked, setWalked] = useState<WebTie | null>(null);
  const shown = useMemo(() => onMap(web, scene), [web, scene]);
  const ties = useMemo(() => tiesByCompany(shown), [shown]);
  const sentences = useMemo(() => describe(shown, ties, scene, text), [shown, ties, scene, text]);
  const wanted = tabStop(visited, selection);
  const stop = wanted !== null && sentences.has(wanted) ? wanted : mainCompany(scene);

  const goTo = (id: CompanyId | null): void => {
    if (id === null) return;
    setVisited({id, during: selection});
    setWalked(null);
    buttons.current.get(id)?.focus();
  };
  const act = (action: MapAction, from: CompanyId): boolean => {
    switch (action.do) {
      case 'zoom':
      case 'fit':
        onCamera(action);
        return true;
      case 'move': {
        const here = scene.nodes.find(({id}) => id === from);
        if (here) goTo(nearestToward(scene.nodes, here, action.dx, action.dy));
        return true;
      }
      case 'walk': {
        const own = ties.get(from) ?? [];
        if (own.length === 0) return true;
        const at = own.findIndex(({tie}) => tie.id === walked?.tie.id);
        const first = action.step > 0 ? 0 : -1;
        const next = own.at(at < 0 ? first : (at + action.step) % own.length)!;
        setVisited({id: from, during: selection});
        setWalked(next);
        onSelect({kind: 'tie', id: next.tie.id});
        return true;
      }
      case 'follow':
        if (walked) goTo(otherEnd(walked, from));
        return true;
      case 'open':
        onSelect({kind: 'company', id: from});
        return true;
      case 'nudge':
        onNudge(from, action.dx, action.dy);
        return true;
      case 'putBack':
        onPutBack(from);
        return true;
      case 'menu':
        onMenu(from);
        return true;
      case 'fail':
        onToggleFailure(from);
        return true;
      case 'clear':
        if (selection === null) return false; // then Escape is the shell's
        setWalked(null);
        onSelect(null);
        return true;
    }
  };
  const onKeyDown = (event: KeyboardEvent, id: CompanyId): void => {
    const action = actionOf(event.nativeEvent);
    if (action && act(action, id)) event.preventDefault();
  };

  useMapDevice({
    focused: () =>
      [...buttons.current].find(([, button]) => button === document.activeElement)?.[0] ?? null,
    act: (action) => void (stop !== null && act(action, stop)),
  });

  return (
    <div role="application" aria-label={t.map} aria-describedby={howTo} className="map-twin">
      <p id={howTo}>{t.howTo}</p>
      <ul>
        {shown.companies.map((company) => (
          <li key={company.id}>
            <button
              ref={(button) => {
                if (button) buttons.current.set(company.id, button);
                else buttons.current.delete(company.id);
              }}
              type="button"
              tabIndex={company.id === stop ? 0 : -1}
              aria-pressed={selection?.kind === 'company' && selection.id === company.id}
              onFocus={() => {
                setVisited({id: company.id, during: selection});
                onFocusCompany(company.id);
              }}
              onBlur={() => onFocusCompany(null)}
              onClick={() => onSelect({kind: 'company', id: company.id})}
              onKeyDown={(event) => onKeyDown(event, company.id)}
              onContextMenu={(event) => event.preventDefault()}
            >
              {sentences.get(company.id)}
            </button>
            {company.id === stop && (
              <TwinTies
                name={company.name[text.language]}
                ties={ties.get(company.id) ?? NO_TIES}
                web={web}
                onOpen={(id) => onSelect({kind: 'tie', id})}
              />
            )}
          </li>
        ))}
      </ul>
      <p aria-live="polite">{saySelection()}</p>
    </div>
  );

  function saySelection(): string {
    if (selection === null) return '';
    if (selection.kind === 'company') return t.isSelected(sentences.get(selection.id) ?? '');
    const entry = web.ties.get(selection.id);
    if (!entry) return '';
    const said = sayTie(entry, namesIn(web, text), text);
    const own = stop === null ? [] : (ties.get(stop) ?? []);
    const at = own.findIndex(({tie}) => tie.id === selection.id);
    const isWalked = walked?.tie.id === selection.id && at >= 0;
    return t.isSelected(isWalked ? `${said}; ${t.tieOf(at + 1, own.length)}` : said);
  }
}

const NO_TIES: readonly WebTie[] = [];

/** The web as far as it is on the map: what is filtered away is not walked to. */
function onMap(web: Web, {nodes, edges}: Scene): Web {
  const companies = new Set(nodes.map(({id}) => id));
  const ties = new Set(edges.flatMap((edge) => edge.ties));
  return {
    ...web,
    companies: web.companies.filter(({id}) => companies.has(id)),
    ties: new Map([...web.ties].filter(([id]) => ties.has(id))),
  };
}

function describe(
  web: Web,
  ties: ReadonlyMap<CompanyId, readonly WebTie[]>,
  scene: Scene,
  text: Text,
): ReadonlyMap<CompanyId, string> {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]));
  const nameOf = namesIn(web, text);
  return new Map(
    web.companies.flatMap((company): [CompanyId, string][] => {
      const node = nodes.get(company.id);
      if (!node) return [];
      return [[company.id, sayCompany(company, ties.get(company.id) ?? [], nameOf, node, text)]];
    }),
  );
}

/** The company last walked to, and what was selected then. */
interface Visit {
  readonly id: CompanyId;
  readonly during: Selection | null;
}

/** A company selected since, by the pointer or in a panel, takes the tab stop over. */
function tabStop(visited: Visit | null, selection: Selection | null): CompanyId | null {
  if (selection?.kind === 'company' && visited?.during !== selection) return selection.id;
  return visited?.id ?? null;
}

/** Where the tab key first lands: the company that matters most in the picture. */
const mainCompany = ({nodes}: Scene): CompanyId | null =>
  nodes.reduce<(typeof nodes)[number] | null>(
    (best, node) => (best === null || node.importance > best.importance ? node : best),
    null,
  )?.id ?? null;

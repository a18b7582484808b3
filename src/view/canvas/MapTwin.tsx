/**
 * The map for those who do not see or point at it: the companies as buttons over the canvas, out of
 * sight, one tab stop for all (roving tabindex). The canvas draws the ring of the one in focus.
 */
import {useEffect, useId, useRef, useState, type KeyboardEvent} from 'react';
import type {CompanyId} from '../../core/dataset/schema';
import type {Web, WebTie} from '../../core/graph/web';
import type {Scene} from '../../core/picture/scene';
import type {Selection} from '../../state/store';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';
import {actionOf, type MapAction} from './mapKeys';
import {sayCompany, sayTie} from './mapVoice';
import {nearestToward, otherEnd, tiesOf} from './mapWalk';

interface Props {
  readonly web: Web;
  readonly scene: Scene;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onToggleFailure: (id: CompanyId) => void;
  readonly onFocusCompany: (id: CompanyId | null) => void;
  readonly onCamera: (action: Extract<MapAction, {do: 'zoom' | 'fit'}>) => void;
}

export function MapTwin({
  web,
  scene,
  selection,
  onSelect,
  onToggleFailure,
  onFocusCompany,
  onCamera,
}: Props) {
  const text = useText();
  const t = mapText[text.language];
  const howTo = useId();
  const buttons = useRef(new Map<CompanyId, HTMLButtonElement>());
  const [current, setCurrent] = useState<CompanyId | null>(null);
  const [walked, setWalked] = useState<WebTie | null>(null);
  const names = new Map(web.companies.map(({id, name}) => [id, name[text.language]]));
  const nameOf = (id: CompanyId): string => names.get(id) ?? id;
  const stop = current ?? (selection?.kind === 'company' ? selection.id : mainCompany(scene));
  const conditions = new Map(scene.nodes.map((node) => [node.id, node]));

  useEffect(() => {
    if (selection?.kind === 'company') setCurrent(selection.id);
  }, [selection]);

  const goTo = (id: CompanyId | null): void => {
    if (id === null) return;
    setCurrent(id);
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
        const ties = tiesOf(web, from);
        if (ties.length === 0) return true;
        const at = ties.findIndex(({tie}) => tie.id === walked?.tie.id);
        const next = ties[(at + action.step + ties.length) % ties.length]!;
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

  return (
    <div role="application" aria-label={t.map} aria-describedby={howTo} className="map-twin">
      <p id={howTo}>{t.howTo}</p>
      {web.companies.map((company) => (
        <button
          key={company.id}
          ref={(button) => {
            if (button) buttons.current.set(company.id, button);
            else buttons.current.delete(company.id);
          }}
          type="button"
          tabIndex={company.id === stop ? 0 : -1}
          aria-pressed={selection?.kind === 'company' && selection.id === company.id}
          onFocus={() => {
            setCurrent(company.id);
            onFocusCompany(company.id);
          }}
          onBlur={() => onFocusCompany(null)}
          onClick={() => onSelect({kind: 'company', id: company.id})}
          onKeyDown={(event) => onKeyDown(event, company.id)}
        >
          {sayCompany(company, web, nameOf, conditions.get(company.id) ?? SOUND, text)}
        </button>
      ))}
      <p aria-live="polite">{saySelection()}</p>
    </div>
  );

  function saySelection(): string {
    if (selection === null) return '';
    if (selection.kind === 'company') {
      const company = web.companies.find(({id}) => id === selection.id);
      const condition = conditions.get(selection.id) ?? SOUND;
      return company ? t.isSelected(sayCompany(company, web, nameOf, condition, text)) : '';
    }
    const entry = web.ties.get(selection.id);
    return entry ? t.isSelected(sayTie(entry, nameOf, text)) : '';
  }
}

const SOUND = {distress: 0, isFailed: false};

/** Where the tab key first lands: the company that matters most in the picture. */
const mainCompany = ({nodes}: Scene): CompanyId | null =>
  nodes.reduce<(typeof nodes)[number] | null>(
    (best, node) => (best === null || node.importance > best.importance ? node : best),
    null,
  )?.id ?? null;

/**
 * The tools of the map: a row of buttons above the picture, one panel open at a time beside it. Each
 * panel is fetched when it is first opened. A tool is one line of `TOOLS`.
 */
import {lazy, Suspense, type ComponentType, type LazyExoticComponent, type ReactNode} from 'react';
import {Icon, type IconName} from '../panels/Icon';
import {toolsText} from '../text/toolsText';
import {useText} from '../text/text';
import type {ToolProps} from './toolProps';
import './tools.css';

export type ToolId = 'layout' | 'reading' | 'sieve';
interface Tool {
  readonly id: ToolId;
  readonly icon: IconName;
  readonly Panel: LazyExoticComponent<ComponentType<ToolProps>>;
}

const LayoutTool = lazy(() => import('./LayoutTool').then((m) => ({default: m.LayoutTool})));
const SieveTool = lazy(() => import('./SieveTool').then((m) => ({default: m.SieveTool})));
const ReadingTool = lazy(() => import('./ReadingTool').then((m) => ({default: m.ReadingTool})));

const TOOLS: readonly Tool[] = [
  {id: 'layout', icon: 'layout', Panel: LayoutTool},
  {id: 'reading', icon: 'reading', Panel: ReadingTool},
  {id: 'sieve', icon: 'sieve', Panel: SieveTool},
];

interface Props {
  readonly open: ToolId | null;
  readonly onOpen: (tool: ToolId | null) => void;
  /** At the end of the row, where it covers nothing of the map. */
  readonly children?: ReactNode;
}

export function MapTools({open, onOpen, children}: Props) {
  const t = toolsText[useText().language];
  if (TOOLS.length === 0) return null;
  const tool = TOOLS.find(({id}) => id === open);
  return (
    <>
      <div className="map-tools" role="toolbar" aria-label={t.tools}>
        {TOOLS.map(({id, icon}) => (
          <button
            key={id}
            type="button"
            id={`tool-${id}`}
            aria-expanded={open === id}
            onClick={() => onOpen(open === id ? null : id)}
          >
            <Icon name={icon} />
            <span>{t.names[id]}</span>
          </button>
        ))}
        {children}
      </div>
      {tool && (
        <Suspense fallback={null}>
          <section
            className="tool-panel"
            aria-labelledby={`tool-${tool.id}`}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.stopPropagation();
              close();
            }}
          >
            <tool.Panel onClose={close} />
          </section>
        </Suspense>
      )}
    </>
  );

  function close(): void {
    document.getElementById(`tool-${open}`)?.focus();
    onOpen(null);
  }
}

export const toolsHere = (): readonly ToolId[] => TOOLS.map(({id}) => id);

/**
 * The level under the hand: drag, wheel, pinch; a click opens what is under it. By keys: arrows go from
 * disc to disc, Enter opens, Backspace goes up.
 */
import {useEffect, useEffectEvent, useMemo, useRef, useState} from 'react';
import {VISIBLE} from '../../core/contagion/outcome';
import type {Level, ShownDisc} from '../../core/large/protocol';
import {PALETTES} from '../../core/picture/palette';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {download} from '../session/download';
import {LevelLegend} from './LevelLegend';
import {levelPng} from './levelPng';
import {nextDisc} from './nextDisc';
import {fitted, hitAt, paintLevel, placesOf, type Camera, type Painting} from './paintLevel';

interface Props {
  readonly level: Level;
  readonly chosen: number | null;
  readonly nameOf: (disc: ShownDisc) => string;
  readonly onOpen: (disc: number) => void;
  readonly onAround: (sibling: number) => void;
  readonly onUp: () => void;
  /** Below the picture when it is saved, line by line. */
  readonly caption: readonly string[];
  readonly onSaved: (file: string) => void;
}
const STEP = 60;
const WAYS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const ZOOMS: Readonly<Record<string, number>> = {'+': 1.25, '=': 1.25, '-': 0.8};

export function LevelCanvas(props: Props) {
  const {level, chosen, nameOf, onOpen, onAround, onUp, caption, onSaved} = props;
  const {language, format} = useText();
  const t = largeText[language];
  const palette = PALETTES[useThemeName()];
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const camera = useRef<Camera | null>(null);
  const fingers = useRef(new Map<number, {x: number; y: number}>());
  const moved = useRef(0);
  const [under, setUnder] = useState<number | null>(null);
  const places = useMemo(() => placesOf(level), [level]);

  const paintingOf = (box: HTMLElement): Painting => ({
    level,
    places,
    palette,
    font: getComputedStyle(box).fontFamily,
    nameOf,
    lossOf: ({loss}) => (loss === null || loss.share < VISIBLE ? null : format.percent(loss.share)),
    chosen,
    under,
  });
  const save = async () => {
    const box = host.current;
    if (!box || !camera.current) return;
    const size = [box.clientWidth, box.clientHeight] as const;
    const png = await levelPng(size, camera.current, {...paintingOf(box), under: null}, caption);
    const file = 'frenemy-large-network.png';
    download(file, png);
    onSaved(file);
  };
  const paint = useEffectEvent(() => {
    const [box, sheet] = [host.current, canvas.current];
    const context = sheet?.getContext('2d', {alpha: false});
    if (!box || !sheet || !context) return;
    const [width, height] = [box.clientWidth, box.clientHeight];
    const dots = Math.min(2, devicePixelRatio);
    if (sheet.width !== Math.round(width * dots) || sheet.height !== Math.round(height * dots)) {
      sheet.width = Math.round(width * dots);
      sheet.height = Math.round(height * dots);
    }
    context.setTransform(dots, 0, 0, dots, 0, 0);
    camera.current ??= fitted(places, width, height);
    paintLevel(context, width, height, camera.current, paintingOf(box));
  });
  const asked = useRef(() => {});
  useEffect(() => {
    let frame = 0;
    asked.current = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paint());
    };
    return () => cancelAnimationFrame(frame);
  }, []);
  const key = level.path.join('/');
  const [keyBefore, setKeyBefore] = useState(key);
  if (key !== keyBefore) {
    setKeyBefore(key);
    setUnder(null);
  }
  useEffect(() => {
    camera.current = null;
  }, [key]);
  useEffect(() => {
    paint();
  }, [level, palette, chosen, under, language]);
  useEffect(() => {
    const watch = new ResizeObserver(() => {
      camera.current = null;
      paint();
    });
    watch.observe(host.current!);
    return () => watch.disconnect();
  }, []);

  const move = (dx: number, dy: number, by: number, px?: number, py?: number) => {
    const now = camera.current;
    const box = host.current;
    if (!now || !box) return;
    const zoom = Math.min(12, Math.max(0.1, now.zoom * by));
    const [cx, cy] = [px ?? box.clientWidth / 2, py ?? box.clientHeight / 2];
    const ratio = zoom / now.zoom;
    camera.current = {zoom, x: cx + (now.x - cx) * ratio + dx, y: cy + (now.y - cy) * ratio + dy};
    asked.current();
  };
  const onWheel = useEffectEvent((event: WheelEvent) => {
    event.preventDefault();
    move(0, 0, Math.exp(-event.deltaY / 400), event.offsetX, event.offsetY);
  });
  useEffect(() => {
    const element = host.current!;
    const listen = (event: WheelEvent) => onWheel(event);
    element.addEventListener('wheel', listen, {passive: false});
    return () => element.removeEventListener('wheel', listen);
  }, []);
  const pointOf = (event: React.PointerEvent) => {
    const {left, top} = host.current!.getBoundingClientRect();
    return {x: event.clientX - left, y: event.clientY - top};
  };
  const onPointerMove = (event: React.PointerEvent) => {
    const point = pointOf(event);
    const before = fingers.current.get(event.pointerId);
    if (!before) {
      const found = camera.current && hitAt(places, camera.current, point.x, point.y);
      return setUnder(found && !found.isAround ? found.at : null);
    }
    const other = [...fingers.current].find(([id]) => id !== event.pointerId)?.[1];
    const [dx, dy] = [point.x - before.x, point.y - before.y];
    moved.current += Math.abs(dx) + Math.abs(dy);
    fingers.current.set(event.pointerId, point);
    if (!other) return move(dx, dy, 1);
    const [was, is] = [before, point].map((p) => Math.hypot(p.x - other.x, p.y - other.y));
    move(dx / 2, dy / 2, is! / Math.max(1, was!), (point.x + other.x) / 2, (point.y + other.y) / 2);
  };
  const onPointerUp = (event: React.PointerEvent) => {
    const isClick = fingers.current.size === 1 && moved.current < 5 && event.type === 'pointerup';
    fingers.current.delete(event.pointerId);
    if (!isClick || !camera.current) return;
    const point = pointOf(event);
    const found = hitAt(places, camera.current, point.x, point.y);
    if (found) (found.isAround ? onAround : onOpen)(found.at);
  };
  /** Held in sight while the keys go on. */
  const goTo = (d: number) => {
    setUnder(d);
    const [now, box] = [camera.current, host.current];
    if (!now || !box) return;
    const {x, y} = places[d]!;
    const [px, py] = [x * now.zoom + now.x, y * now.zoom + now.y];
    const into = (at: number, size: number) =>
      at < STEP ? STEP - at : at > size - STEP ? size - STEP - at : 0;
    move(into(px, box.clientWidth), into(py, box.clientHeight), 1);
  };
  const onKey = (key: string, isShifted: boolean): boolean => {
    const way = WAYS[key];
    if (way && isShifted) move(-way[0] * STEP, -way[1] * STEP, 1);
    else if (way) goTo(nextDisc(places, under, way));
    else if (ZOOMS[key]) move(0, 0, ZOOMS[key]);
    else if (key === '0') fit();
    else if (key === 'Enter' && under !== null) onOpen(under);
    else if (key === 'Backspace') onUp();
    else return false;
    return true;
  };
  const pointed = under === null ? undefined : level.discs[under];
  const lost = pointed?.loss?.hit ? ` · ${format.percent(pointed.loss.share)}` : '';
  const fit = () => {
    camera.current = null;
    asked.current();
  };
  return (
    <div className="large-map">
      <div
        ref={host}
        className="large-canvas"
        role="application"
        tabIndex={0}
        aria-label={t.picture(format.count(level.discs.length), format.count(level.lines.length))}
        aria-describedby="large-help"
        data-pointing={under !== null}
        onPointerDown={(event) => {
          if (fingers.current.size === 0) moved.current = 0;
          fingers.current.set(event.pointerId, pointOf(event));
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onPointerLeave={() => setUnder(null)}
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          if (!onKey(event.key, event.shiftKey)) return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        <canvas ref={canvas} aria-hidden="true" />
      </div>
      <p className="sr-only" role="status">
        {pointed && `${nameOf(pointed)}${lost}`}
      </p>
      <LevelLegend
        hasLoss={level.discs.some(({loss}) => loss !== null)}
        hasGroups={level.discs.some(({kind}) => kind !== 'company')}
      />
      <div className="large-zoom">
        <button
          type="button"
          className="small"
          aria-label={t.zoomIn}
          onClick={() => move(0, 0, 1.25)}
        >
          +
        </button>
        <button
          type="button"
          className="small"
          aria-label={t.zoomOut}
          onClick={() => move(0, 0, 0.8)}
        >
          −
        </button>
        <button type="button" className="small" onClick={fit}>
          {t.fit}
        </button>
        <button type="button" className="small" onClick={() => void save()}>
          {t.savePicture}
        </button>
      </div>
      <p id="large-help" className="fine">
        {t.pictureHelp}
        {level.undrawn.lines > 0 &&
          ` ${t.undrawn(format.count(level.undrawn.lines), format.count(level.undrawn.ties))}`}
      </p>
    </div>
  );
}

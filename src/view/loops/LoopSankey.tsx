/**
 * One loop as a Sankey diagram: unrolled, the first company standing again at the end. A ribbon is as
 * wide as its payment; the dark band inside is the narrowest of them, which runs all the way.
 */
import {sankey, sankeyJustify, type SankeyLink, type SankeyNode} from 'd3-sankey';
import {useId, useRef, type RefObject} from 'react';
import type {MoneyLoop} from '../../core/loops/loops';
import {PALETTES, groupOf} from '../../core/picture/palette';
import {shortNames} from '../../core/picture/shortNames';
import {useApp, useNames} from '../appContext';
import {useWidth} from '../study/useWidth';
import {loopsText} from '../text/loopsText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';

interface Place {
  readonly at: number;
}
interface Payment {
  readonly usd: number | null;
}
type Node = SankeyNode<Place, Payment>;
type Link = SankeyLink<Place, Payment>;

const TOP = 30;
const BOTTOM = 26;
const BAR = 12;
const EDGE = 44;

export function LoopSankey({
  loop,
  chart,
}: {
  readonly loop: MoneyLoop;
  readonly chart: RefObject<SVGSVGElement | null>;
}) {
  const {catalogue} = useApp();
  const names = useNames();
  const {language, format} = useText();
  const t = loopsText[language];
  const palette = PALETTES[useThemeName()];
  const ids = useId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const stops = [...loop.companies, loop.companies[0]!];
  const bare = shortNames(loop.companies.map((id) => [id, names.company(id)] as const));
  const height = width < 560 ? 190 : 230;
  const plan = width > 0 ? layOut(loop, width, height) : null;
  const money = (usd: number | null) => (usd === null ? t.unknown : format.money(usd));
  const steps = loop.arcs
    .map((a) => t.step(names.company(a.payer), names.company(a.payee), money(a.usd)))
    .join(', ');
  const scale = plan ? Math.max(...plan.links.map((l) => (l.width ?? 0) / l.value)) : 0;
  const band = loop.narrowestUsd === null ? 0 : Math.max(1.5, loop.narrowestUsd * scale);
  return (
    <div className="loop-sankey" ref={frame}>
      {plan && (
        <svg
          ref={chart}
          width={width}
          height={height}
          role="img"
          aria-labelledby={`${ids}-t ${ids}-d`}
        >
          <title id={`${ids}-t`}>{t.picture}</title>
          <desc id={`${ids}-d`}>{t.pictureDesc(steps)}</desc>
          {plan.links.map((link, i) => {
            const [from, to] = [link.source as Node, link.target as Node];
            const colour = palette.kinds[groupOf(kindOf(loop.companies[i]!))];
            const path = ribbon(from.x1!, link.y0!, to.x0!, link.y1!);
            return (
              <g key={i}>
                <path
                  d={path}
                  fill="none"
                  stroke={colour}
                  strokeWidth={Math.max(2, link.width ?? 0)}
                  strokeOpacity={0.38}
                  strokeDasharray={link.usd === null ? '5 4' : undefined}
                />
                {band > 0 && (
                  <path
                    d={path}
                    fill="none"
                    stroke={colour}
                    strokeWidth={band}
                    strokeOpacity={0.9}
                  />
                )}
                <text
                  className="loop-money"
                  x={(from.x1! + to.x0!) / 2}
                  y={height - 8}
                  textAnchor="middle"
                >
                  {money(link.usd)}
                </text>
              </g>
            );
          })}
          {plan.nodes.map((node) => (
            <g key={node.at}>
              <rect
                x={node.x0}
                y={node.y0}
                width={BAR}
                height={Math.max(3, node.y1! - node.y0!)}
                fill={palette.kinds[groupOf(kindOf(stops[node.at]!))]}
              />
              <text
                className="loop-name"
                x={(node.x0! + node.x1!) / 2}
                y={node.at % 2 === 1 && width < 560 ? 28 : 14}
                textAnchor="middle"
              >
                {bare.get(stops[node.at]!)}
              </text>
            </g>
          ))}
        </svg>
      )}
    </div>
  );

  function kindOf(id: MoneyLoop['companies'][number]) {
    return catalogue.companies.get(id)!.kind;
  }
}

/** Undisclosed payments are drawn as thin as the thinnest that can be seen. */
function layOut({arcs}: MoneyLoop, width: number, height: number) {
  const widest = Math.max(1, ...arcs.map((a) => a.usd ?? 0));
  const nodes: Node[] = Array.from({length: arcs.length + 1}, (_, at) => ({at}));
  const links: Link[] = arcs.map(({usd}, i) => ({
    source: i,
    target: i + 1,
    value: Math.max(usd ?? 0, widest / 60),
    usd,
  }));
  const plan = sankey<Place, Payment>()
    .nodeId((node) => node.at)
    .nodeAlign(sankeyJustify)
    .nodeWidth(BAR)
    .extent([
      [EDGE, TOP + 8],
      [width - EDGE, height - BOTTOM],
    ])({nodes, links});
  // In one line, so that the narrowest band runs straight through.
  const middle = (TOP + 8 + height - BOTTOM) / 2;
  for (const node of plan.nodes) {
    const half = (node.y1! - node.y0!) / 2;
    [node.y0, node.y1] = [middle - half, middle + half];
  }
  for (const link of plan.links) [link.y0, link.y1] = [middle, middle];
  return plan;
}

function ribbon(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}`;
}

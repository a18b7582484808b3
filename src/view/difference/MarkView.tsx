import {BASELINE, type Mark, type Paint, type Step} from '../../core/picture/figure';
import {SEAM} from '../../core/picture/labels';

/** The marks of a picture on the screen, as its file has them. */
export function Marks({marks}: {readonly marks: readonly Mark[]}) {
  return marks.map((mark, i) => <One key={i} mark={mark} />);
}

function One({mark}: {readonly mark: Mark}) {
  switch (mark.kind) {
    case 'rect': {
      const {x, y, width, height, radius} = mark;
      return <rect {...{x, y, width, height}} rx={radius} {...painted(mark)} />;
    }
    case 'ellipse':
      return <ellipse cx={mark.x} cy={mark.y} rx={mark.rx} ry={mark.ry} {...painted(mark)} />;
    case 'arc': {
      const {x, y, radius, share, width, colour} = mark;
      const turn = 2 * Math.PI * radius;
      return (
        <circle
          cx={x}
          cy={y}
          r={radius}
          fill="none"
          stroke={colour}
          strokeWidth={width}
          strokeDasharray={`${share * turn} ${turn}`}
          transform={`rotate(-90 ${x} ${y})`}
        />
      );
    }
    case 'path':
      return (
        <path
          d={mark.steps.map(stepOf).join('')}
          fillRule={mark.isEvenOdd ? 'evenodd' : undefined}
          {...painted(mark)}
        />
      );
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          dy={`${BASELINE}em`}
          fontSize={mark.size}
          paintOrder="stroke"
          stroke={mark.seam}
          strokeWidth={mark.seam ? SEAM : undefined}
          strokeLinejoin="round"
          xmlSpace="preserve"
        >
          {mark.runs.map(({text, isBold, colour}, i) => (
            <tspan key={i} fontWeight={isBold ? 600 : undefined} fill={colour}>
              {text}
            </tspan>
          ))}
        </text>
      );
    case 'group':
      return (
        <g opacity={mark.opacity} transform={mark.at && `translate(${mark.at.x} ${mark.at.y})`}>
          <Marks marks={mark.marks} />
        </g>
      );
  }
}

const stepOf = ([letter, ...points]: Step): string =>
  letter + points.map(({x, y}) => `${x} ${y}`).join(' ');

const painted = ({fill, fillOpacity, stroke, strokeWidth, strokeOpacity, dash}: Paint) => ({
  fill: fill ?? 'none',
  fillOpacity,
  stroke,
  strokeWidth,
  strokeOpacity,
  strokeDasharray: dash?.join(' '),
});

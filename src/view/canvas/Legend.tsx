/** The key to the picture, inside it: every tie type is a switch, the rest explains the marks. */
import {TIE_TYPES, type TieType} from '../../core/dataset/schema';
import {SMALLEST_RADIUS, WIDTH_STEPS_USD, dashOf, widthOf} from '../../core/picture/geometry';
import {KIND_GROUPS, PALETTES, type KindGroup, type ThemeName} from '../../core/picture/palette';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';

interface Props {
  readonly theme: ThemeName;
  readonly hiddenTypes: readonly TieType[];
  readonly onToggleType: (type: TieType) => void;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Whether an outcome is shown: only then is there distress to explain. */
  readonly hasOutcome: boolean;
}

export function Legend({theme, hiddenTypes, onToggleType, isOpen, onToggle, hasOutcome}: Props) {
  const {language, words, format} = useText();
  const t = mapText[language];
  const palette = PALETTES[theme];
  return (
    <div className="map-legend" data-open={isOpen}>
      <button type="button" className="map-legend-head" aria-expanded={isOpen} onClick={onToggle}>
        {t.legend}
      </button>
      {isOpen && (
        <div className="map-legend-body">
          <ul aria-label={t.ties}>
            {TIE_TYPES.map((type) => (
              <li key={type}>
                <button
                  type="button"
                  aria-pressed={!hiddenTypes.includes(type)}
                  title={t.tiesHint}
                  onClick={() => onToggleType(type)}
                >
                  <Line colour={palette.types[type]} width={2.5} />
                  {words.types[type]}
                </button>
              </li>
            ))}
          </ul>
          <ul aria-label={t.companies}>
            {(Object.keys(KIND_GROUPS) as KindGroup[]).map((group) => (
              <li key={group}>
                <Disc colour={palette.kinds[group]} radius={5} />
                {t.groups[group]}
              </li>
            ))}
          </ul>
          <ul aria-label={t.line}>
            <li>
              <Line colour={palette.muted} width={2} />
              {t.solid}
            </li>
            <li>
              <Line colour={palette.muted} width={2} dash={dashOf('announced', 2)} />
              {t.dashed}
            </li>
            <li>
              <Line colour={palette.muted} width={2} dash={dashOf('reported', 2)} />
              {t.dotted}
            </li>
            {WIDTH_STEPS_USD.map((usd) => (
              <li key={usd}>
                <Line colour={palette.muted} width={widthOf(usd)} />
                {format.money(usd)}
              </li>
            ))}
            <li>
              <Line colour={palette.muted} width={widthOf(null)} isHollow />
              {t.undisclosed}
            </li>
            <li>
              <Line colour={palette.muted} width={1.5} isArrow />
              {t.arrow}
            </li>
            <li>
              <Disc colour={palette.muted} radius={SMALLEST_RADIUS} />
              <Disc colour={palette.muted} radius={8} />
              {t.sizeMeaning}
            </li>
          </ul>
          {hasOutcome && (
            <ul aria-label={t.loss}>
              <li>
                <span className="map-scale" aria-hidden="true">
                  {palette.distress.map((colour) => (
                    <i key={colour} style={{background: colour}} />
                  ))}
                </span>
                {t.lossScale} {format.percent(0)}–{format.percent(1)}
              </li>
              <li>
                <Failed colour={palette.muted} cross={palette.canvas} />
                {t.failed}
              </li>
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

interface LineProps {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[] | null;
  readonly isArrow?: boolean;
  readonly isHollow?: boolean;
}
function Line({colour, width, dash, isArrow = false, isHollow = false}: LineProps) {
  const hasHead = isArrow || isHollow;
  return (
    <svg className="map-swatch" width="20" height="12" viewBox="0 0 20 12" aria-hidden="true">
      <line
        x1="1"
        x2={hasHead ? 13 : 19}
        y1="6"
        y2="6"
        stroke={colour}
        strokeWidth={width}
        {...(dash ? {strokeDasharray: dash.join(' ')} : {})}
      />
      {hasHead && <path d="M13 3 19 6 13 9Z" fill={isHollow ? 'none' : colour} stroke={colour} />}
    </svg>
  );
}

function Disc({colour, radius}: {readonly colour: string; readonly radius: number}) {
  return (
    <svg
      className="map-swatch"
      width={2 * radius}
      height={2 * radius}
      viewBox={`${-radius} ${-radius} ${2 * radius} ${2 * radius}`}
      aria-hidden="true"
    >
      <circle r={radius} fill={colour} />
    </svg>
  );
}

function Failed({colour, cross}: {readonly colour: string; readonly cross: string}) {
  return (
    <svg className="map-swatch" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true">
      <rect x="-5.5" y="-5.5" width="11" height="11" fill={colour} />
      <path d="M-3.4-3.4 3.4 3.4M3.4-3.4-3.4 3.4" stroke={cross} strokeWidth="1.6" />
    </svg>
  );
}

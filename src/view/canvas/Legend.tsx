/** The key to the picture, inside it: every tie type is a switch, the rest explains the marks. */
import type {TieType} from '../../core/dataset/schema';
import {legendRows, SWATCH, type LegendItem, type LegendMark} from '../../core/picture/legend';
import {PALETTES, type ThemeName} from '../../core/picture/palette';
import {legendWords, mapText} from '../text/mapText';
import {useText} from '../text/text';

export interface LegendProps {
  readonly theme: ThemeName;
  readonly hiddenTypes: readonly TieType[];
  readonly onToggleType: (type: TieType) => void;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Whether an outcome is shown: only then is there distress to explain. */
  readonly hasOutcome: boolean;
}

export function Legend({
  theme,
  hiddenTypes,
  onToggleType,
  isOpen,
  onToggle,
  hasOutcome,
}: LegendProps) {
  const text = useText();
  const t = mapText[text.language];
  const rows = isOpen ? legendRows(legendWords(text), PALETTES[theme], hasOutcome) : [];
  return (
    <div className="map-legend" data-open={isOpen}>
      <button type="button" className="map-legend-head" aria-expanded={isOpen} onClick={onToggle}>
        {t.legend}
      </button>
      <div className="map-legend-body">
        {rows.map(({id, items}) => (
          <ul key={id} data-row={id} aria-label={t.legendRows[id]}>
            {items.map((item) => (
              <li key={item.id}>
                {item.type === null ? (
                  <Entry item={item} />
                ) : (
                  <TypeSwitch
                    item={item}
                    isOn={!hiddenTypes.includes(item.type)}
                    hint={t.tiesHint}
                    onToggle={() => onToggleType(item.type!)}
                  />
                )}
              </li>
            ))}
          </ul>
        ))}
      </div>
    </div>
  );
}

interface SwitchProps {
  readonly item: LegendItem;
  readonly isOn: boolean;
  readonly hint: string;
  readonly onToggle: () => void;
}
const TypeSwitch = ({item, isOn, hint, onToggle}: SwitchProps) => (
  <button type="button" aria-pressed={isOn} title={hint} onClick={onToggle}>
    <Entry item={item} />
  </button>
);

const Entry = ({item: {mark, text}}: {readonly item: LegendItem}) => (
  <>
    <Mark mark={mark} />
    {text}
  </>
);

function Mark({mark}: {readonly mark: LegendMark}) {
  switch (mark.kind) {
    case 'line':
      return <Line {...mark} />;
    case 'disc':
      return mark.radii.map((radius) => (
        <svg key={radius} width={2 * radius} height={2 * radius} aria-hidden="true">
          <circle cx={radius} cy={radius} r={radius} fill={mark.colour} />
        </svg>
      ));
    case 'scale':
      return (
        <span className="map-scale" aria-hidden="true">
          {mark.colours.map((colour) => (
            <i key={colour} style={{background: colour}} />
          ))}
        </span>
      );
    case 'failed':
      return (
        <svg width="11" height="11" aria-hidden="true">
          <rect width="11" height="11" fill={mark.colour} />
          <path d="M2.1 2.1 8.9 8.9M8.9 2.1 2.1 8.9" stroke={mark.cross} strokeWidth="1.6" />
        </svg>
      );
  }
}

function Line({colour, width, dash, head}: Extract<LegendMark, {kind: 'line'}>) {
  const middle = SWATCH.height / 2;
  const end = head === 'none' ? SWATCH.width - 1 : SWATCH.width - 7;
  return (
    <svg width={SWATCH.width} height={SWATCH.height} aria-hidden="true">
      <path
        d={`M1 ${middle}H${end}`}
        stroke={colour}
        strokeWidth={width}
        {...(dash ? {strokeDasharray: dash.join(' ')} : {})}
      />
      {head !== 'none' && (
        <path
          d={`M${end} ${middle - 3}l6 3l-6 3Z`}
          fill={head === 'hollow' ? 'none' : colour}
          stroke={colour}
        />
      )}
    </svg>
  );
}

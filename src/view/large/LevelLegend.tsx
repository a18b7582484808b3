/** How to read the picture, in its corner: sizes, losses, lines. */
import {PALETTES} from '../../core/picture/palette';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';

interface Props {
  readonly hasLoss: boolean;
  readonly hasGroups: boolean;
}

export function LevelLegend({hasLoss, hasGroups}: Props) {
  const t = largeText[useText().language].legend;
  const {kinds, distress, heading} = PALETTES[useThemeName()];
  const own = kinds.hyperscalers;
  return (
    <ul className="large-legend">
      <li>
        <svg width="34" height="20" aria-hidden="true">
          <circle cx="7" cy="12" r="4" fill={own} fillOpacity={hasGroups ? 0.22 : 1} stroke={own} />
          <circle
            cx="24"
            cy="10"
            r="9"
            fill={own}
            fillOpacity={hasGroups ? 0.22 : 1}
            stroke={own}
          />
        </svg>
        {hasGroups ? t.group : t.company}
      </li>
      {hasLoss && (
        <li>
          <svg width="34" height="20" aria-hidden="true">
            {hasGroups ? (
              <>
                <circle cx="17" cy="10" r="9" fill={own} fillOpacity="0.22" stroke={own} />
                <circle cx="17" cy="10" r="5" fill={distress[1]} />
              </>
            ) : (
              [distress[0], distress[2], distress[4]].map((tint, k) => (
                <circle key={k} cx={6 + 11 * k} cy="10" r="5" fill={tint} />
              ))
            )}
          </svg>
          {hasGroups ? t.lostOfGroup : t.lostOfCompany}
        </li>
      )}
      {hasLoss && (
        <li>
          <svg width="34" height="20" aria-hidden="true">
            <circle
              cx="17"
              cy="10"
              r="8"
              fill="none"
              stroke={distress.at(-1)}
              strokeWidth="2"
              strokeDasharray="4 3"
            />
          </svg>
          {t.failed}
        </li>
      )}
      <li>
        <svg width="34" height="20" aria-hidden="true">
          <path d="M2 15 Q17 4 32 15" fill="none" stroke={heading} strokeWidth="3" opacity="0.6" />
        </svg>
        {t.line}
      </li>
    </ul>
  );
}

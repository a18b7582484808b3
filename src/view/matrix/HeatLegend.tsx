import type {CompanyKind} from '../../core/dataset/schema';
import {KIND_GROUPS, PALETTES, type KindGroup} from '../../core/picture/palette';
import {matrixText} from '../text/matrixText';
import {useText} from '../text/text';
import {useThemeName} from '../useThemeName';
import {BOUNDS, HEAT, SELF} from './heat';

/** What the colours of the cells and of the margins mean. */
export function HeatLegend({kinds}: {readonly kinds: readonly CompanyKind[]}) {
  const {language, format, words} = useText();
  const t = matrixText[language];
  const theme = useThemeName();
  const colours = PALETTES[theme].kinds;
  return (
    <div className="heat-legends">
      <dl className="heat-legend">
        <dt>{t.legend}</dt>
        {BOUNDS.map((from, step) => (
          <dd key={from}>
            <span style={{background: HEAT[theme][step]}} aria-hidden="true" />
            {step === 0 ? `<${format.percent(BOUNDS[1])}` : `≥${format.percent(from)}`}
          </dd>
        ))}
        <dd>
          <span style={{background: SELF[theme]}} aria-hidden="true" />
          {t.itself}
        </dd>
      </dl>
      <dl className="heat-legend">
        <dt>{t.kinds}</dt>
        {Object.entries(KIND_GROUPS).map(([group, members]) => {
          const present = members.filter((kind) => kinds.includes(kind));
          return present.length === 0 ? null : (
            <dd key={group}>
              <span
                className="dot"
                style={{background: colours[group as KindGroup]}}
                aria-hidden="true"
              />
              {present.map((kind) => words.kinds[kind]).join(', ')}
            </dd>
          );
        })}
      </dl>
    </div>
  );
}

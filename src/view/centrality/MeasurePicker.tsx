import {MEASURES, type MeasureId} from '../../core/metrics/measures';
import {centralityText} from '../text/centralityText';
import {measuresText} from '../text/measuresText';
import {useText} from '../text/text';

const FAMILIES = {
  structure: MEASURES.filter((m) => m.reads === 'nothing' && m.unit !== 'group'),
  money: MEASURES.filter((m) => m.reads !== 'nothing'),
  parts: MEASURES.filter((m) => m.unit === 'group'),
} as const;

interface Props {
  readonly chosen: MeasureId;
  readonly onChoose: (id: MeasureId) => void;
}

export function MeasurePicker({chosen, onChoose}: Props) {
  const {language} = useText();
  const t = centralityText[language];
  return (
    <label className="measure-picker">
      <span>{t.measure}</span>
      <select value={chosen} onChange={(e) => onChoose(e.currentTarget.value as MeasureId)}>
        {Object.entries(FAMILIES).map(([family, measures]) => (
          <optgroup key={family} label={t.families[family as keyof typeof FAMILIES]}>
            {measures.map(({id}) => (
              <option key={id} value={id}>
                {measuresText[language][id].name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

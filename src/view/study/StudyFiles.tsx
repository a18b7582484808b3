import {studyText} from '../text/studyText';
import {useText} from '../text/text';

interface Props {
  readonly onTable: () => void;
  /** Absent where no picture is shown. */
  readonly onPicture?: (() => void) | undefined;
}

/** What a study shows, to take away: its table, and its picture where there is one. */
export function StudyFiles({onTable, onPicture}: Props) {
  const s = studyText[useText().language];
  return (
    <span className="study-files">
      <button type="button" className="small" onClick={onTable}>
        {s.csv}
      </button>
      {onPicture && (
        <button type="button" className="small" onClick={onPicture}>
          {s.svg}
        </button>
      )}
    </span>
  );
}

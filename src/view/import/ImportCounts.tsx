import {importText} from '../text/importText';
import {useText} from '../text/text';

interface Props {
  readonly rows: number;
  readonly rowsAtFault: number;
  readonly companies: number;
  readonly ties: number;
  readonly namedOnly: number;
}

/** How many rows are good, and what they come to. */
export function ImportCounts({rows, rowsAtFault, companies, ties, namedOnly}: Props) {
  const {language} = useText();
  const t = importText[language];
  const whole = new Intl.NumberFormat(language).format;
  return (
    <>
      <strong>
        {rowsAtFault > 0
          ? t.counts(whole(rows - rowsAtFault), whole(rowsAtFault))
          : t.allGood(whole(rows))}
      </strong>
      <span>
        {t.gives(whole(companies), whole(ties))}
        {namedOnly > 0 && ` (${t.addsNamed(whole(namedOnly))})`}
      </span>
    </>
  );
}

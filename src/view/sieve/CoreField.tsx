import {Icon} from '../panels/Icon';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';

interface Props {
  readonly asked: number | undefined;
  /** At k: companies in the core. */
  readonly sizes: readonly number[];
  readonly onChange: (core: number | undefined) => void;
}

/** Up and down through the cores, with how many companies each would leave. */
export function CoreField({asked, sizes, onChange}: Props) {
  const t = sieveText[useText().language];
  const k = asked ?? 0;
  const most = Math.max(sizes.length - 1, k);
  const go = (next: number): void => onChange(next <= 0 ? undefined : next);
  return (
    <div className="sieve-core">
      <p className="sieve-hint">{t.coreHint}</p>
      <div className="sieve-stepper" role="group" aria-label={t.partners}>
        <button
          type="button"
          className="bare"
          aria-label={t.fewer}
          disabled={k === 0}
          onClick={() => go(k - 1)}
        >
          <Icon name="previous" />
        </button>
        <output>
          <strong>{k === 0 ? t.anyValue : t.atLeast(k)}</strong>
          <span>{t.coreLeft(sizes[k] ?? 0)}</span>
        </output>
        <button
          type="button"
          className="bare"
          aria-label={t.more}
          disabled={k >= most}
          onClick={() => go(k + 1)}
        >
          <Icon name="next" />
        </button>
      </div>
    </div>
  );
}

import {useMemo, useState, type ReactNode} from 'react';
import {COMPANY_KINDS, SOURCE_CLASSES, STATUSES, TIE_TYPES} from '../../core/dataset/terms';
import {amountBins} from '../../core/explore/amountBins';
import {UNKNOWN_COUNTRY, type Conditions} from '../../core/explore/conditions';
import {dateBins} from '../../core/explore/dateBins';
import {facetsOf} from '../../core/explore/facets';
import {outlook} from '../../core/explore/outlook';
import {firstDay, isoDay} from '../../core/lib/day';
import {useApp, useAppState, useNames} from '../appContext';
import {sieveText} from '../text/sieveText';
import {useText} from '../text/text';
import {conditionWords, countryWord, type Field} from '../../words/conditionWords';
import {CoreField} from './CoreField';
import {OptionList} from './OptionList';
import {PathField} from './PathField';
import {SpanSlider} from './SpanSlider';
import {useSieve} from './useSieve';

/** What is asked of ties and companies: the same form for the filter and for the fade. */
export function ConditionsForm({mode}: {readonly mode: 'filter' | 'fade'}) {
  const {actions, selectors} = useApp();
  const text = useText();
  const {language, words, format} = text;
  const t = sieveText[language];
  const names = useNames();
  const web = useAppState(selectors.web);
  const sieve = useSieve();
  const asked: Conditions = sieve[mode] ?? {};
  const selection = useAppState((s) => s.view.selection);
  const facets = useMemo(() => facetsOf(web, selectors.sources), [web, selectors]);
  const amounts = useMemo(() => amountBins(facets.amountsUsd), [facets]);
  const dates = useMemo(() => dateBins(facets.dates), [facets]);
  const ahead = useMemo(
    () => outlook(web, selectors.sources, sieve, mode),
    [web, selectors, sieve, mode],
  );
  const phrases = new Map(conditionWords(asked, names, text).map((p) => [p.field, p.text]));

  const ask = <F extends Field>(
    field: F,
    value: Conditions[F] | undefined,
    gesture: string | null = null,
  ): void => {
    const {[field]: _, ...others} = asked;
    const next = value === undefined ? others : {...others, [field]: value};
    const isNone = Object.keys(next).length === 0;
    actions.arrange({[mode]: isNone ? undefined : next}, gesture);
  };
  const optionsOf = <T extends string>(
    values: readonly T[],
    word: (value: T) => string,
    counts: ReadonlyMap<T, number>,
  ) => values.map((value) => ({value, label: word(value), count: counts.get(value) ?? 0}));
  const countries = useMemo(
    () =>
      [...facets.countries.keys()].sort(
        (a, b) =>
          Number(a === UNKNOWN_COUNTRY) - Number(b === UNKNOWN_COUNTRY) ||
          facets.countries.get(b)! - facets.countries.get(a)! ||
          (a < b ? -1 : 1),
      ),
    [facets],
  );
  const chosenCountries = [...new Set([...countries, ...(asked.countries ?? [])])];

  return (
    <>
      <h3 className="sieve-group">{t.ofTies}</h3>
      {part(
        'statuses',
        <OptionList
          label={t.fields.statuses}
          options={optionsOf(STATUSES, (status) => words.statuses[status], facets.statuses)}
          chosen={asked.statuses}
          onChoose={(chosen) => ask('statuses', chosen)}
        />,
      )}
      {part(
        'types',
        <OptionList
          label={t.fields.types}
          options={optionsOf(TIE_TYPES, (type) => words.types[type], facets.types)}
          chosen={asked.types}
          onChoose={(chosen) => ask('types', chosen)}
        />,
      )}
      {part(
        'confidences',
        <>
          <p className="sieve-hint">{t.confidenceHint}</p>
          <OptionList
            label={t.fields.confidences}
            options={optionsOf(SOURCE_CLASSES, (c) => words.confidences[c], facets.confidences)}
            chosen={asked.confidences}
            onChoose={(chosen) => ask('confidences', chosen)}
          />
        </>,
      )}
      {part(
        'amountUsd',
        <SpanSlider
          label={t.fields.amountUsd}
          hint={t.amountHint(words.bases[web.basis])}
          bins={amounts}
          unstated={facets.withoutAmount}
          asked={asked.amountUsd}
          word={format.money}
          below={(edge) => edge}
          onChange={(range) => ask('amountUsd', range, `${mode} amount`)}
          onRest={actions.endGesture}
        />,
      )}
      {part(
        'announced',
        <SpanSlider
          label={t.fields.announced}
          hint={t.dateHint}
          bins={dates}
          unstated={facets.withoutDate}
          asked={asked.announced}
          word={format.date}
          below={(edge) => isoDay(firstDay(edge) - 1)}
          onChange={(range) => ask('announced', range, `${mode} date`)}
          onRest={actions.endGesture}
        />,
      )}
      <h3 className="sieve-group">{t.ofCompanies}</h3>
      {part(
        'kinds',
        <OptionList
          label={t.fields.kinds}
          options={optionsOf(COMPANY_KINDS, (kind) => words.kinds[kind], facets.kinds)}
          chosen={asked.kinds}
          onChoose={(chosen) => ask('kinds', chosen)}
        />,
      )}
      {part(
        'countries',
        <OptionList
          label={t.fields.countries}
          options={optionsOf(
            chosenCountries,
            (code) => countryWord(code, language),
            facets.countries,
          )}
          chosen={asked.countries}
          onChoose={(chosen) => ask('countries', chosen)}
        />,
      )}
      <h3 className="sieve-group">{t.ofShape}</h3>
      {part(
        'between',
        <PathField
          asked={asked.between}
          suggested={selection?.kind === 'company' ? selection.id : null}
          apart={ahead.apart}
          onChange={(between) => ask('between', between)}
        />,
      )}
      {part(
        'core',
        <CoreField
          asked={asked.core}
          sizes={ahead.coreSizes}
          onChange={(core) => ask('core', core)}
        />,
      )}
    </>
  );

  function part(field: Field, children: ReactNode) {
    return (
      <Part
        name={t.fields[field]}
        isOpenFirst={field === 'statuses'}
        value={phrases.get(field)?.slice(t.short[field].length + 2)}
      >
        {children}
      </Part>
    );
  }
}

interface PartProps {
  readonly name: string;
  readonly isOpenFirst: boolean;
  /** What is asked, in words; undefined: nothing is. */
  readonly value: string | undefined;
  readonly children: ReactNode;
}

/** One condition, folded until it is wanted; one that is asked already stands open. */
function Part({name, isOpenFirst, value, children}: PartProps) {
  const [isOpen] = useState(isOpenFirst || value !== undefined);
  return (
    <details className="sieve-part" open={isOpen}>
      <summary>
        <span>{name}</span>
        {value !== undefined && <em>{value}</em>}
      </summary>
      {children}
    </details>
  );
}

import {useMemo} from 'react';
import {dataStamp} from '../../core/dataset/dataStamp';
import {useApp, useAppState, useNames} from '../appContext';
import type {TieId} from '../../core/dataset/schema';
import type {DelayFault} from '../../core/scenario/delayFault';
import type {StudyProps} from '../study/studyProps';
import {StudyPage} from '../study/StudyPage';
import {viewCaption} from '../study/viewCaption';
import {inspectorText} from '../text/inspectorText';
import {scenariosText} from '../text/scenariosText';
import {useText} from '../text/text';
import {Headline} from './Headline';
import {OwnScenarios, useOwn} from './OwnScenarios';
import {useOutcomes, type Outcomes} from './useOutcomes';
import {useShelf, type Shelved} from './useShelf';
import {Versus, type Side} from './Versus';
import './scenarios.css';

const PRESENT = 'present';

/** The shelf: every scenario of the founding documents, run from one click, and two side by side. */
export function ScenariosScreen({onSay}: StudyProps) {
  const {actions, dataset, selectors} = useApp();
  const text = useText();
  const {language} = text;
  const t = scenariosText[language];
  const shelf = useShelf();
  const own = useOwn();
  const asked = useMemo(() => [...own, ...shelf].map((item) => item.scenario), [shelf, own]);
  const outcomes = useOutcomes(asked);
  const scenario = useAppState((s) => s.scenario);
  const outcome = useAppState(selectors.outcome);
  const chosen = useAppState((s) => s.view.choices);
  const keys = [PRESENT, ...own.map((o) => o.key), ...shelf.map((s) => s.key)];
  const known = (key: string | undefined, otherwise: string) =>
    key !== undefined && keys.includes(key) ? key : otherwise;
  const left = known(chosen?.variant, shelf[0]?.key ?? PRESENT);
  const right = known(chosen?.versus, shelf[1]?.key ?? PRESENT);
  const nameOf = (key: string) =>
    shelf.find((s) => s.key === key)?.variant.name[language] ??
    own.find((o) => o.key === key)?.entry.name ??
    t.present;
  const sideOf = (key: string): Side | null => {
    const asks =
      key === PRESENT ? scenario : [...shelf, ...own].find((s) => s.key === key)?.scenario;
    const found = key === PRESENT ? outcome : asks && outcomes.get(asks);
    return asks && found ? {name: nameOf(key), scenario: asks, outcome: found} : null;
  };
  const [a, b] = [sideOf(left), sideOf(right)];
  const hasNothing = outcome === null && [left, right].includes(PRESENT);
  const pick = (label: string, value: string, choice: 'variant' | 'versus') => (
    <label>
      {label}
      <select value={value} onChange={(e) => actions.choose(choice, e.currentTarget.value)}>
        <option value={PRESENT}>{t.present}</option>
        {own.length > 0 && (
          <optgroup label={t.own}>
            {own.map(({key, entry}) => (
              <option key={key} value={key}>
                {entry.name}
              </option>
            ))}
          </optgroup>
        )}
        {dataset.scenarios.map((entry) => (
          <optgroup key={entry.id} label={entry.name[language]}>
            {entry.variants.map((variant) => (
              <option key={variant.id} value={`${entry.id}/${variant.id}`}>
                {variant.name[language]}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
  return (
    <StudyPage
      title={t.title}
      lead={t.lead(shelf.length)}
      caption={`${t.intro} ${viewCaption(scenario, dataset, text)}`}
    >
      <div className="shelf">
        <OwnScenarios own={own} outcomes={outcomes} onSay={onSay} />
        {dataset.scenarios.map((entry) => (
          <section key={entry.id}>
            <h3>{entry.name[language]}</h3>
            <p>
              {entry.text[language]} <cite>{inspectorText[language].founding(entry.ref)}</cite>
            </p>
            <ul>
              {shelf
                .filter((s) => s.entry.id === entry.id)
                .map((item) => (
                  <Variant key={item.key} item={item} outcomes={outcomes} />
                ))}
            </ul>
          </section>
        ))}
        <section>
          <h3>{t.compare}</h3>
          <div className="versus-picks">
            {pick('A', left, 'variant')}
            {pick('B', right, 'versus')}
          </div>
          {a && b ? (
            <Versus a={a} b={b} data={dataStamp(dataset)} onSay={onSay} />
          ) : (
            <p className="fine">{hasNothing ? t.quiet : t.counting}</p>
          )}
        </section>
      </div>
    </StudyPage>
  );
}

interface VariantProps {
  readonly item: Shelved;
  readonly outcomes: Outcomes;
}

function Variant({item: {variant, scenario, idle}, outcomes}: VariantProps) {
  const {actions, catalogue} = useApp();
  const names = useNames();
  const {language, words} = useText();
  const t = scenariosText[language];
  const name = variant.name[language];
  const nameOf = (id: TieId) => {
    const type = catalogue.ties.get(id)?.type;
    return `${names.tie(id)}${type === undefined ? '' : ` (${words.types[type]})`}`;
  };
  return (
    <li className="shelf-variant">
      <div>
        <b>{name}</b> <span className="fine">{words.bases[variant.basis]}</span>
        <p className="fine">{variant.how[language]}</p>
        {WHYS.map((why) => {
          const ties = idle.filter((tie) => tie.why === why).map(({id}) => nameOf(id));
          return ties.length === 0 ? null : (
            <p key={why} className="fine shelf-idle">
              {t.idle[why](ties.join(', '))}
            </p>
          );
        })}
        <Headline outcome={outcomes.get(scenario)} />
      </div>
      <button
        type="button"
        className="primary"
        aria-label={t.runThis(name)}
        onClick={() => actions.run(scenario)}
      >
        {t.run}
      </button>
    </li>
  );
}

const WHYS = [
  'notAtDate',
  'notOnBasis',
  'nothingInWindow',
  'stock',
  'noContract',
] as const satisfies readonly DelayFault[];

import {useApp, useAppState, useNames} from '../appContext';
import type {StudyProps} from '../study/studyProps';
import {StudyPage} from '../study/StudyPage';
import {viewCaption} from '../study/viewCaption';
import {inspectorText} from '../text/inspectorText';
import {scenariosText} from '../text/scenariosText';
import {useText} from '../text/text';
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
  const scenario = useAppState((s) => s.scenario);
  const outcome = useAppState(selectors.outcome);
  const chosen = useAppState((s) => s.view.choices);
  const keys = [PRESENT, ...shelf.map((s) => s.key)];
  const known = (key: string | undefined, otherwise: string) =>
    key !== undefined && keys.includes(key) ? key : otherwise;
  const left = known(chosen?.variant, shelf[0]?.key ?? PRESENT);
  const right = known(chosen?.versus, shelf[1]?.key ?? PRESENT);
  const nameOf = (key: string) =>
    shelf.find((s) => s.key === key)?.variant.name[language] ?? t.present;
  const sideOf = (key: string): Side | null => {
    const item = key === PRESENT ? {scenario, outcome} : shelf.find((s) => s.key === key);
    if (!item?.outcome) return null;
    return {name: nameOf(key), scenario: item.scenario, outcome: item.outcome};
  };
  const [a, b] = [sideOf(left), sideOf(right)];
  const isQuiet = outcome === null && [left, right].includes(PRESENT);
  const pick = (label: string, value: string, choice: 'variant' | 'versus') => (
    <label>
      {label}
      <select value={value} onChange={(e) => actions.choose(choice, e.currentTarget.value)}>
        {keys.map((key) => (
          <option key={key} value={key}>
            {nameOf(key)}
          </option>
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
                  <Variant key={item.key} item={item} />
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
            <Versus
              a={a}
              b={b}
              data={`${dataset.version} ${dataset.hash.slice(0, 12)}`}
              onSay={onSay}
            />
          ) : (
            <p className="fine">{isQuiet ? t.quiet : t.counting}</p>
          )}
        </section>
      </div>
    </StudyPage>
  );
}

function Variant({item: {variant, scenario, outcome}}: {readonly item: Shelved}) {
  const {actions} = useApp();
  const names = useNames();
  const {language, format, words} = useText();
  const t = scenariosText[language];
  const name = variant.name[language];
  const worst = outcome?.nodes.reduce((x, y) =>
    y.distress - y.shock > x.distress - x.shock ? y : x,
  );
  return (
    <li className="shelf-variant">
      <div>
        <b>{name}</b> <span className="fine">{words.bases[variant.basis]}</span>
        <p className="fine">{variant.how[language]}</p>
        <p>
          {outcome && worst
            ? t.headline(
                format.percent(outcome.total.impact),
                outcome.total.hit,
                outcome.total.failed,
                names.company(worst.id),
                format.percent(worst.distress - worst.shock),
              )
            : t.counting}
        </p>
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

/** An open network: the level with its table, the search, what falls, one company, the ranking. */
import {useId} from 'react';
import type {ModelId} from '../../core/contagion/models';
import type {Crumb, ShownDisc} from '../../core/large/protocol';
import type {LargeNetwork, LargeState} from '../../state/largeNetwork';
import {Boundary} from '../report/Boundary';
import {knockOnText} from '../text/knockOnText';
import {largeText} from '../text/largeText';
import {studyText} from '../text/studyText';
import {useText, type Text} from '../text/text';
import {LargeCompany} from './LargeCompany';
import {LargeFallen} from './LargeFallen';
import {LargeRanking} from './LargeRanking';
import {LargeSearch} from './LargeSearch';
import {LevelCanvas} from './LevelCanvas';
import {LevelTable} from './LevelTable';

interface Props {
  readonly large: LargeNetwork;
  readonly state: LargeState;
  readonly onSay: (text: string) => void;
  /** What stands above the picture: its answer, and what it was asked of. */
  readonly caption: readonly string[];
}

export const groupName = (
  {kind, topId, companies}: Pick<ShownDisc, 'kind' | 'topId' | 'companies'>,
  {language, format}: Text,
): string => largeText[language].group(kind, topId, format.count(companies - 1));

export function LargeNetworkView({large, state, onSay, caption}: Props) {
  const text = useText();
  const t = largeText[text.language];
  const {level, opened, model, chosen, fallen, isSpreading} = state;
  if (level === null) return null;
  const nameOf = (disc: ShownDisc) => groupName(disc, text);
  const open = (d: number) => {
    const disc = level.discs[d]!;
    if (disc.kind === 'company') void large.show(disc.top);
    else void large.go([...level.path, d]);
  };
  return (
    <div className="large">
      <div className="large-tools">
        <Crumbs crumbs={level.crumbs} onGo={(depth) => void large.go(level.path.slice(0, depth))} />
        {opened !== null && model !== null && opened.models.length > 1 && (
          <ModelField models={opened.models} model={model} onModel={large.askModel} />
        )}
        <LargeSearch large={large} />
        <button type="button" className="small" onClick={() => void large.close()}>
          {t.close}
        </button>
      </div>
      <div className="large-split">
        <Boundary of="chart LevelCanvas">
          <LevelCanvas
            level={level}
            chosen={chosen?.company ?? null}
            nameOf={nameOf}
            onOpen={open}
            caption={caption}
            onSaved={(file) => onSay(studyText[text.language].saved(file))}
            onUp={() => level.path.length > 0 && void large.go(level.path.slice(0, -1))}
            onAround={(sibling) => void large.go([...level.path.slice(0, -1), sibling])}
          />
        </Boundary>
        <div className="large-side">
          {chosen && <LargeCompany large={large} state={state} facts={chosen} />}
          {fallen && <LargeFallen large={large} fallen={fallen} isSpreading={isSpreading} />}
          <LevelTable level={level} nameOf={nameOf} onOpen={open} />
        </div>
      </div>
      <LargeRanking large={large} state={state} onSay={onSay} />
    </div>
  );
}

function Crumbs({
  crumbs,
  onGo,
}: {
  readonly crumbs: readonly Crumb[];
  readonly onGo: (depth: number) => void;
}) {
  const text = useText();
  const t = largeText[text.language];
  const names = [t.whole, ...crumbs.map((crumb) => groupName(crumb, text))];
  return (
    <nav aria-label={t.levels} className="large-crumbs">
      <ol>
        {names.map((name, depth) => (
          <li key={depth}>
            {depth === crumbs.length ? (
              <span aria-current="page">{name}</span>
            ) : (
              <button type="button" className="text-button" onClick={() => onGo(depth)}>
                {name}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function ModelField({
  models,
  model,
  onModel,
}: {
  readonly models: readonly ModelId[];
  readonly model: ModelId;
  readonly onModel: (model: ModelId) => Promise<void>;
}) {
  const {language} = useText();
  const field = useId();
  return (
    <span className="large-search">
      <label htmlFor={field}>{largeText[language].model}</label>
      <select
        id={field}
        value={model}
        onChange={(event) => void onModel(event.currentTarget.value as ModelId)}
      >
        {models.map((id) => (
          <option key={id} value={id}>
            {knockOnText[language].models[id]}
          </option>
        ))}
      </select>
    </span>
  );
}

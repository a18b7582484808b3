import {useApp, useNames} from '../appContext';
import {Marked} from '../commands/Marked';
import {useText} from '../text/text';
import type {SearchItem} from './searchGroups';

interface Props {
  readonly id: string;
  readonly item: SearchItem;
  readonly isActive: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

/** One of what was found: its name, what of it was met, and what it is. */
export function SearchRow({id, item, isActive, onPoint, onChoose}: Props) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      tabIndex={-1}
      onPointerDown={(e) => e.preventDefault()}
      onPointerMove={onPoint}
      onClick={onChoose}
    >
      {item.selection.kind === 'tie' ? (
        <TieFound id={item.selection.id} />
      ) : (
        <CompanyFound id={item.selection.id} met={item.met} />
      )}
    </div>
  );
}

type Company = Extract<SearchItem['selection'], {kind: 'company'}>['id'];

function CompanyFound({id, met}: {readonly id: Company; readonly met: SearchItem['met']}) {
  const {catalogue} = useApp();
  const {language, words} = useText();
  const company = catalogue.companies.get(id)!;
  const other = language === 'en' ? 'ko' : 'en';
  const name = company.name[language];
  const isName = met?.text === name;
  const beside = met === null || isName ? company.name[other] : met.text;
  return (
    <>
      <span>
        <span className="search-name">{isName ? <Marked {...met} /> : name}</span>{' '}
        {beside !== name && (
          <span className="search-other" lang={beside === company.name[other] ? other : undefined}>
            {met === null || isName ? beside : <Marked {...met} />}
          </span>
        )}
      </span>
      <span className="search-kind">
        {words.kinds[company.kind]}
        {company.ticker && company.ticker !== beside && ` · ${company.ticker}`}
      </span>
    </>
  );
}

function TieFound({id}: {readonly id: Extract<SearchItem['selection'], {kind: 'tie'}>['id']}) {
  const {catalogue} = useApp();
  const names = useNames();
  const {words, format} = useText();
  const {type, amountUsd} = catalogue.ties.get(id)!;
  const usd = amountUsd.announced?.likely;
  return (
    <>
      <span className="search-name">{names.tie(id)}</span>
      <span className="search-kind">
        {words.types[type]}
        {usd !== undefined && ` · ${format.money(usd)}`}
      </span>
    </>
  );
}

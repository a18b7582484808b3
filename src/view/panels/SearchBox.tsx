import {useId, useMemo, useState, type KeyboardEvent, type RefObject} from 'react';
import {findCompanies, indexCompanies} from '../../core/search/findCompanies';
import type {Company} from '../../core/dataset/schema';
import {useApp} from '../appContext';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';
import {focusInspector} from './inspectorTitle';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Finds a company in either language and selects it. */
export function SearchBox({field}: Props) {
  const {dataset, actions} = useApp();
  const {language, words} = useText();
  const t = shellText[language];
  const list = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const index = useMemo(() => indexCompanies(dataset.companies), [dataset]);
  const found = useMemo(() => findCompanies(index, query), [index, query]);
  const isAsking = isOpen && query.trim() !== '';
  const hasResults = isAsking && found.length > 0;
  const other = language === 'en' ? 'ko' : 'en';

  const close = () => {
    setOpen(false);
    setActive(0);
  };
  const choose = ({id}: Company) => {
    actions.select({kind: 'company', id});
    actions.show('map');
    setQuery('');
    close();
    focusInspector();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return; // Enter ends a Hangul syllable first
    const company = found[active];
    if (event.key === 'ArrowDown' && isAsking) setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp' && isAsking) setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && company) choose(company);
    else if (event.key === 'Escape') {
      if (query === '') event.currentTarget.blur();
      setQuery('');
      close();
    } else return;
    event.preventDefault();
  };

  return (
    <div className="search" onBlur={close}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={t.search}
        placeholder={t.searchHint}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={hasResults ? `${list}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(e) => {
          setQuery(e.currentTarget.value);
          setOpen(true);
          setActive(0);
        }}
        onFocus={() => setOpen(true)}
        onKeyDown={onKeyDown}
      />
      <kbd aria-hidden="true">/</kbd>
      <div className="search-results" hidden={!isAsking}>
        <ul id={list} role="listbox" aria-label={t.results}>
          {hasResults &&
            found.map((company, i) => (
              <li
                key={company.id}
                id={`${list}-${i}`}
                role="option"
                aria-selected={i === active}
                onPointerDown={(e) => e.preventDefault()}
                onPointerMove={() => setActive(i)}
                onClick={() => choose(company)}
              >
                <span>
                  <span className="search-name">{company.name[language]}</span>{' '}
                  {company.name[other] !== company.name[language] && (
                    <span className="search-other" lang={other}>
                      {company.name[other]}
                    </span>
                  )}
                </span>
                <span className="search-kind">
                  {words.kinds[company.kind]}
                  {company.ticker && ` · ${company.ticker}`}
                </span>
              </li>
            ))}
        </ul>
        {isAsking && !hasResults && (
          <p className="search-none">
            <strong>{t.nothingFound(query.trim())}</strong> {t.nothingFoundHint}
          </p>
        )}
      </div>
      <span className="sr-only" role="status">
        {isAsking && (hasResults ? t.found(found.length) : t.nothingFound(query.trim()))}
      </span>
    </div>
  );
}

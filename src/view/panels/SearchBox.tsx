import {Fragment, useId, useMemo, useState, type KeyboardEvent, type RefObject} from 'react';
import {findAnything} from '../../core/search/findAnything';
import type {Selection} from '../../state/store';
import {useApp} from '../appContext';
import {useSearchIndex} from '../commands/useSearchIndex';
import {keyShortcuts} from '../keys/keyHint';
import {shellText} from '../text/shellText';
import {useText} from '../text/text';
import {Icon} from './Icon';
import {focusInspector} from './inspectorTitle';
import {SearchRow} from './SearchRow';
import {searchGroups} from './searchGroups';

interface Props {
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Finds companies, kinds and ties in either language and selects what is chosen. */
export function SearchBox({field}: Props) {
  const {actions} = useApp();
  const {language, words} = useText();
  const t = shellText[language];
  const list = useId();
  const [query, setQuery] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const index = useSearchIndex();
  const groups = useMemo(
    () => searchGroups(findAnything(index, query), t.searchGroups, words.kinds),
    [index, query, t, words],
  );
  const found = useMemo(() => groups.flatMap(({items}) => items), [groups]);
  const isAsking = isOpen && query.trim() !== '';
  const hasResults = isAsking && found.length > 0;

  const close = () => {
    setOpen(false);
    setActive(0);
  };
  const choose = (selection: Selection) => {
    actions.select(selection);
    actions.show('map');
    setQuery('');
    close();
    focusInspector();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter ends a Hangul syllable first; Safari sends it once more, by its old code alone
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) return;
    const item = found[active];
    if (event.key === 'ArrowDown' && isAsking) setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp' && isAsking) setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && item) choose(item.selection);
    else if (event.key === 'Escape') {
      if (query === '') event.currentTarget.blur();
      setQuery('');
      close();
    } else return;
    event.preventDefault();
  };

  let place = -1;
  return (
    <div className="search" onBlur={close}>
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        aria-label={t.search}
        aria-keyshortcuts={keyShortcuts('search')}
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
        <div id={list} role="listbox" aria-label={t.results}>
          {hasResults &&
            groups.map(({name, items}) => (
              <Fragment key={name}>
                {groups.length > 1 && (
                  <p className="search-group" role="presentation">
                    {name}
                  </p>
                )}
                <div role="group" aria-label={name}>
                  {items.map((item) => {
                    place++;
                    const here = place;
                    return (
                      <SearchRow
                        key={item.selection.id}
                        id={`${list}-${here}`}
                        item={item}
                        isActive={here === active}
                        onPoint={() => setActive(here)}
                        onChoose={() => choose(item.selection)}
                      />
                    );
                  })}
                </div>
              </Fragment>
            ))}
        </div>
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

const COMPOSING = 229;

/** Any company by its id: what is found opens the levels down to it. */
import {useId, useState} from 'react';
import type {Hit} from '../../core/large/protocol';
import type {LargeNetwork} from '../../state/largeNetwork';
import {largeText} from '../text/largeText';
import {useText} from '../text/text';

export function LargeSearch({large}: {readonly large: LargeNetwork}) {
  const {language, format} = useText();
  const t = largeText[language];
  const field = useId();
  const [wanted, setWanted] = useState('');
  const [found, setFound] = useState<{readonly text: string; readonly hits: readonly Hit[]}>({
    text: '',
    hits: [],
  });
  const look = async (text: string) => {
    setWanted(text);
    setFound({text, hits: await large.search(text)});
  };
  const take = ({company}: Hit) => {
    setWanted('');
    setFound({text: '', hits: []});
    void large.show(company);
  };
  return (
    <div className="large-search">
      <label htmlFor={field}>{t.search}</label>
      <input
        id={field}
        type="text"
        autoComplete="off"
        value={wanted}
        onChange={(event) => void look(event.currentTarget.value)}
        onKeyDown={(event) => {
          const first = found.text === wanted ? found.hits[0] : undefined;
          if (event.key === 'Enter' && first) take(first);
          if (event.key === 'Escape') void look('');
        }}
      />
      <span className="fine" role="status">
        {wanted !== '' &&
          found.text === wanted &&
          (found.hits.length > 0 ? t.found(format.count(found.hits.length)) : t.nothing)}
      </span>
      {wanted !== '' && found.hits.length > 0 && (
        <ul>
          {found.hits.map((hit) => (
            <li key={hit.company}>
              <button type="button" className="text-button" onClick={() => take(hit)}>
                {hit.id}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

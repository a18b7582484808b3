import {memo, useMemo} from 'react';
import type {TieId} from '../../core/dataset/schema';
import type {Web, WebTie} from '../../core/graph/web';
import {mapText} from '../text/mapText';
import {useText} from '../text/text';
import {namesIn} from '../../words/mapWords';
import {sayTie} from './mapVoice';

interface Props {
  readonly name: string;
  /** The largest first. */
  readonly ties: readonly WebTie[];
  readonly web: Web;
  readonly onOpen: (id: TieId) => void;
}

/** The ties of the company one is at, as a list that a screen reader reads and opens. */
export const TwinTies = memo(
  function TwinTies({name, ties, web, onOpen}: Props) {
    const text = useText();
    const nameOf = useMemo(() => namesIn(web, text), [web, text]);
    return (
      <ul aria-label={mapText[text.language].tiesOf(name)}>
        {ties.map((entry) => (
          <li key={entry.tie.id}>
            <button type="button" tabIndex={-1} onClick={() => onOpen(entry.tie.id)}>
              {sayTie(entry, nameOf, text)}
            </button>
          </li>
        ))}
      </ul>
    );
  },
  (a, b) => a.ties === b.ties && a.web === b.web && a.name === b.name,
);

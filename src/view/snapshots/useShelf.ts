import {useEffect, useState} from 'react';
import type {ShelvedSnapshot} from '../session/database';
import {isNewerShelf, theShelf} from '../session/shelf';

export type ShelfState =
  | {readonly at: 'loading'}
  | {readonly at: 'unreadable'}
  /** A newer version of the app wrote it. */
  | {readonly at: 'newer'}
  | {readonly at: 'open'; readonly snapshots: readonly ShelvedSnapshot[]};

/** What lies on the shelf, kept in step with this tab and others. */
export function useShelf(): ShelfState {
  const [state, setState] = useState<ShelfState>({at: 'loading'});
  useEffect(() => {
    let isGone = false;
    const read = () =>
      theShelf()
        .list()
        .then(
          (snapshots) => isGone || setState({at: 'open', snapshots}),
          (error) => isGone || setState({at: isNewerShelf(error) ? 'newer' : 'unreadable'}),
        );
    void read();
    const leave = theShelf().watch(() => void read());
    return () => {
      isGone = true;
      leave();
    };
  }, []);
  return state;
}

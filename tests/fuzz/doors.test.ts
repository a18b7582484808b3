/** A small sample of hostile inputs for every door; `npm run fuzz` tries a hundred thousand each. */
import {expect, it} from 'vitest';
import {DOORS} from './doors';
import {newTally, tryDoor} from './tryDoor';

const SEED = 20_261_125;
const INPUTS = 60;

it.each(DOORS.map((door) => [door.name, door] as const))(
  '%s: neither falls nor lets harm in',
  async (_, door) => {
    const tally = newTally();
    const first = door.fixed.length;
    await tryDoor(door, SEED, first, first + INPUTS, tally);
    expect(tally.faults.filter(({what}) => !what.startsWith('takes'))).toEqual([]);
    expect(tally.accepted + tally.refused).toBe(INPUTS);
  },
);

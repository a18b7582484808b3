/**
 * The camera and the hands on it. The camera is our own, so that the map stands before the hands,
 * which are cytoscape's (hands.ts), have come over the network; until then a plain press is heard.
 */
import type {MapCamera} from '../../core/picture/geometry';
import {createCamera, type CameraMan} from './camera';
import {createFirstHands} from './firstHands';
import type {HandEvents} from './handEvents';
import type {Hands} from './hands';

export interface LensEvents extends HandEvents {
  /** By the user's hand, or by a glide. */
  readonly onMove: (isByHand: boolean) => void;
}
export interface Lens extends Omit<CameraMan, 'at'> {
  readonly camera: () => MapCamera;
  /** As a hand on the map would. */
  readonly lead: (to: MapCamera) => void;
  /** Fetches the hands: asked once the map is painted, for it does not need them. */
  readonly invite: () => void;
}

export function createLens(surface: HTMLElement, events: LensEvents): Lens {
  let hands: Hands | null = null;
  let isJumping = false;
  let isInvited = false;
  let isGone = false;
  const first = createFirstHands(surface, events);
  const man = createCamera(surface, () => {
    hands?.follow();
    if (!isJumping) events.onMove(false);
  });
  function quietly<T>(act: () => T): T {
    isJumping = true;
    const result = act();
    isJumping = false;
    return result;
  }
  const jump = (to: MapCamera): void => quietly(() => man.jump(to));

  function lead(to: MapCamera): void {
    jump(to);
    events.onMove(true);
  }
  async function fetchHands(): Promise<void> {
    const {createHands} = await import('./hands');
    if (isGone) return;
    hands = createHands(surface, man, {...events, onMove: lead});
    first.handOver();
  }
  return {
    ...man,
    camera: man.at,
    jump,
    lead,
    resize: () => quietly(man.resize),
    invite() {
      if (isInvited) return;
      isInvited = true;
      // Should they never come, what is heard now goes on being heard.
      fetchHands().catch(() => undefined);
    },
    destroy() {
      isGone = true;
      first.handOver();
      hands?.destroy();
      man.destroy();
    },
  };
}

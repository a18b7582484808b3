/** The company in the hand, and where the hand holds it: laid over whatever scene is shown. */
import type {CompanyId} from '../../core/dataset/schema';
import {carry} from '../../core/picture/carry';
import type {Point} from '../../core/picture/geometry';
import type {Scene} from '../../core/picture/scene';

export interface Carrying {
  /** `at`: the hand, in map units. False where the company does not stand there. */
  readonly move: (scene: Scene, id: CompanyId, at: Point) => boolean;
  /** Where it was let go; null where nothing was carried. */
  readonly end: () => Point | null;
  readonly isOn: () => boolean;
  readonly over: (scene: Scene) => Scene;
}

export function createCarrying(): Carrying {
  let held: {readonly id: CompanyId; readonly grip: Point; to: Point} | null = null;
  return {
    move({nodes}, id, at) {
      if (held === null) {
        const node = nodes.find((one) => one.id === id);
        if (!node) return false;
        // Picked up beside its middle it stays there in the hand.
        held = {id, grip: {x: node.x - at.x, y: node.y - at.y}, to: node};
      }
      held.to = {x: tenth(at.x + held.grip.x), y: tenth(at.y + held.grip.y)};
      return true;
    },
    end() {
      const to = held?.to ?? null;
      held = null;
      return to;
    },
    isOn: () => held !== null,
    over: (scene) => (held === null ? scene : carry(scene, held.id, held.to)),
  };
}

/** Finer than can be seen, and short in a link. */
const tenth = (x: number): number => Math.round(x * 10) / 10;

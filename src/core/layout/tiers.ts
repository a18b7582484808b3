/** The tiers of the value chain, in its order, and where each stands on the map. */
import type {CompanyKind} from '../dataset/schema';

export interface TierPlan {
  readonly kinds: readonly CompanyKind[];
  readonly place: 'above' | 'column' | 'below';
}
export const TIERS = {
  capital: {kinds: ['investor', 'lender'], place: 'above'},
  equipment: {kinds: ['equipment'], place: 'column'},
  silicon: {kinds: ['foundry', 'memory'], place: 'column'},
  chips: {kinds: ['chipmaker'], place: 'column'},
  devices: {kinds: ['device-maker'], place: 'column'},
  hyperscalers: {kinds: ['hyperscaler'], place: 'column'},
  neoclouds: {kinds: ['neocloud'], place: 'column'},
  labs: {kinds: ['ai-lab'], place: 'column'},
  software: {kinds: ['software'], place: 'column'},
  sites: {kinds: ['data-centre', 'project'], place: 'below'},
  power: {kinds: ['utility'], place: 'below'},
} as const satisfies Record<string, TierPlan>;
export type TierId = keyof typeof TIERS;

export const TIER_OF_KIND = Object.fromEntries(
  Object.entries(TIERS).flatMap(([tier, {kinds}]) => kinds.map((kind) => [kind, tier])),
) as Record<CompanyKind, TierId>;

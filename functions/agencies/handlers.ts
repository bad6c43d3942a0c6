import type { Handlers } from '../kernel/contract/contract';
import { changeOf, newAgency, showAgency, type Tier } from './agencies/agency';
import type { Agencies } from './agencies/store';
import type { contract } from './contract';
import { type KeyEffects, keyHandlers } from './keys/handlers';
import type { UsagePlans } from './plans/usage-plans';

export interface Effects extends KeyEffects {
  readonly agencies: Agencies;
  readonly plans: UsagePlans;
}

/**
 * Puts the agency on the plan of its tier, until that is the tier it has: somebody may have changed it meanwhile, and a
 * repeat of an old request must not bring an old tier back.
 */
const settle = async (
  effects: Pick<Effects, 'agencies' | 'plans'>,
  agencyId: string,
  tier: Tier,
): Promise<void> => {
  await effects.plans.place(agencyId, tier);
  const { card } = await effects.agencies.get(agencyId);
  if (card.tier !== tier) await settle(effects, agencyId, card.tier);
};

export const handlers = (effects: Effects): Handlers<typeof contract> => ({
  ...keyHandlers(effects),

  registerAgency: async ({ body, action }) => {
    const { card } = await effects.agencies.register(newAgency(body, action));
    await settle(effects, card.id, card.tier);
    return showAgency(newAgency(body, { ...action, at: Date.parse(card.registeredAt) }));
  },

  listAgencies: ({ query }) => effects.agencies.list(query),

  getAgency: async ({ params }) => showAgency(await effects.agencies.get(params.agencyId)),

  editAgency: async ({ params: { agencyId }, body, action }) => {
    await effects.agencies.edit(agencyId, changeOf(agencyId, body), action);
    if (body.tier) await settle(effects, agencyId, body.tier);
    return undefined;
  },
});

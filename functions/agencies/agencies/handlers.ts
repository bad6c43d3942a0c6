import type { HandlersOf } from '../../kernel/contract/contract';
import { changeOf, newAgency, showAgency, type Tier } from './agency';
import type { agencyRoutes } from './routes';
import type { Agencies } from './store';

export interface Effects {
  readonly agencies: Agencies;
  readonly plans: { readonly place: (agencyId: string, tier: Tier) => Promise<void> };
}

/**
 * Puts the agency on the plan of its tier, until that is the tier it has: somebody may have changed it meanwhile, and a
 * repeat of an old request must not bring an old tier back.
 */
export const settle = async (effects: Effects, agencyId: string, tier: Tier): Promise<void> => {
  await effects.plans.place(agencyId, tier);
  const { card } = await effects.agencies.get(agencyId);
  if (card.tier !== tier) await settle(effects, agencyId, card.tier);
};

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => ({
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

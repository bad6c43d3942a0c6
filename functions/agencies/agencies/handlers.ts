import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import { days } from '../../kernel/text/time';
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

const longestWaiver = days(366);

/** Refuses a waiver without an end that is near (`invalid-request`). */
const checkWaiver = (until: string, now: number): void => {
  if (Date.parse(until) <= now + longestWaiver) return;
  throw refuseField('invalid-request', '/until', 'At most a year from now.');
};

export const agencyHandlers = (effects: Effects): HandlersOf<typeof agencyRoutes> => ({
  registerAgency: async ({ caller, body, action }) => {
    const origin = { by: caller.ref, isByHand: true };
    const { card } = await effects.agencies.register(newAgency(body, action, origin));
    await settle(effects, card.id, card.tier);
    const at = Date.parse(card.registeredAt);
    return showAgency(newAgency(body, { ...action, at }, origin), at);
  },

  listAgencies: ({ query }) => effects.agencies.list(query),

  getAgency: async ({ params, now }) => showAgency(await effects.agencies.get(params.agencyId), now),

  editAgency: async ({ params: { agencyId }, body, action }) => {
    await effects.agencies.edit(agencyId, changeOf(agencyId, body), action);
    if (body.tier) await settle(effects, agencyId, body.tier);
    return undefined;
  },

  waiveConformance: async ({ caller, params: { agencyId }, body, action, now }) => {
    checkWaiver(body.until, now);
    await effects.agencies.edit(agencyId, { set: { waiver: { ...body, by: caller.ref } } }, action);
    return undefined;
  },
});

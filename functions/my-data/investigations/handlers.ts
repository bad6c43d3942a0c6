import { checkTwo } from '../../blocks/officers/officers';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { showToAgency, showToOperator } from './investigation';
import { showInvestigator } from './investigator';
import type { investigationRoutes } from './routes';
import type { Investigations } from './store';

export const investigationHandlers = ({
  orders,
  lists,
  rights,
  ownerOf,
}: Investigations): HandlersOf<typeof investigationRoutes> => ({
  openInvestigation: async ({ caller, headers: officers, body, action }) => {
    checkTwo(officers.officer, officers.second);
    const person = ownerOf(body.about);
    if (person === undefined) throw new Refusal('person-not-found');
    const order = { ...body, agencyId: caller.id, person, officers, action };
    return showToAgency(await orders.open(order));
  },
  listInvestigations: ({ caller, query }) => lists.ofAgency(caller.id, query, showToAgency),
  prolongInvestigation: async ({ caller, params, headers: officers, body, action }) => {
    checkTwo(officers.officer, officers.second);
    await orders.prolong({ ...body, id: params.investigationId, agencyId: caller.id, officers, action });
    return undefined;
  },
  endInvestigation: async ({ caller, params, action }) => {
    await orders.end(caller.id, params.investigationId, action);
    return undefined;
  },
  allowInvestigations: async ({ params: { agencyId }, body }) => {
    const agencyNames = await lists.namesOf(agencyId);
    if (!agencyNames) throw new Refusal('agency-unknown');
    return { ...showInvestigator(await rights.allow(agencyId, body)), agencyNames };
  },
  superviseInvestigations: async ({ query }) => {
    const { items, ...more } = await lists.all(query, showToOperator);
    return { items: await lists.named(items), ...more };
  },
  listInvestigators: async ({ query }) => {
    const { items, ...more } = await rights.list(query, showInvestigator);
    return { items: await lists.named(items), ...more };
  },
});

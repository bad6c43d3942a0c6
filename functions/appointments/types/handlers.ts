import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import { typeNotFound } from './refusals';
import type { typeRoutes } from './routes';
import type { Types } from './store';
import { showType } from './type';

export interface Effects {
  readonly types: Types;
  readonly agencies: Directory;
}

export const typeHandlers = ({ types, agencies }: Effects): HandlersOf<typeof typeRoutes> => ({
  listAppointmentTypes: async ({ query }) => {
    const list = await types.list(query.agencyId, 'active', query.limit, query.cursor);
    return { ...list, items: await agencies.named(list.items) };
  },
  getAppointmentType: async ({ params }) => {
    const type = await types.get(params.agencyId, params.typeCode);
    if (!type) throw typeNotFound();
    return agencies.namedOne(showType(type));
  },
  putAppointmentType: async ({ caller, params, body, action }) => {
    await types.put(caller.id, params.typeCode, body, action);
    return undefined;
  },
  listOwnAppointmentTypes: ({ caller, query }) => types.list(caller.id, 'all', query.limit, query.cursor),
  getOwnAppointmentType: async ({ caller, params }) => {
    const type = await types.own(caller.id, params.typeCode);
    if (!type) throw typeNotFound();
    return showType(type);
  },
});

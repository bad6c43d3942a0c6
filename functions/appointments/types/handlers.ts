import { isDeepStrictEqual } from 'node:util';
import type { Directory } from '../../blocks/agencies/directory';
import type { Officers } from '../../blocks/officers/officers';
import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { typeNotFound } from './refusals';
import type { typeRoutes } from './routes';
import type { Types } from './store';
import { showOwnType, showType } from './type';
import type { TypeDetails } from './type-details';

export interface Effects {
  readonly types: Types;
  readonly agencies: Directory;
  readonly officers: OfficerCheck;
}

interface Edited {
  readonly agencyId: string;
  readonly code: string;
  readonly details: TypeDetails;
}

/** What it costs is a tariff; all else of a type one officer changes. */
const checkFee = async (
  { types, officers }: Effects,
  { agencyId, code, details }: Edited,
  by: Officers,
): Promise<void> => {
  const isOne = by.second === undefined;
  if (isOne && isDeepStrictEqual((await types.own(agencyId, code))?.fee, details.fee)) return;
  await officers.checkAct(agencyId, by, 'tariffs');
};

export const typeHandlers = (effects: Effects): HandlersOf<typeof typeRoutes> => ({
  listAppointmentTypes: async ({ query }) => {
    const list = await effects.types.list(query.agencyId, 'active', query.limit, query.cursor);
    return { ...list, items: await effects.agencies.named(list.items) };
  },
  getAppointmentType: async ({ params }) => {
    const type = await effects.types.get(params.agencyId, params.typeCode);
    if (!type) throw typeNotFound();
    return effects.agencies.namedOne(showType(type));
  },
  putAppointmentType: async ({ caller, params, headers, body, action }) => {
    const one = { agencyId: caller.id, code: params.typeCode };
    await checkFee(effects, { ...one, details: body }, headers);
    await effects.types.put(one, body, headers, action);
    return undefined;
  },
  listOwnAppointmentTypes: ({ caller, query }) =>
    effects.types.list(caller.id, 'all', query.limit, query.cursor),
  getOwnAppointmentType: async ({ caller, params }) => {
    const type = await effects.types.own(caller.id, params.typeCode);
    if (!type) throw typeNotFound();
    return showOwnType(type);
  },
});

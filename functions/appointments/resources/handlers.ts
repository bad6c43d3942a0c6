import type { OfficerCheck } from '../../blocks/officers/store';
import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseField } from '../../kernel/contract/refusal';
import type { Places } from '../places/store';
import type { Types } from '../types/store';
import { resourceNotFound } from './refusals';
import { showResource } from './resource';
import { canServe, maxCells, type ResourceRequest } from './resource-details';
import type { resourceRoutes } from './routes';
import type { Resources } from './store';

export interface Effects {
  readonly places: Places;
  readonly types: Types;
  readonly resources: Resources;
  readonly officers: OfficerCheck;
}

/**
 * Checks the place and the types of a resource. They are never deleted, so they still exist when the resource is
 * written.
 */
const checking =
  ({ places, types }: Effects) =>
  async (agencyId: string, { place, ...asked }: ResourceRequest): Promise<string> => {
    const [found, known] = await Promise.all([
      places.own(agencyId, place),
      types.several(agencyId, asked.types),
    ]);
    if (!found) throw refuseField('place-unknown', '/place', 'You have no place of this code.');
    for (const [index, type] of known.entries()) {
      const pointer = `/types/${index}`;
      if (!type) {
        throw refuseField('appointment-type-unknown', pointer, 'You have no type of this code.');
      }
      if (canServe(asked, type)) continue;
      const detail = `It takes more than ${maxCells} cells of ${asked.step} minutes, or more seats than there are.`;
      throw refuseField('appointment-type-unfit', pointer, detail);
    }
    return found.id;
  };

export const resourceHandlers = (effects: Effects): HandlersOf<typeof resourceRoutes> => {
  const { resources, officers } = effects;
  const check = checking(effects);
  return {
    putResource: async ({ caller, params, headers, body, action }) => {
      const { place: _, ...details } = body;
      const allowed = officers.checkAct(caller.id, headers, 'schedules');
      const [placeId] = await Promise.all([check(caller.id, body), allowed]);
      const named = { agencyId: caller.id, placeId, code: params.resourceCode };
      return { id: await resources.put(named, details, { ...action, by: headers }), code: named.code };
    },
    putScheduleExceptions: async ({ caller, params, headers, body, action }) => {
      await officers.checkAct(caller.id, headers, 'schedules');
      await resources.except(caller.id, params.resourceCode, body.exceptions, { ...action, by: headers });
      return undefined;
    },
    listResources: ({ caller, query }) => resources.list(caller.id, query.limit, query.cursor),
    getResource: async ({ caller, params }) => {
      const found = await resources.own(caller.id, params.resourceCode);
      if (!found) throw resourceNotFound();
      return showResource(found);
    },
  };
};

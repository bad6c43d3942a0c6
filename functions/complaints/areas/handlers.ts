import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { personRef } from '../../kernel/identity/id-codec';
import type { AreaCard } from './area';
import type { areaRoutes } from './routes';
import type { Areas } from './store';

interface Effects {
  readonly areas: Areas;
}

const show = ({ owner: _, ...shown }: AreaCard) => shown;

export const areaHandlers = ({ areas }: Effects): HandlersOf<typeof areaRoutes> => ({
  watchArea: async ({ caller, body, action }) => show(await areas.create(personRef(caller.id), body, action)),
  listAreas: async ({ caller, query }) => {
    const list = await areas.list(personRef(caller.id), query.limit, query.cursor);
    return { ...list, items: list.items.map(show) };
  },
  unwatchArea: async ({ caller, params }) => {
    if (!(await areas.remove(personRef(caller.id), params.areaId))) throw new Refusal('area-not-found');
    return undefined;
  },
});

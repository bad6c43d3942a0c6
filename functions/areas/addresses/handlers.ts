import type { Directory } from '../../blocks/agencies/directory';
import type { Areas } from '../../blocks/areas/lookup';
import type { HandlersOf } from '../../kernel/contract/contract';
import { dateIn } from '../../kernel/text/date';
import { showAreaOn } from '../register/area';
import { showAddress } from './address';
import type { addressRoutes } from './routes';
import { addressNotFound } from './rules';
import type { Addresses } from './store';

export interface Effects {
  readonly areas: Areas;
  readonly addresses: Addresses;
  readonly directory: Directory;
  readonly timeZone: string;
}

export const addressHandlers = ({
  areas,
  addresses,
  directory,
  timeZone,
}: Effects): HandlersOf<typeof addressRoutes> => ({
  nearAddresses: async ({ query, now }) => {
    const today = dateIn(timeZone, now);
    const found = await addresses.near(query.point, query.radius, query.limit, today);
    const shown = found.map(({ distance, ...address }) => ({ ...showAddress(address), distance }));
    return { items: await directory.named(shown) };
  },
  getAddress: async ({ params, now }) => {
    const found = await addresses.get(params.address);
    if (!found) throw addressNotFound();
    const held = await areas.at(found.card, dateIn(timeZone, now));
    return { ...(await directory.namedOne(showAddress(found.card))), areas: held.map(showAreaOn) };
  },
  putAddress: async ({ caller, params, body, action }) => {
    const { addressReference } = params;
    const [existing] = await addresses.known(caller.id, [addressReference]);
    await addresses.put(caller.id, addressReference, body, action, existing);
    return undefined;
  },
  showOwnAddress: async ({ caller, params }) => {
    const [found] = await addresses.known(caller.id, [params.addressReference]);
    if (!found) throw addressNotFound();
    return showAddress(found.card);
  },
});

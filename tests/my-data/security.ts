import { contract } from '../../functions/my-data/contract';
import type { Builders, Things } from '../security/things';
import type { World } from '../security/world';
import { client } from '../support/client';

/** The id of a request to be erased is for whoever was given it. */
const erasureIds = async ({ transport, citizens: [amina], portal }: World): Promise<Things> => {
  const { body } = await client(contract, transport).askErasure({ caller: amina, body: {} });
  return {
    own: { erasureId: body.id },
    missing: { erasureId: portal.ids.ownedId('00'.repeat(9), 'never made') },
  };
};

export const things: Builders = { erasureId: erasureIds };

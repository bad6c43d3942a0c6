import type { Route } from '../../functions/kernel/contract/contract';
import { contract } from '../../functions/my-data/contract';
import { askAboutCorrection, askCorrection } from '../../functions/my-data/corrections/examples';
import type { Bodies, Builders, Things } from '../security/things';
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

/** Asked for by the first citizen of the first agency, and by the second of the second. */
const correctionIds = async (world: World, route: Route): Promise<Things> => {
  const { transport, citizens, agencies, portal } = world;
  const api = client(contract, transport);
  const ask = async (nth: 0 | 1): Promise<string> => {
    const [{ id: agencyId, caller: office }, caller] = [agencies[nth], citizens[nth]];
    for (const { id, clock } of (await api.listCorrections({ caller })).body.items) {
      if (clock !== 'stopped')
        await api.withdrawCorrection({ caller, params: { correctionId: id }, body: {} });
    }
    const made = await api.askCorrection({ caller, body: { ...askCorrection.body, agencyId } });
    const params = { correctionId: made.body.id };
    if (route.path.endsWith('/answer'))
      await api.askAboutCorrection({
        ...{ caller: office, params, headers: { 'Diwan-Officer': 'N.' } },
        body: askAboutCorrection.body,
      });
    return made.body.id;
  };
  const [own, others] = [await ask(0), await ask(1)];
  const missing = { correctionId: portal.ids.ownedId('00'.repeat(9), 'never made') };
  return { own: { correctionId: own }, others: { correctionId: others }, missing };
};

export const things: Builders = { correctionId: correctionIds, erasureId: erasureIds };

/** Bodies whose examples name an agency that has to be there. */
export const bodies: Bodies = {
  'POST /v1/my-data/corrections': async ({ agencies: [{ id: agencyId }] }: World) => ({
    ...askCorrection.body,
    agencyId,
  }),
};

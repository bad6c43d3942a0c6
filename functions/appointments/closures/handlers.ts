import type { HandlersOf } from '../../kernel/contract/contract';
import { resourceUnknown } from '../plans/refusals';
import type { BookingReference } from '../resources/reference-store';
import { resourceNotFound } from '../types/refusals';
import { type BlockCard, newBlock } from './closure';
import { blockNotFound, blockOver } from './refusals';
import type { blockRoutes } from './routes';
import type { Blocks } from './store';

export interface Effects {
  readonly reference: BookingReference;
  readonly blocks: Blocks;
}

const madeOf = ({ id, resourceId, from, to, affected, reason }: BlockCard) => ({
  ...{ id, resourceId, from, to, affected, reason },
});

export const blockHandlers = ({ reference, blocks }: Effects): HandlersOf<typeof blockRoutes> => ({
  blockResource: async ({ caller, body, action, now }) => {
    const resource = await reference.resource(body.resourceId);
    const place = resource && (await reference.place(resource.placeId));
    if (!place || resource.agencyId !== caller.id) throw resourceUnknown();
    const { timeZone } = place;
    const station = { agencyId: caller.id, placeId: place.id, timeZone, step: resource.step };
    const block = newBlock(body, station, action);
    if (Date.parse(body.to) <= now) {
      // It may have been made before, when it was still to come.
      const known = await blocks.made(block);
      if (!known) throw blockOver();
      return madeOf(known.card);
    }
    return madeOf((await blocks.create(block)).card);
  },
  listBlocks: async ({ caller, query }) => {
    const resource = await reference.resource(query.resourceId);
    if (resource?.agencyId !== caller.id) throw resourceNotFound();
    return blocks.list(query.resourceId, query.limit, query.cursor);
  },
  getBlock: async ({ caller, params }) => {
    const found = await blocks.get(params.blockId, caller.id);
    if (!found) throw blockNotFound();
    return found.card;
  },
  liftBlock: async ({ caller, params, action }) => {
    await blocks.lift(params.blockId, caller.id, action);
    return undefined;
  },
});

import type { BookingReference } from '../blocks/bookings/reading';
import type { HandlersOf } from '../kernel/contract';
import { type BlockCard, newBlock } from './block';
import { blockNotFound, blockOver } from './block-refusals';
import type { blockRoutes } from './block-routes';
import type { Blocks } from './block-store';
import { resourceUnknown } from './booking-refusals';
import { resourceNotFound } from './refusals';

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

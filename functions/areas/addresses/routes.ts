import * as v from 'valibot';
import { firstRadius, maxRadius } from '../../blocks/areas/address';
import { pointInput } from '../../blocks/areas/point';
import type { Routes } from '../../kernel/contract/contract';
import { id, numberInput, paging } from '../../kernel/text/fields';
import { ownReference } from '../register/fields';
import { addressBody, addressView, addressWithAreas, publicAddress } from './address';
import * as examples from './examples';

const reads = { agency: 'areas:read' } as const;
const writes = { agency: 'areas:write' } as const;
const oneOwn = v.strictObject({ addressReference: ownReference });
const missing = { 'address-not-found': 404 } as const;

const nearAddress = v.strictObject({
  ...publicAddress.entries,
  /** Metres. */
  distance: v.number(),
});

export const addressRoutes = {
  nearAddresses: {
    method: 'GET',
    path: '/v1/public/areas/addresses',
    access: 'anyone',
    summary: 'List the addresses near a point, the nearest first',
    description: 'Within `radius` metres (150 by default, 600 at most), those that are in use today.',
    query: v.strictObject({
      point: pointInput,
      radius: v.optional(numberInput(1, maxRadius), String(firstRadius)),
      limit: paging.limit,
    }),
    reply: { status: 200, body: v.strictObject({ items: v.array(nearAddress) }), cache: 60 },
    example: examples.nearAddresses,
  },
  getAddress: {
    method: 'GET',
    path: '/v1/public/areas/addresses/{address}',
    access: 'anyone',
    summary: 'Show an address with the areas that it is in today',
    params: v.strictObject({ address: id }),
    reply: { status: 200, body: addressWithAreas, cache: 60 },
    refusals: missing,
    example: examples.getAddress,
  },
  putAddress: {
    method: 'PUT',
    path: '/v1/agency/areas/addresses/{addressReference}',
    access: writes,
    upsert: true,
    summary: 'Register an address under your own reference, or change it',
    description:
      'A register can be sent again and again: what is so already stays. Which street it stands on follows from the names of the street and the municipality at the point, so register areas first.',
    params: oneOwn,
    body: addressBody,
    reply: { status: 204 },
    example: examples.putAddress,
  },
  showOwnAddress: {
    method: 'GET',
    path: '/v1/agency/areas/addresses/{addressReference}',
    access: reads,
    summary: 'Show an address by your own reference',
    params: oneOwn,
    reply: { status: 200, body: addressView },
    refusals: missing,
    example: examples.showOwnAddress,
  },
} as const satisfies Routes;

import * as v from 'valibot';
import { officerRefusals, officersOfAct } from '../../blocks/officers/officers';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, numberInput, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { farthest, point } from './near';
import {
  ownPlaceView,
  placeRequest,
  placeSummary,
  publicPlaceSummary,
  publicPlaceView,
} from './place-details';

const reads = { agency: 'appointments:read' } as const;
const writes = { agency: 'appointments:write' } as const;
const own = v.strictObject({ placeCode: code });
const missing = { 'place-not-found': 404 } as const;

/** The search radius in metres. */
export const within = v.optional(v.pipe(numberInput(1, farthest), v.integer()), '5000');

/** The reply of a PUT: the id, which follows from the agency and the code. */
export const named = v.strictObject({ id, code });

export const placeRoutes = {
  listPlaces: {
    method: 'GET',
    path: '/v1/public/appointments/places',
    access: 'anyone',
    summary: 'List the places of an agency where people have appointments, or those near a point',
    description:
      'Near a point (`near=31.95,35.91`) the nearest come first, with their distance, and there is no second page; `within` is metres, 30 km at the most. `type` leaves those whose resources serve a type of appointment of the agency.',
    query: v.strictObject({
      ...paging,
      agencyId: v.optional(id),
      near: v.optional(point),
      within,
      type: v.optional(code),
    }),
    reply: { status: 200, body: pageOf(publicPlaceSummary), cache: 60 },
    example: examples.listPlaces,
  },
  getPlace: {
    method: 'GET',
    path: '/v1/public/appointments/places/{placeId}',
    access: 'anyone',
    summary: 'Show a place: its address, and how to get there and in',
    params: v.strictObject({ placeId: id }),
    reply: { status: 200, body: publicPlaceView, cache: 60 },
    refusals: missing,
    example: examples.getPlace,
  },
  putPlace: {
    method: 'PUT',
    path: '/v1/agency/appointments/places/{placeCode}',
    access: writes,
    upsert: true,
    summary: 'Register a place under your own code, change it, or close it (`active`)',
    description:
      'Its time zone stays as it is. What is changed counts for appointments made from then on, everywhere within ten minutes; who has one outside of the hours that are left is seen to as `affected` of its resource says. Names the officer (`Diwan-Officer`), and a second one who agrees (`Diwan-Second-Officer`) where your policy asks for two (`schedules` of `refund-policy`).',
    params: own,
    headers: officersOfAct,
    body: placeRequest,
    reply: { status: 200, body: named },
    refusals: { 'calendar-unknown': 422, 'place-fixed': 409, ...officerRefusals },
    example: examples.putPlace,
  },
  listOwnPlaces: {
    method: 'GET',
    path: '/v1/agency/appointments/places',
    access: reads,
    summary: "List your agency's places, closed ones too",
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(placeSummary) },
    example: examples.listOwnPlaces,
  },
  getOwnPlace: {
    method: 'GET',
    path: '/v1/agency/appointments/places/{placeCode}',
    access: reads,
    summary: 'Show a place as you registered it, and who changed it last',
    params: own,
    reply: { status: 200, body: ownPlaceView },
    refusals: missing,
    example: examples.getOwnPlace,
  },
} as const satisfies Routes;

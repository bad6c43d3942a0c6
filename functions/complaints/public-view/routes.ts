import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import {
  code,
  id,
  instant,
  latitude,
  longitude,
  numberInput,
  pageOf,
  paging,
} from '../../kernel/text/fields';
import { boundingBox } from '../cases/bounding-box';
import { notFoundRefusals } from '../cases/command-routes';
import * as examples from './examples';
import { featureCollection } from './geo-json';
import { publicCardView } from './public-complaint';

/** A complaint that the public sees. */
const onePublished = v.strictObject({ publishedId: id });

const filter = { category: v.optional(code), bbox: v.optional(boundingBox) };
const nearCard = v.strictObject({ ...publicCardView.entries, metres: v.number() });
const corners = v.strictObject({ west: longitude, south: latitude, east: longitude, north: latitude });
const count = v.strictObject({
  category: code,
  /** The area counted; null for complaints known by address alone. */
  area: v.nullable(corners),
  open: v.number(),
  closed: v.number(),
});

/** GeoJSON (RFC 7946), sent as text for other programs to read. */
const geoJson = {
  status: 200,
  body: v.string(),
  shows: featureCollection,
  media: 'application/geo+json',
  cache: 30,
} as const;

export const publicRoutes = {
  listPublicComplaints: {
    method: 'GET',
    path: '/v1/public/complaints',
    access: 'anyone',
    summary: "List an agency's open complaints, as the public may see them",
    description:
      'Without words, address or names; places are told to about eleven metres. Follows the complaints within seconds.',
    query: v.strictObject({ ...paging, agencyId: id, ...filter }),
    reply: { status: 200, body: pageOf(publicCardView), cache: 30 },
    example: examples.listPublicComplaints,
  },
  mapPublicComplaints: {
    method: 'GET',
    path: '/v1/public/complaints/map',
    access: 'anyone',
    summary: "Up to 100 of an agency's open complaints that have coordinates, as GeoJSON",
    query: v.strictObject({ agencyId: id, ...filter }),
    reply: geoJson,
    example: examples.mapPublicComplaints,
  },
  nearPublicComplaints: {
    method: 'GET',
    path: '/v1/public/complaints/near',
    access: 'anyone',
    summary: 'What is complained about near a point already, the nearest first',
    description:
      'To be shown before a complaint is filed, so that nobody files the fifth report of one broken lamp.',
    query: v.strictObject({
      latitude: numberInput(-90, 90),
      longitude: numberInput(-180, 180),
      radius: v.optional(numberInput(1, 500), '100'),
      agencyId: v.optional(id),
      category: v.optional(code),
    }),
    reply: { status: 200, body: v.strictObject({ items: v.array(nearCard) }), cache: 30 },
    example: examples.nearPublicComplaints,
  },
  showPublicComplaint: {
    method: 'GET',
    path: '/v1/public/complaints/{publishedId}',
    access: 'anyone',
    summary: 'Show one complaint, open or closed, as the public may see it',
    params: onePublished,
    reply: { status: 200, body: publicCardView, cache: 30 },
    refusals: notFoundRefusals,
    example: examples.showPublicComplaint,
  },
  countPublicComplaints: {
    method: 'GET',
    path: '/v1/public/complaints/counts',
    access: 'anyone',
    summary: "How many of an agency's complaints are open and closed, by category and area",
    query: v.strictObject({ agencyId: id }),
    reply: {
      status: 200,
      // As of the latest change that is counted; null where nothing was ever counted.
      body: v.strictObject({ asOf: v.nullable(instant), items: v.array(count) }),
      cache: 30,
    },
    example: examples.countPublicComplaints,
  },
  listFollowed: {
    method: 'GET',
    path: '/v1/complaints/followed',
    access: 'citizen',
    summary: 'List the complaints that you follow, as the public may see them',
    description:
      'Those of your own complaints that were joined with an earlier one are here as the earlier one. A page may be short and still not be the last.',
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(publicCardView) },
    example: examples.listFollowed,
  },
  followComplaint: {
    method: 'PUT',
    path: '/v1/complaints/followed/{publishedId}',
    access: 'citizen',
    summary: 'Follow a complaint: hear when its status changes',
    params: onePublished,
    reply: { status: 204 },
    refusals: { ...notFoundRefusals, 'too-many-followers': 409 },
    example: examples.followComplaint,
  },
  unfollowComplaint: {
    method: 'DELETE',
    path: '/v1/complaints/followed/{publishedId}',
    access: 'citizen',
    summary: 'Follow a complaint no longer',
    params: onePublished,
    reply: { status: 204 },
    refusals: notFoundRefusals,
    example: examples.followComplaint,
  },
} as const satisfies Routes;

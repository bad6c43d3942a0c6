/*
 * True cases of the public's view: the street lamp of the other examples, without its words and its address.
 */

const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
const complaintId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';

const card = {
  id: complaintId,
  agencyId,
  status: 'received',
  category: { code: 'street-light', names: { ar: 'إنارة الشوارع', en: 'Street light' } },
  place: { latitude: 31.9539, longitude: 35.9106 },
  filedAt: '2026-03-01T06:30:00.000Z',
  updatedAt: '2026-03-01T06:30:00.000Z',
};
const { place, ...properties } = card;
const named = { ...card, agencyNames: { en: 'Municipality', ar: 'البلدية' } };
const geometry = { type: 'Point', coordinates: [place.longitude, place.latitude] };

export const listPublicComplaints = {
  query: { agencyId, bbox: '35.9,31.94,35.92,31.96' },
  reply: { items: [named] },
};
export const showPublicComplaint = { params: { publishedId: complaintId }, reply: named };
export const mapPublicComplaints = {
  query: { agencyId, category: 'street-light' },
  reply: JSON.stringify({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', id: complaintId, geometry, properties }],
  }),
};
export const nearPublicComplaints = {
  query: { latitude: '31.954', longitude: '35.9107', radius: '100' },
  reply: { items: [{ ...named, metres: 15 }] },
};
export const countPublicComplaints = {
  query: { agencyId },
  reply: {
    asOf: '2026-03-01T06:30:00.000Z',
    items: [
      {
        category: 'street-light',
        area: { west: 35.90332, south: 31.948242, east: 35.947266, north: 31.992188 },
        open: 12,
        closed: 130,
      },
    ],
  },
};
export const listFollowed = { query: { limit: '20' }, reply: { items: [named] } };
export const followComplaint = { params: { publishedId: complaintId } };

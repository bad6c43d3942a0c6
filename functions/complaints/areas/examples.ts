import { agencyId, code } from '../categories/examples';

const areaId = '2b5vhk1ncrsv9d3i6oaf8e4gk7b1mqs2';
const details = {
  name: 'Around the school',
  latitude: 31.9539,
  longitude: 35.9106,
  radius: 500,
  category: { agencyId, code },
};
const area = { id: areaId, createdAt: '2026-03-01T06:30:00.000Z', ...details };

export const watchArea = { body: details, reply: area };
export const listAreas = { query: { limit: '20' }, reply: { items: [area] } };
export const unwatchArea = { params: { areaId } };

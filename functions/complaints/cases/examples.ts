/*
 * True cases, shown by the documentation and checked by the tests: one complaint about a street lamp, from its filing on.
 */

const complaintId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1u';
const originalId = '0q7nmb3v5k1e9t2c8hs4f6dj0g5lar2p';
const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
const waterAgencyId = '9c2hv5q8e1t4kb7n0d3fm6sj';
const entryId = 'mT4Qx2b9LrWv0_Zc8YkE1g';
const filingId = 'q0Ue7Vd3XaNf5-Hs2BtL6w';
const code = 'street-light';
const categoryNames = { en: 'Street light', ar: 'إنارة الشوارع', fa: 'روشنایی خیابان' };

const question = {
  code: 'state',
  type: 'singlevaluelist',
  names: { en: 'What does the lamp do?', ar: 'ما حال المصباح؟' },
  required: true,
  options: [
    { code: 'dark', names: { en: 'It is dark', ar: 'مطفأ' } },
    { code: 'flickers', names: { en: 'It flickers', ar: 'يومض' } },
  ],
};
const summary = {
  group: 'roads',
  names: categoryNames,
  description: { en: 'Lamps that are dark, flicker or burn by day.' },
  serviceLevel: { hours: 72 },
  reopenDays: 14,
  area: { west: 35.7, south: 31.8, east: 36.1, north: 32.1 },
  active: true,
};
const details = { ...summary, questions: [question] };
const category = { agencyId, code, version: 1, ...details };

export const listCategories = {
  query: { agencyId, limit: '20' },
  reply: { items: [{ agencyId, code, ...summary }] },
};
export const getCategory = { params: { agencyId, code }, reply: category };
export const previewDue = {
  params: { agencyId, code },
  reply: {
    ...{ agencyId, code, version: 1 },
    serviceLevel: { hours: 24, calendarId: 'jo-public' },
    filedAt: '2026-03-05T12:30:00.000Z',
    startsAt: '2026-03-05T12:30:00.000Z',
    dueAt: '2026-03-10T12:30:00.000Z',
    calendar: { id: 'jo-public', version: 1, timeZone: 'Asia/Amman' },
  },
};
export const createCategory = { body: { code, ...details }, reply: category };
export const replaceCategory = { params: { code }, body: { ...details, reopenDays: 30 } };

const description = 'The lamp in front of number 12 has been dark for three nights.';
const place = { latitude: 31.9539, longitude: 35.9106, address: '12 Rainbow Street' };
const answers = [{ question: 'state', value: 'dark' }];
const filedAt = '2026-03-01T06:30:00.000Z';
const filing = { id: filingId, action: 'file', by: 'citizen', at: filedAt, status: 'received' };
const shown = {
  id: complaintId,
  status: 'received',
  agencyId,
  place,
  filedAt,
  updatedAt: filedAt,
  clock: 'running',
  dueAt: '2026-03-04T06:30:00.000Z',
  escalationLevel: 0,
};
const complaint = {
  ...shown,
  category: { code, version: 1, names: categoryNames },
  description,
  answers,
  showName: false,
  reopenUntil: null,
  rating: null,
  photographs: [],
  timeline: [filing],
};
const listed = { ...shown, category: { code, names: categoryNames } };
const params = { complaintId };

export const fileComplaint = {
  body: { category: { agencyId, code }, description, place, answers, showName: false },
  reply: complaint,
};
export const listComplaints = {
  query: { limit: '20' },
  reply: { items: [{ ...listed, excerpt: description }] },
};
export const getComplaint = { params, reply: complaint };

const at = '2026-03-01T08:00:00.000Z';
const byCitizen = { complaintId, id: entryId, by: 'citizen', at };
const byAgency = { complaintId, id: entryId, by: 'agency', at, agencyId };
const said = (text: string) => ({ text });

const more = said('The next lamp is dark as well.');
export const comment = { params, body: more, reply: { ...byCitizen, action: 'comment', ...more } };
const answerText = said('It is the one beside the bakery.');
export const answerQuestion = {
  params,
  body: answerText,
  reply: { ...byCitizen, action: 'answer', status: 'in-progress', ...answerText },
};
const mended = said('It burns again, thank you.');
export const withdraw = {
  params,
  body: mended,
  reply: { ...byCitizen, action: 'withdraw', status: 'withdrawn', ...mended },
};
const again = said('It went dark again the next evening.');
export const reopen = {
  params,
  body: again,
  reply: { ...byCitizen, action: 'reopen', status: 'reopened', ...again },
};
const rating = { score: 5, text: 'Mended within a day.' };
export const rate = { params, body: rating, reply: { ...byCitizen, action: 'rate', ...rating } };

export const listQueue = {
  query: { status: 'open', category: code, updated_after: '2026-03-01T00:00:00Z', order: 'ascending' },
  reply: { items: [listed] },
};
export const showToAgency = {
  params,
  reply: {
    ...complaint,
    assignment: null,
    citizen: { name: 'Layla Haddad', language: 'ar', email: 'layla@example.com', phone: '+962790000000' },
  },
};

const thanks = said('Thank you, we are looking into it.');
export const acknowledge = {
  params,
  body: thanks,
  reply: { ...byAgency, action: 'acknowledge', status: 'acknowledged', ...thanks },
};
const assignment = { unit: 'Lighting, west', officer: 'S. Khoury' };
export const assign = {
  params,
  body: assignment,
  reply: { ...byAgency, action: 'assign', status: 'in-progress', assignment },
};
const internal = { text: 'The same cable as last week.', internal: true } as const;
export const note = { params, body: internal, reply: { ...byAgency, action: 'note', ...internal } };
const asked = said('Which of the two lamps is it?');
export const ask = {
  params,
  body: asked,
  reply: { ...byAgency, action: 'ask', status: 'awaiting-citizen', ...asked },
};
const transferred = {
  to: { agencyId: waterAgencyId, categoryCode: 'leak' },
  text: 'The lamp is wet from a burst pipe.',
};
export const transfer = {
  params,
  body: transferred,
  reply: { ...byAgency, action: 'transfer', status: 'received', ...transferred },
};
const done = said('The lamp was replaced.');
export const resolve = {
  params,
  body: done,
  reply: { ...byAgency, action: 'resolve', status: 'resolved', ...done },
};
const refused = said('The lamp belongs to the hotel, which has been told.');
export const reject = {
  params,
  body: refused,
  reply: { ...byAgency, action: 'reject', status: 'rejected', ...refused },
};
const duplicate = { duplicateOf: originalId };
export const markDuplicate = {
  params,
  body: duplicate,
  reply: { ...byAgency, action: 'mark-duplicate', status: 'duplicate', ...duplicate },
};

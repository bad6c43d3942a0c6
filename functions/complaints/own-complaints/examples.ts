import { at, complaint, complaintId, description, entryId, listed, params, said } from '../cases/examples';
import { agencyNames } from '../categories/examples';

export const listComplaints = {
  query: { limit: '20', status: 'open' },
  reply: { items: [{ ...listed, excerpt: description, agencyNames }] },
};

export const getComplaint = { params, reply: { ...complaint, agencyNames } };

const byCitizen = { complaintId, id: entryId, by: 'citizen', at };

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

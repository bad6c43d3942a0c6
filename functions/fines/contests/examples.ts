import { fineId, issuedAt, summary } from '../fines/examples';

/*
 * Examples of a contest: from its grounds to each possible decision.
 */

const params = { fineId };
const at = '2026-03-05T08:20:00.000Z';
const issueEntry = {
  id: 'q0Ue7Vd3XaNf5-Hs2BtL6w',
  action: 'issue',
  by: 'agency',
  at: issuedAt,
  state: 'issued',
};

const said = (action: string, by: string, more: object = {}) => ({
  fineId,
  ...{ id: 'mT4Qx2b9LrWv0_Zc8YkE1g', action, by, at },
  ...more,
});

const grounds = 'The sign was behind a tree; the photographs show it.';
const entry = { action: 'contest', by: 'citizen', at, state: 'contested', text: grounds };
export const contestFine = {
  params,
  body: { grounds },
  reply: said('contest', 'citizen', { state: 'contested', text: grounds }),
};
const answered = { text: 'It was the sign at the corner of the school.' };
export const answerAgency = { params, body: answered, reply: said('answer', 'citizen', answered) };

const again = {
  ...{ dueOn: '2026-03-31', amount: summary.amount },
  billId: '0k2a5m0h3v7q1c4t8b2k6d0f5j9n3r7a1e4gm3k8d2q7',
};
export const withdrawContest = {
  params,
  body: {},
  reply: said('withdraw', 'citizen', { state: 'issued', ...again, dueOn: '2026-04-05' }),
};

export const showContest = {
  params,
  reply: {
    ...{ fineId, state: 'contested', contestedOn: '2026-03-05' },
    citizen: { name: 'Lena Haddad', language: 'ar', email: 'lena@example.org', phone: '+962791234567' },
    hearing: null,
    timeline: [issueEntry, { id: 'mT4Qx2b9LrWv0_Zc8YkE1g', ...entry }],
    papers: [],
  },
};
export const reviewContest = { params, body: {}, reply: said('review', 'agency', { state: 'under-review' }) };
const question = { text: 'At which of the two signs did you stand?' };
export const askContestant = { params, body: question, reply: said('ask', 'agency', question) };

const hearing = { at: '2026-03-18T07:00:00.000Z', mode: 'in-person', place: 'City Hall, room 12' };
export const scheduleHearing = {
  params,
  body: { ...hearing, at: '2026-03-18T10:00:00+03:00' },
  reply: said('schedule', 'agency', { state: 'hearing-scheduled', hearing }),
};
const moved = { ...hearing, at: '2026-03-25T07:00:00.000Z' };
const why = 'The officer is on leave.';
export const rescheduleHearing = {
  params,
  body: { ...moved, text: why },
  reply: said('reschedule', 'agency', { state: 'hearing-scheduled', hearing: moved, text: why }),
};
const record = { text: 'Both sides were heard; the photographs were looked at.' };
export const recordHearing = {
  params,
  body: record,
  reply: said('hear', 'agency', { state: 'heard', ...record }),
};

const reasons = { text: 'The sign at the corner could be seen.' };
const officers = { officer: 'L. Khoury', second: 'R. Nasser' };
export const upholdFine = {
  params,
  body: reasons,
  reply: said('uphold', 'agency', { state: 'upheld', ...reasons, ...again, dueOn: '2026-04-24', officers }),
};
const partly = { amount: 8_000, text: 'The sign could be seen, and hardly so.' };
export const reduceFine = {
  params,
  body: partly,
  reply: said('reduce', 'agency', { state: 'reduced', ...again, dueOn: '2026-04-24', ...partly, officers }),
};
const stolen = { text: 'It was paid with a card that was stolen.' };
export const collectFine = {
  params,
  body: stolen,
  reply: said('collect', 'agency', { state: 'issued', ...again, dueOn: '2026-05-24', ...stolen, officers }),
};
const mistaken = { text: 'The plate was read wrongly.' };
export const cancelFine = {
  params,
  body: mistaken,
  reply: said('cancel', 'agency', { state: 'cancelled', ...mistaken, officers }),
};

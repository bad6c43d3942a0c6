import { objection, objectionId, summary } from '../objections/examples';

/*
 * Examples of objections, for the agency.
 */

const params = { objectionId };
const entry = (id: string, action: string, at: string) => ({ objectionId, id, action, by: 'agency', at });

export const listObjectionQueue = { query: { list: 'open', limit: '20' }, reply: { items: [summary] } };
export const showObjectionToAgency = {
  params,
  reply: {
    ...objection,
    person: { name: 'Amina Khalil', language: 'ar', email: 'amina@example.org', phone: null },
  },
};
export const reviewObjection = {
  params,
  body: {},
  reply: { ...entry('q8X1yG5hTz0wL3kRv7nPbB', 'review', '2026-03-02T10:00:00.000Z'), status: 'under-review' },
};
const question = 'Please send the plan of the ground floor.';
export const askTaxpayer = {
  params,
  body: { text: question },
  reply: {
    ...entry('m2D9cK4sUe6tJ1xWf8aHgQ', 'ask', '2026-03-03T07:40:00.000Z'),
    status: 'information-asked',
    text: question,
  },
};
const reasons = 'By the plan the ground floor has 140 m².';
export const decideObjection = {
  params,
  body: { outcome: 'partly-upheld', text: reasons, value: 40_000_000 },
  reply: {
    ...entry('c6RzP3mXe9tNk1qYv5wLaS', 'uphold-partly', '2026-03-05T09:30:00.000Z'),
    status: 'partly-upheld',
    text: reasons,
    officers: { officer: 'L. Khoury', second: 'R. Nasser' },
    amount: 100_000,
    assessmentId: '0cqk2g8h1s5c0mbqv8t4kn9e7d3fj6a0lpr1m3k8d2q7',
  },
};

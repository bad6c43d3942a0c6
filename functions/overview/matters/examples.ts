const billId = '0k7g7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';

const bill = {
  kind: 'bill',
  id: billId,
  shortReference: 'B-4831-9027-556',
  title: 'Waste collection, first quarter',
  kindTitle: 'Bill',
  standing: 'awaiting-me',
  state: 'open',
  awaited: { from: 'me', task: 'pay', text: 'Pay' },
  agencyId: '0123456789abcdefghijklmn',
  agencyNames: { en: 'City of Amman', ar: 'أمانة عمّان' },
  since: '2026-03-01T06:00:00.000Z',
  dueAt: null,
  dueOn: '2026-03-31',
  href: `/v1/bills/${billId}`,
};

export const listMatters = { query: { limit: '20', state: 'awaiting-me' }, reply: { items: [bill] } };

/** A municipality's day: two land taxes paid, one of them partly refunded, and the bank's fees. */

const params = { date: '2026-11-22' };
const paymentId = '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';

export const getBalances = {
  query: { on: '2026-11-22' },
  reply: {
    on: '2026-11-22',
    closed: true,
    balances: [
      { currency: 'JOD', account: 'clearing:sandbox', balance: '1043350' },
      { currency: 'JOD', account: 'fees:sandbox', balance: '16650' },
      { currency: 'JOD', account: 'refunds-payable', balance: '0' },
      { currency: 'JOD', account: 'revenue:land-tax', balance: '1060000' },
    ],
  },
};

const account = (
  name: string,
  ...[opening, debit, credit, closing]: readonly [string, string, string, string]
) => ({
  account: name,
  ...{ opening, debit, credit, closing },
});

export const getSettlement = {
  params,
  reply: {
    date: '2026-11-22',
    timeZone: 'Asia/Amman',
    closed: true,
    entries: 6,
    currencies: [
      {
        currency: 'JOD',
        booked: '211650',
        heads: [{ head: 'land-tax', captured: '110000', refunded: '50000', reallocated: '0', net: '60000' }],
        providers: [{ provider: 'sandbox', gross: '110000', refunded: '50000', fees: '1650', net: '58350' }],
        suspense: { opening: '0', in: '0', out: '0', closing: '0' },
        refundsPayable: { opening: '0', in: '50000', out: '50000', closing: '0' },
        accounts: [
          account('clearing:sandbox', '985000', '110000', '51650', '1043350'),
          account('fees:sandbox', '15000', '1650', '0', '16650'),
          account('refunds-payable', '0', '50000', '50000', '0'),
          account('revenue:land-tax', '1000000', '50000', '110000', '1060000'),
        ],
      },
    ],
  },
};

export const downloadSettlement = { params };

export const listJournal = {
  params,
  query: { limit: '20' },
  reply: {
    items: [
      {
        id: '3p1v6k0q4t9b2m7h5d8f1j6n',
        at: '2026-11-22T09:14:03.120Z',
        cause: 'capture',
        currency: 'JOD',
        paymentId,
        lines: [
          { account: 'clearing:sandbox', debit: 60000, credit: 0 },
          { account: 'revenue:land-tax', debit: 0, credit: 60000 },
        ],
      },
    ],
  },
};

export const downloadJournal = { params, query: { limit: '500' } };

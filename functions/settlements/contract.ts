import * as v from 'valibot';
import shared from '../blocks/sentences.json';
import { contract as define } from '../kernel/contract/contract';
import { date, numberInput, pageOf, paging } from '../kernel/text/fields';
import * as examples from './examples';
import { entryView } from './reports/entry';
import { balancesView, settlementView } from './reports/settlement';
import { titles } from './titles';

const reads = { agency: 'settlements:read' } as const;
const params = v.strictObject({ date });
const csv = { status: 200, body: v.string(), media: 'text/csv; charset=utf-8' } as const;
const refusals = { 'settlement-not-found': 404 } as const;
const amounts =
  'Each amount stands in minor units of its `currency`, and in the column `…_decimal` as a decimal of it.';
const inOrder =
  'In the order of time. A page may be short and still not be the last: the last has no `next`.';

export const contract = define({
  name: 'settlements',
  summary: "What an agency's ledger says of a day: what was taken, given back and kept by providers",
  keys: { write: [], read: ['journal', 'totals'] },
  seals: ['cursor'],
  items: { 'settlement-day': ['published', 'scheduled'] },
  // Whatever books: payments that are taken, refunds on their way, and bills that are put in the place of others.
  events: {
    on: ['bill.reissued', 'payment.succeeded', 'refund.*'],
    reads: ['totals'],
    writes: ['settlement-day'],
    concurrency: 2,
  },
  titles,
  sentences: [shared],
  schemas: { Settlement: settlementView, JournalEntry: entryView, Balances: balancesView },
  routes: {
    getBalances: {
      method: 'GET',
      path: '/v1/agency/settlements/balances',
      access: reads,
      summary: 'What each account of your ledger stood at when a day ended',
      description:
        'Of today, unless another day is asked for; what is not `closed` stands so only so far. Sums are minor units, as decimal digits.',
      query: v.strictObject({ on: v.optional(date) }),
      reply: { status: 200, body: balancesView },
      example: examples.getBalances,
    },
    getSettlement: {
      method: 'GET',
      path: '/v1/agency/settlements/{date}',
      access: reads,
      summary: 'The settlement of a day',
      description:
        "Made of the ledger's totals, so it equals the ledger. A day counts in the portal's time zone, and is `closed` an hour after its end; then the event `settlement.closed` says so, where anything was booked. Sums are minor units, as decimal digits.",
      params,
      reply: { status: 200, body: settlementView },
      refusals,
      example: examples.getSettlement,
    },
    downloadSettlement: {
      method: 'GET',
      path: '/v1/agency/settlements/{date}/accounts.csv',
      access: reads,
      summary: 'The same as CSV: a line for each account in each currency',
      description: amounts,
      params,
      reply: csv,
      refusals,
      example: examples.downloadSettlement,
    },
    listJournal: {
      method: 'GET',
      path: '/v1/agency/settlements/{date}/entries',
      access: reads,
      summary: 'The entries of the ledger of which a settlement is made',
      description: inOrder,
      params,
      query: v.strictObject(paging),
      reply: { status: 200, body: pageOf(entryView) },
      refusals,
      example: examples.listJournal,
    },
    downloadJournal: {
      method: 'GET',
      path: '/v1/agency/settlements/{date}/entries.csv',
      access: reads,
      summary: 'The same as CSV: a line for each line of each entry',
      description: `In the order of time. A page may be short and still not be the last: the header \`Link\` says where the next one is. ${amounts}`,
      params,
      query: v.strictObject({
        limit: v.optional(v.pipe(numberInput(1, 1000), v.integer()), '500'),
        cursor: paging.cursor,
      }),
      reply: { ...csv, paged: true },
      refusals,
      example: examples.downloadJournal,
    },
  },
});

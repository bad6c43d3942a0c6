import * as v from 'valibot';
import { referenceInput } from '../../blocks/references/query';
import type { Routes } from '../../kernel/contract/contract';
import { minCharacters } from '../../kernel/text/characters';
import { digits } from '../../kernel/text/digits';
import { code, instantInput, oneLine, pageOf, paging, text } from '../../kernel/text/fields';
import { states } from '../fines/fine';
import { notFoundRefusals, oneFine, reads } from '../fines/route-parts';
import * as examples from './examples';
import { agencyFineView, agencySummaryView, fineView, summaryView } from './views';

/** Some states together, or one of them. */
const ofState = v.picklist(['open', 'contested-open', 'closed', 'all', ...states]);

export const lookupRoutes = {
  listAgencyFines: {
    method: 'GET',
    path: '/v1/agency/fines',
    access: reads,
    summary: 'List the fines that your agency issued, by time of change or by when they are due',
    description:
      'To follow changes, ask with `order=ascending` and `updated_after` (changed then or later), and go on by `next`. With `identifier`: those of that payer alone, by when they were issued, which is one query whatever else there is. A page may be short and still not be the last: the last has no `next`. `order=due` puts the open one in front that is due first. `text` leaves those in whose first words (reference, payer, address, description, offence) all of its words stand. `reference` finds the one with that short reference, or those that were issued under yours (from a second after they were), whatever else is asked.',
    query: v.strictObject({
      ...paging,
      state: v.optional(ofState, 'open'),
      offence: v.optional(code),
      /** A short reference, or your own, under which it was issued or imported. */
      reference: v.optional(text(100)),
      /** The payer, as you name them: a plate, a national number. */
      identifier: v.optional(v.pipe(oneLine(60), digits)),
      /** Words that all stand in its first words. */
      text: v.optional(v.pipe(text(100), minCharacters(2))),
      officer: v.optional(text(80)),
      unit: v.optional(text(80)),
      /** Only those that should have been paid by today. */
      overdue: v.optional(v.picklist(['true'])),
      updated_after: v.optional(instantInput),
      order: v.optional(v.picklist(['ascending', 'descending', 'due']), 'descending'),
    }),
    reply: { status: 200, body: pageOf(agencySummaryView) },
    example: examples.listAgencyFines,
  },
  showAgencyFine: {
    method: 'GET',
    path: '/v1/agency/fines/{fineId}',
    access: reads,
    summary: 'Show a fine that your agency issued, without what whoever contests it has written',
    params: oneFine,
    reply: { status: 200, body: agencyFineView },
    refusals: notFoundRefusals,
    example: examples.showAgencyFine,
  },
  listFines: {
    method: 'GET',
    path: '/v1/fines',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'List the fines of everything that you have claimed, the newest first',
    query: v.strictObject({
      ...paging,
      state: v.optional(ofState),
      /** The one with this short reference. */
      reference: v.optional(referenceInput('fine')),
    }),
    reply: { status: 200, body: pageOf(summaryView) },
    example: examples.listFines,
  },
  getFine: {
    method: 'GET',
    path: '/v1/fines/{fineId}',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'Show a fine with what is owed today and what happens next, and when',
    params: oneFine,
    reply: { status: 200, body: fineView },
    refusals: notFoundRefusals,
    example: examples.getFine,
  },
} as const satisfies Routes;

import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { date, id } from '../../kernel/text/fields';
import * as examples from './examples';

/** The maximum number of days in one answer. */
const maxDays = 92;

const minutes = v.number();

export const utilisationView = v.strictObject({
  resourceId: id,
  from: date,
  to: date,
  /** Seats times minutes, all days together. */
  offered: minutes,
  /** The part of `offered` in which the resource is closed. */
  closed: minutes,
  /** With buffers. Walk-ins and overbooked appointments may lie outside of what is offered. */
  taken: minutes,
  /** `taken` divided by what is offered and not closed; null if nothing is. */
  share: v.nullable(v.number()),
  days: v.array(v.strictObject({ date, offered: minutes, closed: minutes, taken: minutes })),
});

export const utilisationRoutes = {
  getUtilisation: {
    method: 'GET',
    path: '/v1/agency/appointments/utilisation',
    access: { agency: 'appointments:read' },
    summary: 'How well a resource is used: of the seats that it offers, how many are taken',
    description: `In seats times minutes, by its schedule as it is now; ${maxDays} days at the most.`,
    query: v.pipe(
      v.strictObject({ resourceId: id, from: date, to: date }),
      v.check(
        ({ from, to }) => from <= to && (Date.parse(to) - Date.parse(from)) / 86_400_000 < maxDays,
        `The last day must not be before the first; at most ${maxDays} days in all.`,
      ),
    ),
    reply: { status: 200, body: utilisationView },
    refusals: { 'resource-not-found': 404 },
    example: examples.getUtilisation,
  },
} as const satisfies Routes;

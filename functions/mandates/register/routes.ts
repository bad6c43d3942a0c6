import * as v from 'valibot';
import { mandateId } from '../../blocks/mandates/mandate';
import type { Routes } from '../../kernel/contract/contract';
import { maxCharacters } from '../../kernel/text/characters';
import { date, numberInput } from '../../kernel/text/fields';
import { document, services } from '../mandates/views';
import { roleName } from '../namespaces/namespace';
import * as examples from './examples';
import { asActing, partyInput, partyShape, triplet } from './triplet';

const reads = { agency: 'mandates:read' } as const;
const writes = { agency: 'mandates:write' } as const;

/** As Pääsuke has them: two letters for the country or the register, and what is known there. */
const identifier = v.pipe(
  v.string(),
  v.regex(
    /^[A-Z]{2}[A-Za-z0-9_.~-]{1,98}$/,
    'Use two capital letters for the country, then letters, digits, underscores, points, tildes and hyphens, at most 100.',
  ),
);
const pair = v.strictObject({ representeeId: identifier, delegateId: identifier });

/** As Pääsuke has it: up to five hundred at a time. */
const paging = {
  limit: v.optional(v.pipe(numberInput(1, 500), v.integer()), '100'),
  cursor: v.optional(v.pipe(v.string(), maxCharacters(500))),
};
const page = v.strictObject({
  items: v.pipe(v.array(triplet), v.maxLength(500)),
  next: v.optional(v.string()),
});

const validityPeriod = v.strictObject({ from: v.optional(date), through: v.optional(date) });
const root = '/v1/agency/mandates/representees/{representeeId}/delegates';

export const registerRoutes = {
  listDelegates: {
    method: 'GET',
    path: `${root}/mandates`,
    access: reads,
    personal: true,
    summary: 'Who may act for somebody, by roles of your namespaces',
    description:
      'In the shape of Pääsuke’s triplets. Those that are valid now or will be; with `ended`, all; where there is none, 404. A page may be short and still not be the last: the last has no `next`.',
    params: v.strictObject({ representeeId: identifier }),
    query: v.strictObject({ ...paging, ended: v.optional(v.picklist(['true', 'false']), 'false') }),
    reply: { status: 200, body: page },
    refusals: { 'mandate-not-found': 404 },
    example: examples.listDelegates,
  },
  listRegistered: {
    method: 'GET',
    path: `${root}/{delegateId}/mandates`,
    access: reads,
    personal: true,
    summary: 'The mandates of a delegate for somebody, by roles of your namespaces',
    params: pair,
    query: v.strictObject({ ...paging, ended: v.optional(v.picklist(['true', 'false']), 'false') }),
    reply: { status: 200, body: page },
    refusals: { 'mandate-not-found': 404 },
    example: examples.listRegistered,
  },
  registerMandate: {
    method: 'POST',
    path: `${root}/{delegateId}/mandates`,
    access: writes,
    summary: 'Register a mandate in a role of a namespace of yours',
    description:
      'Identifiers are your own. A delegate whom the portal knows by yours is told, and may act at once; for any other there is a code, which goes to the delegate and nobody else, and by which they accept. Whoever is represented needs no account. Guardianship of a child needs the date of birth, and ends by itself on the day before the child is eighteen.',
    params: pair,
    upsert: true,
    body: v.strictObject({
      representee: partyInput,
      delegate: partyShape,
      mandate: v.strictObject({
        role: roleName,
        validityPeriod: v.optional(validityPeriod, {}),
        canSubDelegate: v.optional(v.boolean(), false),
        services: v.optional(services),
      }),
      document: v.optional(document),
    }),
    reply: {
      status: 201,
      body: v.strictObject({ id: mandateId, ...triplet.entries, code: v.nullable(v.string()) }),
      location: '/v1/agency/mandates/{id}',
    },
    refusals: {
      'namespace-unknown': 422,
      'role-unknown': 422,
      'invalid-days': 422,
      'beyond-role': 422,
      'birth-date-missing': 422,
      'of-age': 422,
    },
    example: examples.registerMandate,
  },
  endRegistered: {
    method: 'DELETE',
    path: `${root}/{delegateId}/mandates/{role}`,
    access: writes,
    summary: 'End the mandates of a delegate in a role',
    description:
      'What was passed on from them ends with them. An offer that is not accepted yet is withdrawn.',
    params: v.strictObject({ ...pair.entries, role: roleName }),
    reply: { status: 204 },
    refusals: { 'mandate-not-found': 404, 'namespace-unknown': 422 },
    example: examples.endRegistered,
  },
  showActing: {
    method: 'GET',
    path: '/v1/agency/mandates/{mandateId}',
    access: reads,
    personal: true,
    summary: 'Who acted for whom, by the mandate that an event names (`act.sub`)',
    params: v.strictObject({ mandateId }),
    reply: { status: 200, body: asActing },
    refusals: { 'mandate-not-found': 404 },
    example: examples.showActing,
  },
} as const satisfies Routes;

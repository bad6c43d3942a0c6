import * as v from 'valibot';
import { actableServices, mandateId } from '../../blocks/mandates/mandate';
import { proven } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { date, instant } from '../../kernel/text/fields';
import { document, mandateSummary, party, services } from '../mandates/views';
import { roleName } from '../namespaces/namespace';
import { oneMandate } from '../own/routes';
import * as examples from './examples';

const offered = v.strictObject({
  ...mandateSummary.entries,
  id: mandateId,
  code: v.string(),
  codeUntil: instant,
});

const terms = {
  delegate: party,
  /** Days, both included: from today, and without an end, unless they are given. */
  from: v.optional(date),
  through: v.optional(date),
  services: v.optional(services),
  maySubDelegate: v.optional(v.boolean(), false),
  document: v.optional(document),
};

const refusals = { 'invalid-days': 422, 'beyond-role': 422, 'may-not-sub-delegate': 409 } as const;

export const offerRoutes = {
  offerMandate: {
    method: 'POST',
    path: '/v1/mandates',
    access: proven('high'),
    actingFor: 'mandates',
    summary: 'Offer somebody a mandate to act for me',
    description: `Answers with a code that I hand to them; they accept with it within 30 days. Nobody is looked for, so that nobody learns who has an account. Services: ${actableServices.map((each) => `\`${each}\``).join(', ')}; without them all, but for \`mandates\`, which lets them grant and end mandates in my name and must be named.`,
    body: v.strictObject({ role: roleName, representee: party, ...terms }),
    reply: { status: 201, body: offered, location: '/v1/mandates/{id}' },
    refusals: {
      'invalid-days': 422,
      'beyond-role': 422,
      'namespace-unknown': 422,
      'role-unknown': 422,
    },
    example: examples.offerMandate,
  },
  passOnMandate: {
    method: 'POST',
    path: '/v1/mandates/{mandateId}/delegations',
    access: proven('high'),
    actingFor: 'mandates',
    summary: 'Pass on a mandate that I hold, whole or a part of it',
    description:
      'Where it allows that. What is passed on ends with it, at the latest. Each of us can end it: whoever is represented, I, and who holds it.',
    params: oneMandate,
    body: v.strictObject(terms),
    reply: { status: 201, body: offered, location: '/v1/mandates/{id}' },
    refusals: { ...refusals, 'mandate-not-found': 404, 'mandate-closed': 409 },
    example: examples.passOnMandate,
  },
} as const satisfies Routes;

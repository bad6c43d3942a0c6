import * as v from 'valibot';
import { mandateId } from '../../blocks/mandates/mandate';
import { proven } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { invitationCode } from '../mandates/code';
import { mandateSummary } from '../mandates/views';
import * as examples from './examples';

const wrong = { 'wrong-invitation-code': 422, 'too-many-attempts': 429 } as const;
const body = v.strictObject({ code: invitationCode });
const delegate = { access: 'citizen', actingFor: 'mandates' } as const;
const open = { ...wrong, 'mandate-closed': 409, 'own-mandate': 409 } as const;

export const invitationRoutes = {
  lookAtInvitation: {
    method: 'POST',
    path: '/v1/mandates/invitations',
    ...delegate,
    summary: 'See what is offered to me by a code that I was given',
    description: 'After five wrong codes each costs a wait.',
    body,
    reply: { status: 200, body: mandateSummary },
    refusals: wrong,
    example: examples.lookAtInvitation,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/v1/mandates/acceptances',
    ...delegate,
    access: proven('low'),
    summary: 'Accept what is offered to me: I may then act by it, on the days that it is for',
    body,
    reply: { status: 201, body: v.strictObject({ mandateId }), location: '/v1/mandates/{mandateId}' },
    refusals: open,
    example: examples.acceptInvitation,
  },
  declineInvitation: {
    method: 'POST',
    path: '/v1/mandates/refusals',
    ...delegate,
    summary: 'Decline what is offered to me',
    body,
    reply: { status: 204 },
    refusals: open,
    example: examples.declineInvitation,
  },
} as const satisfies Routes;

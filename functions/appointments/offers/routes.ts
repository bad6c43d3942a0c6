import type { Routes } from '../../kernel/contract/contract';
import { acting } from '../self-service/routes';
import { ownSummaryView } from '../self-service/views';
import { missing, oneWish } from '../waiting-list/routes';
import * as examples from './examples';

export const offerRoutes = {
  acceptOffer: {
    method: 'POST',
    path: '/v1/appointments/waiting/{waitingId}/acceptance',
    access: 'citizen',
    actingFor: 'appointments',
    summary: 'Accept what is offered to you',
    description:
      'Confirms the appointment that is held for you. Where it takes the place of another, that one moves there, with its number and what was paid, and leaves its old time: both or neither. What costs something is accepted by paying its bill instead.',
    params: oneWish,
    reply: { status: 200, body: ownSummaryView },
    refusals: {
      ...missing,
      ...acting,
      'nothing-offered': 409,
      'waiting-closed': 409,
      'hold-lapsed': 409,
      'payment-needed': 409,
    },
    example: examples.acceptOffer,
  },
} as const satisfies Routes;

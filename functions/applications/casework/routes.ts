import type { Routes } from '../../kernel/contract/contract';
import { assignment, oneApplication } from '../cases/application';
import { actionRefusals, actionRoute, notFoundRefusals } from '../cases/command-routes';
import { agencyApplicationView } from '../cases/views';
import * as examples from './examples';
import { acting, deciding } from './officers';
import { approved, asked, noted, refused } from './what';

const reads = { agency: 'applications:read' } as const;
const writes = { agency: 'applications:write' } as const;
const decisionRefusals = { ...actionRefusals, 'two-officers-decide': 403, 'same-officer': 403 } as const;

export const caseworkRoutes = {
  showApplicationToAgency: {
    method: 'GET',
    path: '/v1/agency/applications/{applicationId}',
    access: reads,
    personal: true,
    summary: 'Show an application with who applies; they see that you did',
    params: oneApplication,
    reply: { status: 200, body: agencyApplicationView, localized: true },
    refusals: notFoundRefusals,
    example: examples.showApplicationToAgency,
  },
  assignApplication: {
    ...actionRoute,
    path: '/v1/agency/applications/{applicationId}/assignment',
    access: writes,
    summary: 'Assign an application to a unit or an officer',
    body: assignment,
    example: examples.assignApplication,
  },
  claimApplication: {
    ...actionRoute,
    path: '/v1/agency/applications/{applicationId}/claim',
    access: writes,
    headers: acting,
    summary: 'Take an application that no officer has',
    description: 'Of two officers who claim it at once, one has it, and the other is told who.',
    refusals: { ...actionRefusals, 'claimed-already': 409 },
    example: examples.claimApplication,
  },
  noteOnApplication: {
    ...actionRoute,
    path: '/v1/agency/applications/{applicationId}/notes',
    access: writes,
    summary: 'Note something for the applicant, or (`internal`) for the agency alone',
    body: noted,
    example: examples.noteOnApplication,
  },
  askApplicant: {
    ...actionRoute,
    path: '/v1/agency/applications/{applicationId}/question',
    access: writes,
    summary: 'Ask the applicant, or send parts back to be done again; the clock pauses',
    description:
      'Within 30 days: what is not answered by then lapses. No fee is charged again for what is handed in again.',
    body: asked,
    example: examples.askApplicant,
  },
  approveApplication: {
    ...actionRoute,
    path: '/v1/agency/applications/{applicationId}/approval',
    access: writes,
    headers: deciding,
    summary: 'Approve an application, with conditions where there are any',
    description: 'Not while an opinion that the service asks for is missing, or says no.',
    body: approved,
    refusals: { ...decisionRefusals, 'opinions-missing': 409, 'opinion-against': 409 },
    example: examples.approveApplication,
  },
  refuseApplication: {
    ...actionRoute,
    path: '/v1/agency/applications/{applicationId}/refusal',
    access: writes,
    headers: deciding,
    summary: 'Refuse an application, saying why, and how to appeal',
    description:
      'Where the service gives the fee back then, that follows by itself, once: above your agency’s limit it waits until another officer approves the refund, unless two decided here.',
    body: refused,
    refusals: decisionRefusals,
    example: examples.refuseApplication,
  },
} as const satisfies Routes;

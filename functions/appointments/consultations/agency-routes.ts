import type { Routes } from '../../kernel/contract/contract';
import * as examples from './examples';
import { announcing, listing, meeting, posting, showing } from './route-parts';

const reads = { agency: 'appointments:read' } as const;
const writes = { agency: 'appointments:write' } as const;
const agencys = '/v1/agency/appointments/{appointmentId}';

/** The routes of the agency's side of a consultation. */
export const consultationAgencyRoutes = {
  getConsultationVideoForAgency: {
    ...meeting,
    path: `${agencys}/video`,
    access: reads,
    personal: true,
    summary: "The link to the video of a consultation, for the agency's side; the person sees who asked",
  },
  listConsultationMessagesForAgency: {
    ...listing,
    path: `${agencys}/messages`,
    access: reads,
    personal: true,
    summary: 'What was written about a consultation, the latest first; the person sees that you read it',
  },
  postConsultationMessageForAgency: {
    ...posting,
    path: `${agencys}/messages`,
    access: writes,
    personal: true,
    summary: 'Write to who booked a consultation, until a month after it, in the name of an officer',
    description: 'Files are added to it afterwards.',
    example: examples.postAgencyMessage,
  },
  askForConsultationFileForAgency: {
    ...announcing,
    path: `${agencys}/messages/{consultationMessageId}/attachments`,
    access: writes,
    summary: "Ask to add a photograph or a paper to a message of the agency's",
  },
  getConsultationFileForAgency: {
    ...showing,
    path: `${agencys}/messages/{consultationMessageId}/attachments/{consultationFileId}`,
    access: reads,
    personal: true,
    summary: 'Show a file of a message, with a link that works for a minute; the person sees that you did',
  },
} as const satisfies Routes;

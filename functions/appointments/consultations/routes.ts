import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { html, pageHeaders } from '../../kernel/http/html';
import { maxCharacters } from '../../kernel/text/characters';
import { languages } from '../../kernel/text/languages';
import { consultationAgencyRoutes } from './agency-routes';
import * as examples from './examples';
import { announcing, listing, meeting, posting, showing } from './route-parts';

const own = '/v1/appointments/{appointmentId}';

const ofCitizen = {
  getConsultationVideo: {
    ...meeting,
    path: `${own}/video`,
    access: 'citizen',
    summary: 'The link to the video of your consultation',
  },
  listConsultationMessages: {
    ...listing,
    path: `${own}/messages`,
    access: 'citizen',
    summary: 'What you and the agency have written about your consultation, the latest first',
  },
  postConsultationMessage: {
    ...posting,
    path: `${own}/messages`,
    access: 'citizen',
    summary: 'Write to the agency about your consultation, until a month after it',
    description: 'Files are added to it afterwards.',
    example: examples.postMessage,
  },
  askForConsultationFile: {
    ...announcing,
    path: `${own}/messages/{consultationMessageId}/attachments`,
    access: 'citizen',
    summary: 'Ask to add a photograph or a paper to a message of yours',
  },
  getConsultationFile: {
    ...showing,
    path: `${own}/messages/{consultationMessageId}/attachments/{consultationFileId}`,
    access: 'citizen',
    summary: 'Show a file of a message, with a link that works for a minute',
  },
} as const satisfies Routes;

/** Video consultations, and the messages of their two sides. */
export const consultationRoutes = {
  ...ofCitizen,
  ...consultationAgencyRoutes,
  openConsultation: {
    method: 'GET',
    path: '/consultations/{ticket}',
    access: 'anyone',
    summary: 'The page of a video consultation, to which the links of the sandbox lead',
    params: v.strictObject({ ticket: v.pipe(v.string(), maxCharacters(100)) }),
    query: v.strictObject({ language: v.optional(v.picklist(languages)) }),
    reply: {
      status: 200,
      body: v.string(),
      media: html,
      localized: true,
      headers: pageHeaders,
    },
    example: examples.openConsultation,
  },
} as const satisfies Routes;

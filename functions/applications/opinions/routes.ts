import * as v from 'valibot';
import { attachmentView, maxBytes, mediaTypes } from '../../blocks/attachments/attachment';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, instant, pageOf, paging, text } from '../../kernel/text/fields';
import { actionRefusals, actionRoute } from '../cases/command-routes';
import { oneOpinion, statement } from '../cases/opinion';
import { acting } from '../casework/officers';
import * as examples from './examples';
import { taskSummaryView, taskView } from './views';

const reads = { agency: 'applications:read' } as const;
const writes = { agency: 'applications:write' } as const;

const noOpinion = { 'opinion-not-found': 404 } as const;
const taskRefusals = { ...noOpinion, 'opinion-closed': 409, 'track-full': 409 } as const;

const place = '/v1/agency/applications/{applicationId}/opinions/{opinion}';
const oneFile = v.strictObject({ ...oneOpinion.entries, documentId: id });

const taskQuery = v.strictObject({
  ...paging,
  status: v.optional(v.picklist(['open', 'closed', 'given', 'ended']), 'open'),
  /** The code of the service. */
  service: v.optional(code),
  /** Who has taken it. */
  officer: v.optional(text(100)),
  /** Only what is past its time. */
  overdue: v.optional(v.literal('true')),
});
export type TaskFilters = v.InferOutput<typeof taskQuery>;

/** A document that is to come, with the form by which it does. */
export const opinionUploadView = v.strictObject({
  ...attachmentView.entries,
  upload: v.strictObject({ url: v.string(), fields: v.record(v.string(), v.string()), until: instant }),
});

/** A document of an opinion with a link to it; null until it is attached. */
export const opinionDocumentView = v.strictObject({
  ...attachmentView.entries,
  download: v.nullable(v.strictObject({ url: v.string(), until: instant })),
});

const tasks = {
  listOpinions: {
    method: 'GET',
    path: '/v1/agency/applications/opinions',
    access: reads,
    summary: 'List what your agency is asked to give its opinion on: what is due first in front',
    description: 'Of what is given or has ended, the latest comes first. The last page has no `next`.',
    query: taskQuery,
    reply: { status: 200, body: pageOf(taskSummaryView) },
    example: examples.listOpinions,
  },
  showOpinion: {
    method: 'GET',
    path: place,
    access: reads,
    personal: true,
    summary:
      'Show what an opinion is asked on: the answers and documents, and nothing else; the applicant sees that you did',
    description:
      'For the agency that is asked, and for the one that asks. The documents are opened by `GET /v1/agency/applications/{applicationId}/documents/{documentId}` until the application is closed.',
    params: oneOpinion,
    reply: { status: 200, body: taskView },
    refusals: noOpinion,
    example: examples.showOpinion,
  },
  claimOpinion: {
    ...actionRoute,
    path: `${place}/claim`,
    access: writes,
    headers: acting,
    params: oneOpinion,
    summary: 'Take an opinion that no officer of your agency has',
    refusals: { ...taskRefusals, 'claimed-already': 409 },
    example: examples.claimOpinion,
  },
  giveOpinion: {
    ...actionRoute,
    path: `${place}/statement`,
    access: writes,
    headers: acting,
    params: oneOpinion,
    summary: 'Give your opinion on an application, or another in its place while nothing is decided',
    description:
      'The application is not approved while an opinion is missing or is against it. When the last one is in, the agency that decides is told (`application.opinions-in`).',
    body: statement,
    refusals: { ...actionRefusals, ...taskRefusals },
    example: examples.giveOpinion,
  },
  askForOpinionAgain: {
    ...actionRoute,
    path: `${place}/request`,
    access: writes,
    headers: acting,
    params: oneOpinion,
    summary:
      'Ask for an opinion once more, as when the applicant has changed what it was against; its time begins anew',
    body: v.strictObject({ text: text(1000) }),
    refusals: { ...actionRefusals, ...taskRefusals },
    example: examples.askForOpinionAgain,
  },
} as const satisfies Routes;

const files = {
  askForOpinionDocument: {
    method: 'POST',
    path: `${place}/documents`,
    access: writes,
    summary: 'Ask to attach a document to your opinion, before you give it',
    description:
      'Answers with a form: send its `fields` and then the `file`, as `multipart/form-data`, to its `url` within a quarter of an hour. Ten at the most.',
    params: oneOpinion,
    body: v.strictObject({
      mediaType: v.picklist(mediaTypes),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxBytes)),
    }),
    reply: { status: 201, body: opinionUploadView },
    refusals: { ...taskRefusals, 'too-many-attachments': 409 },
    example: examples.askForOpinionDocument,
  },
  showOpinionDocument: {
    method: 'GET',
    path: `${place}/documents/{documentId}`,
    access: reads,
    personal: true,
    summary:
      'Show a document of an opinion, with a link that works for a minute; the applicant sees that you did',
    params: oneFile,
    reply: { status: 200, body: opinionDocumentView },
    refusals: { ...noOpinion, 'document-not-found': 404 },
    example: examples.showOpinionDocument,
  },
} as const satisfies Routes;

export const opinionRoutes = { ...tasks, ...files } as const satisfies Routes;

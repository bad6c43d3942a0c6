import * as v from 'valibot';
import { maxBytes, mediaTypes } from '../../blocks/attachments/attachment';
import type { Routes } from '../../kernel/contract/contract';
import { code, id, instant } from '../../kernel/text/fields';
import { oneApplication } from '../cases/application';
import { notFoundRefusals } from '../cases/command-routes';
import { documentView } from '../cases/views';
import * as examples from './examples';

const oneDocument = v.strictObject({ applicationId: id, documentId: id });
const noDocument = { ...notFoundRefusals, 'document-not-found': 404 } as const;
const ofApplication = { applicationId: id, ...documentView.entries };
const own = { access: 'citizen', actingFor: 'applications' } as const;

/** A document that is to come, with the form by which it does. */
export const uploadView = v.strictObject({
  ...ofApplication,
  upload: v.strictObject({ url: v.string(), fields: v.record(v.string(), v.string()), until: instant }),
});

/** A document with a link to it; null until it is attached. */
export const documentLinkView = v.strictObject({
  ...ofApplication,
  download: v.nullable(v.strictObject({ url: v.string(), until: instant })),
});

export const documentRoutes = {
  askForDocument: {
    ...own,
    method: 'POST',
    path: '/v1/applications/{applicationId}/documents',
    summary: 'Ask to add a document to your application, or a photograph of it',
    description:
      'Answers with a form: send its `fields` and then the `file`, as `multipart/form-data`, to its `url` within a quarter of an hour. The file is then looked at. What is not what it was said to be is refused; of what is, position and other notes of the camera are taken away, and it is attached. What does not come within a day is forgotten. Ten at the most.',
    params: oneApplication,
    body: v.strictObject({
      /** The code by which the service asks for it. */
      document: code,
      mediaType: v.picklist(mediaTypes),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxBytes)),
      sha256: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^[0-9a-f]{64}$/, 'Must be a SHA-256 sum: 64 digits in lower-case hexadecimal.'),
        ),
      ),
    }),
    reply: { status: 201, body: uploadView, location: '/v1/applications/{applicationId}/documents/{id}' },
    refusals: { ...notFoundRefusals, 'wrong-status': 409, 'too-many-attachments': 409 },
    example: examples.askForDocument,
  },
  listDocuments: {
    ...own,
    method: 'GET',
    path: '/v1/applications/{applicationId}/documents',
    summary: 'List the documents of your application, those that are awaited or were refused as well',
    params: oneApplication,
    reply: { status: 200, body: v.strictObject({ items: v.array(documentView) }) },
    refusals: notFoundRefusals,
    example: examples.listDocuments,
  },
  getDocument: {
    ...own,
    method: 'GET',
    path: '/v1/applications/{applicationId}/documents/{documentId}',
    summary: 'Show a document of your application, with a link that works for a minute',
    params: oneDocument,
    reply: { status: 200, body: documentLinkView },
    refusals: noDocument,
    example: examples.getDocument,
  },
  cancelDocument: {
    ...own,
    method: 'DELETE',
    path: '/v1/applications/{applicationId}/documents/{documentId}',
    summary: 'Announce a document no longer that has not been attached, to make room for another',
    description: 'One that was refused makes room as well; one that is attached stays.',
    params: oneDocument,
    reply: { status: 204 },
    refusals: { ...notFoundRefusals, 'document-attached': 409 },
    example: examples.cancelDocument,
  },
  showDocumentToAgency: {
    method: 'GET',
    path: '/v1/agency/applications/{applicationId}/documents/{documentId}',
    access: { agency: 'applications:read' },
    personal: true,
    summary:
      'Show a document of an application, with a link that works for a minute; the applicant sees that you did',
    params: oneDocument,
    reply: { status: 200, body: documentLinkView },
    refusals: { 'document-not-found': 404 },
    example: examples.showDocumentToAgency,
  },
} as const satisfies Routes;

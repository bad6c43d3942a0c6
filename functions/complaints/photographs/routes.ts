import * as v from 'valibot';
import { attachmentView, maxBytes, mediaTypes } from '../../blocks/attachments/attachment';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant } from '../../kernel/text/fields';
import { notFoundRefusals, oneComplaint } from '../cases/command-routes';
import * as examples from './examples';

const onePhotograph = v.strictObject({ complaintId: id, photographId: id });
const noPhotograph = { ...notFoundRefusals, 'photograph-not-found': 404 } as const;

const ofComplaint = { complaintId: id, ...attachmentView.entries };

/** A photograph that is to come, with the form by which it does. */
export const uploadView = v.strictObject({
  ...ofComplaint,
  upload: v.strictObject({ url: v.string(), fields: v.record(v.string(), v.string()), until: instant }),
});

/** A photograph with a link to it; null until it is attached. */
export const photographView = v.strictObject({
  ...ofComplaint,
  download: v.nullable(v.strictObject({ url: v.string(), until: instant })),
});

const photographList = v.strictObject({ items: v.array(attachmentView) });

export const photoRoutes = {
  askForPhotograph: {
    method: 'POST',
    path: '/v1/complaints/{complaintId}/photographs',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Ask to add a photograph or a paper to your complaint',
    description:
      'Answers with a form: send its `fields` and then the `file`, as `multipart/form-data`, to its `url` within a quarter of an hour. The file is then looked at. What is not what it was said to be is refused; of what is, position and other notes of the camera are taken away, and it is attached. What does not come within a day is forgotten. Ten at the most.',
    params: oneComplaint,
    body: v.strictObject({
      mediaType: v.picklist(mediaTypes),
      bytes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxBytes)),
      sha256: v.optional(
        v.pipe(
          v.string(),
          v.regex(/^[0-9a-f]{64}$/, 'Must be a SHA-256 sum: 64 digits in lower-case hexadecimal.'),
        ),
      ),
    }),
    reply: {
      status: 201,
      body: uploadView,
      location: '/v1/complaints/{complaintId}/photographs/{id}',
    },
    refusals: { ...notFoundRefusals, 'wrong-status': 409, 'too-many-attachments': 409 },
    example: examples.askForPhotograph,
  },
  listPhotographs: {
    method: 'GET',
    path: '/v1/complaints/{complaintId}/photographs',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'List the photographs of your complaint, those that are awaited or were refused as well',
    params: oneComplaint,
    reply: { status: 200, body: photographList },
    refusals: notFoundRefusals,
    example: examples.listPhotographs,
  },
  getPhotograph: {
    method: 'GET',
    path: '/v1/complaints/{complaintId}/photographs/{photographId}',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Show a photograph of your complaint, with a link that works for a minute',
    params: onePhotograph,
    reply: { status: 200, body: photographView },
    refusals: noPhotograph,
    example: examples.getPhotograph,
  },
  cancelPhotograph: {
    method: 'DELETE',
    path: '/v1/complaints/{complaintId}/photographs/{photographId}',
    access: 'citizen',
    actingFor: 'complaints',
    summary: 'Announce a photograph no longer that has not been attached, to make room for another',
    description: 'One that was refused makes room as well; one that is attached stays.',
    params: onePhotograph,
    reply: { status: 204 },
    refusals: { ...notFoundRefusals, 'photograph-attached': 409 },
    example: examples.cancelPhotograph,
  },
  showPhotographToAgency: {
    method: 'GET',
    path: '/v1/agency/complaints/{complaintId}/photographs/{photographId}',
    access: { agency: 'complaints:read' },
    personal: true,
    summary:
      'Show a photograph of a complaint, with a link that works for a minute; the citizen sees that you did',
    params: onePhotograph,
    reply: { status: 200, body: photographView },
    refusals: { 'photograph-not-found': 404 },
    example: examples.showPhotographToAgency,
  },
} as const satisfies Routes;

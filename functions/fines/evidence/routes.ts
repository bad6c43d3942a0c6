import * as v from 'valibot';
import { attachmentView, maxBytes, mediaTypes } from '../../blocks/attachments/attachment';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant } from '../../kernel/text/fields';
import { notFoundRefusals, oneFine, reads, writes } from '../fines/route-parts';
import * as examples from './examples';

const oneFile = v.strictObject({ fineId: id, fileId: id });
const noFile = { ...notFoundRefusals, 'file-not-found': 404 } as const;
const ofFine = { fineId: id, ...attachmentView.entries };

/** An announced file, with the form for its upload. */
export const fileUpload = v.strictObject({
  ...ofFine,
  upload: v.strictObject({ url: v.string(), fields: v.record(v.string(), v.string()), until: instant }),
});

/** A file with a link to it; null until it is attached. */
export const fileView = v.strictObject({
  ...ofFine,
  download: v.nullable(v.strictObject({ url: v.string(), until: instant })),
});

const fileList = v.strictObject({ items: v.array(attachmentView) });

const announcing = {
  method: 'POST',
  params: oneFine,
  description:
    'Answers with a form: send its `fields` and then the `file`, as `multipart/form-data`, to its `url` within a quarter of an hour. The file is then looked at. What is not what it was said to be is refused; of what is, position and other notes of the camera are taken away, and it is attached. What does not come within a day is forgotten. Ten at the most.',
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
  refusals: { ...notFoundRefusals, 'wrong-state': 409, 'too-many-attachments': 409 },
} as const;
const showing = {
  method: 'GET',
  params: oneFile,
  reply: { status: 200, body: fileView },
  refusals: noFile,
} as const;
const listing = {
  method: 'GET',
  params: oneFine,
  reply: { status: 200, body: fileList },
  refusals: notFoundRefusals,
} as const;

export const fileRoutes = {
  askForEvidence: {
    ...announcing,
    path: '/v1/agency/fines/{fineId}/evidence',
    access: writes,
    summary: 'Ask to add a photograph or a paper as evidence; whoever owes the fine sees it',
    reply: { status: 201, body: fileUpload, location: '/v1/agency/fines/{fineId}/evidence/{id}' },
    example: examples.askForEvidence,
  },
  listEvidence: {
    ...listing,
    path: '/v1/agency/fines/{fineId}/evidence',
    access: reads,
    summary: 'List your evidence, what is awaited or was refused as well',
    example: examples.listEvidence,
  },
  showEvidence: {
    ...showing,
    path: '/v1/agency/fines/{fineId}/evidence/{fileId}',
    access: reads,
    summary: 'Show a piece of your evidence, with a link that works for a minute',
    example: examples.showEvidence,
  },
  showPaperToAgency: {
    ...showing,
    path: '/v1/agency/fines/{fineId}/papers/{fileId}',
    access: reads,
    personal: true,
    summary:
      'Show what somebody who contests a fine has sent, with a link that works for a minute; they see that you did',
    example: examples.showPaperToAgency,
  },
  getEvidence: {
    ...showing,
    path: '/v1/fines/{fineId}/evidence/{fileId}',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'Show what the agency has to show for a fine, with a link that works for a minute',
    example: examples.getEvidence,
  },
  askForPaper: {
    ...announcing,
    path: '/v1/fines/{fineId}/papers',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'Ask to add a photograph or a paper to a fine that you contest',
    reply: { status: 201, body: fileUpload, location: '/v1/fines/{fineId}/papers/{id}' },
    example: examples.askForPaper,
  },
  listPapers: {
    ...listing,
    path: '/v1/fines/{fineId}/papers',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'List what you have sent, what is awaited or was refused as well',
    example: examples.listPapers,
  },
  getPaper: {
    ...showing,
    path: '/v1/fines/{fineId}/papers/{fileId}',
    access: 'citizen',
    actingFor: 'fines',
    summary: 'Show what you have sent, with a link that works for a minute',
    example: examples.getPaper,
  },
} as const satisfies Routes;

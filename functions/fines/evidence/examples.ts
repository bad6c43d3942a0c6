import { fineId } from '../fines/examples';

/*
 * Examples of files: a photograph of the car, and one of the sign.
 */

const id = '3nq8c1v5t0h7k2m9b4f6j1rd';
const askedAt = '2026-03-05T08:31:00.000Z';
const params = { fineId };
const one = { fineId, fileId: id };

const announced = { mediaType: 'image/jpeg', bytes: 1_482_113 };
const awaited = { id, ...announced, status: 'awaited', reason: null, askedAt, settledAt: null };
/** Shorter than it was: the camera's notes are gone. */
const attached = {
  ...awaited,
  bytes: 1_468_022,
  status: 'attached',
  settledAt: '2026-03-05T08:31:09.000Z',
};

const host = 'https://files.example.org/';

const asked = (kind: string) => ({
  params,
  body: announced,
  reply: {
    fineId,
    ...awaited,
    upload: {
      url: host,
      fields: {
        key: `incoming/${kind}/${fineId}/${id}`,
        'content-type': announced.mediaType,
        'x-amz-algorithm': 'AWS4-HMAC-SHA256',
        'x-amz-credential': 'ASIAEXAMPLE/20260305/eu-central-1/s3/aws4_request',
        'x-amz-date': '20260305T083100Z',
        policy: 'eyJleHBpcmF0aW9uIjoiMjAyNi0wMy0wNVQwODo0NjowMC4wMDBaIn0=',
        'x-amz-signature': '660552ccb17932923dc372ab640f7048e8c66cd5e8e561c82ee9383204b18279',
      },
      until: '2026-03-05T08:46:00.000Z',
    },
  },
});

const shown = (kind: string) => ({
  params: one,
  reply: {
    fineId,
    ...attached,
    download: {
      url: `${host}attached/${kind}/${fineId}/${id}/5d41402abc4b2a76?X-Amz-Expires=60`,
      until: '2026-03-05T08:33:00.000Z',
    },
  },
});

export const askForEvidence = asked('fine');
export const listEvidence = { params, reply: { items: [attached] } };
export const showEvidence = shown('fine');
export const getEvidence = shown('fine');
export const askForPaper = asked('fine-paper');
export const listPapers = { params, reply: { items: [attached] } };
export const getPaper = shown('fine-paper');
export const showPaperToAgency = shown('fine-paper');

/*
 * True cases of photographs: one of the dark lamp of `examples.ts`.
 */

const complaintId = '1s4tgk0mbqv8c2h5n9e7d3fj6a0lpr1um3k8d2q7';
const id = '3nq8c1v5t0h7k2m9b4f6j1rd';
const askedAt = '2026-03-01T06:31:00.000Z';
const params = { complaintId };

const announced = { mediaType: 'image/jpeg', bytes: 1_482_113 };
const awaited = { id, ...announced, status: 'awaited', reason: null, askedAt, settledAt: null };
/** Shorter than it was: the camera's notes are gone. */
const attached = {
  ...awaited,
  bytes: 1_468_022,
  status: 'attached',
  settledAt: '2026-03-01T06:31:09.000Z',
};

const host = 'https://files.example.org/';
const credential = 'ASIAEXAMPLE/20260301/eu-central-1/s3/aws4_request';

export const askForPhotograph = {
  params,
  body: announced,
  reply: {
    complaintId,
    ...awaited,
    upload: {
      url: host,
      fields: {
        key: `incoming/complaint/${complaintId}/${id}`,
        'content-type': announced.mediaType,
        'x-amz-algorithm': 'AWS4-HMAC-SHA256',
        'x-amz-credential': credential,
        'x-amz-date': '20260301T063100Z',
        policy: 'eyJleHBpcmF0aW9uIjoiMjAyNi0wMy0wMVQwNjo0NjowMC4wMDBaIn0=',
        'x-amz-signature': '660552ccb17932923dc372ab640f7048e8c66cd5e8e561c82ee9383204b18279',
      },
      until: '2026-03-01T06:46:00.000Z',
    },
  },
};

export const listPhotographs = { params, reply: { items: [attached] } };

const withLink = {
  complaintId,
  ...attached,
  download: {
    url: `${host}attached/complaint/${complaintId}/${id}/5d41402abc4b2a76?X-Amz-Expires=60`,
    until: '2026-03-01T06:33:00.000Z',
  },
};
const onePhotograph = { complaintId, photographId: id };
export const getPhotograph = { params: onePhotograph, reply: withLink };
export const showPhotographToAgency = { params: onePhotograph, reply: withLink };
export const cancelPhotograph = { params: onePhotograph };

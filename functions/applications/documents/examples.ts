import { applicationId, params } from '../cases/examples';

const id = '3nq8c1v5t0h7k2m9b4f6j1rd';
const askedAt = '2026-03-01T06:31:00.000Z';

const announced = { mediaType: 'application/pdf', bytes: 1_482_113 };
const awaited = {
  ...{ id, ...announced, status: 'awaited', reason: null, askedAt, settledAt: null, document: 'lease' },
};
const attached = { ...awaited, status: 'attached', settledAt: '2026-03-01T06:31:09.000Z' };

const host = 'https://files.example.org/';

export const askForDocument = {
  params,
  body: { document: 'lease', ...announced },
  reply: {
    applicationId,
    ...awaited,
    upload: {
      url: host,
      fields: {
        key: `incoming/application/${applicationId}/${id}`,
        'content-type': announced.mediaType,
        policy: 'eyJleHBpcmF0aW9uIjoiMjAyNi0wMy0wMVQwNjo0NjowMC4wMDBaIn0=',
        'x-amz-signature': '660552ccb17932923dc372ab640f7048e8c66cd5e8e561c82ee9383204b18279',
      },
      until: '2026-03-01T06:46:00.000Z',
    },
  },
};

export const listDocuments = { params, reply: { items: [attached] } };

const withLink = {
  applicationId,
  ...attached,
  download: {
    url: `${host}attached/application/${applicationId}/${id}/5d41402abc4b2a76?X-Amz-Expires=60`,
    until: '2026-03-01T06:33:00.000Z',
  },
};
const oneDocument = { applicationId, documentId: id };
export const getDocument = { params: oneDocument, reply: withLink };
export const showDocumentToAgency = { params: oneDocument, reply: withLink };
export const cancelDocument = { params: oneDocument };

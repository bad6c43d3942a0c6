/*
 * True cases of a consultation: a doctor's, about an X-ray.
 */

const appointmentId = '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';
const messageId = '5c1v7h3k9m4q8t2b6n0d4f1j9r5a7e3gm3k8d2q7';
const attachmentId = '3nq8c1v5t0h7k2m9b4f6j1rd';
const askedAt = '2026-03-07T16:20:05.000Z';
const params = { appointmentId };
const ofMessage = { appointmentId, consultationMessageId: messageId };

const written = {
  id: messageId,
  by: 'citizen' as const,
  officer: null,
  text: 'This is the X-ray of which I spoke.',
  at: '2026-03-07T16:20:00.000Z',
};
const announced = { mediaType: 'image/jpeg' as const, bytes: 812_440 };
const awaited = { id: attachmentId, ...announced, status: 'awaited', reason: null, askedAt, settledAt: null };
const attached = { ...awaited, bytes: 809_112, status: 'attached', settledAt: '2026-03-07T16:20:11.000Z' };
const answer = {
  ...{ id: '6d2v8h4k0m5q9t3b7n1d5f2j0r6a8e4gm3k8d2q7', by: 'agency', officer: 'Dr. Samira Nasser' },
  ...{ text: 'Thank you, I see it.', at: '2026-03-07T17:02:00.000Z', attachments: [] },
};

export const postMessage = { params, body: { text: written.text }, reply: written };
export const postAgencyMessage = {
  params,
  body: { text: answer.text },
  reply: {
    id: answer.id,
    by: 'agency' as const,
    officer: answer.officer,
    text: answer.text,
    at: answer.at,
  },
};
export const listMessages = {
  params,
  query: { limit: '20' },
  reply: { items: [answer, { ...written, attachments: [attached] }] },
};

export const askForAttachment = {
  params: ofMessage,
  body: announced,
  reply: {
    messageId,
    ...awaited,
    upload: {
      url: 'https://files.example.org/',
      fields: {
        key: `incoming/consultation-message/${messageId}/${attachmentId}`,
        'content-type': announced.mediaType,
      },
      until: '2026-03-07T16:35:05.000Z',
    },
  },
};
export const getAttachment = {
  params: { ...ofMessage, consultationFileId: attachmentId },
  reply: {
    messageId,
    ...attached,
    download: {
      url: `https://files.example.org/attached/consultation-message/${messageId}/${attachmentId}/5d41402abc4b2a76?X-Amz-Expires=60`,
      until: '2026-03-07T16:23:00.000Z',
    },
  },
};

const ticket = `${appointmentId}.c.0.u3cJ1nUq0b3tS5oXlXbVhQ`;
export const getVideo = {
  params,
  reply: {
    url: `https://portal.example/consultations/${ticket}`,
    from: '2026-03-08T05:45:00.000Z',
    until: '2026-03-08T06:50:00.000Z',
  },
};
export const openConsultation = { params: { ticket }, query: { language: 'ar' as const } };

/*
 * Examples of areas and addresses by file.
 */

const id = '1c7nq0v4h8m2t6b9k3f5j7rd';
const asked = {
  ...{ id, label: 'Streets of the harbour', state: 'awaiting-file', bytes: 6_077_779 },
  askedAt: '2026-03-01T08:00:00.000Z',
} as const;
const job = {
  ...asked,
  ...{ reason: null, detail: null, total: null, rows: 0, done: 0, refused: 0, waiting: null },
  endedAt: null,
} as const;
const params = { importId: id };

export const askForAreaImport = {
  body: { bytes: 6_077_779, label: 'Streets of the harbour' },
  reply: {
    ...job,
    upload: {
      url: 'https://files.example/',
      fields: {
        key: `incoming/area-import/${id}/4f0kq8tn2c6vh1b9m3jd5s7e`,
        'content-type': 'application/octet-stream',
      },
      until: '2026-03-01T08:15:00.000Z',
    },
  },
};
export const listAreaImports = {
  query: { limit: '20' },
  reply: { items: [{ ...asked, state: 'finished' }] },
};
export const getAreaImport = {
  params,
  reply: {
    ...job,
    ...{ state: 'finished', total: 100_000, rows: 100_000, done: 99_874, refused: 126 },
    endedAt: '2026-03-01T08:12:40.000Z',
    results: {
      url: `https://files.example/attached/area-import/${id}/results.csv`,
      until: '2026-03-01T08:14:00.000Z',
    },
  },
};
export const cancelAreaImport = {
  params,
  body: {},
  reply: { id, state: 'cancelled', endedAt: '2026-03-01T08:05:00.000Z' },
};

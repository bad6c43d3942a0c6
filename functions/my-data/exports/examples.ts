const running = {
  id: '5k2v0a9c1m7q4t8b6d0e2g3f',
  state: 'running' as const,
  askedAt: '2026-03-01T09:00:00.000Z',
  ...{ records: 0, readyAt: null, until: null, files: null },
};

const link = (name: string) => ({
  url: `https://files.s3.eu-central-1.amazonaws.com/attached/data-export/5k2v0a9c1m7q4t8b6d0e2g3f/${name}?X-Amz-Signature=…`,
  until: '2026-03-01T09:15:30.000Z',
});

export const askExport = { body: { language: 'ar' as const }, reply: running };

export const getExport = {
  reply: {
    ...running,
    state: 'ready' as const,
    records: 148,
    readyAt: '2026-03-01T09:00:20.000Z',
    until: '2026-03-08T09:00:20.000Z',
    files: { json: link('my-data.json'), page: link('my-data.html') },
  },
};

export const getExportSchema = { reply: '{"$schema":"https://json-schema.org/draft/2020-12/schema"}' };

const waiting = {
  id: '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7',
  state: 'waiting' as const,
  askedAt: '2026-03-01T09:00:00.000Z',
  erasesAt: '2026-03-15T09:00:00.000Z',
  erasedAt: null,
  gone: {
    files: '2026-04-14T11:00:00.000Z',
    events: '2026-06-13T11:00:00.000Z',
    backups: '2026-04-20T11:00:00.000Z',
  },
};

export const askErasure = { body: {}, reply: { ...waiting, bindings: [] } };

export const getErasure = {
  reply: {
    ...waiting,
    state: 'refused' as const,
    bindings: [
      {
        binding: 'open-bill' as const,
        service: 'bills',
        id: '0gk16h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7',
        title: 'A bill that is not paid yet',
      },
    ],
  },
};

export const getErasureReceipt = {
  params: { erasureId: waiting.id },
  reply: {
    ...waiting,
    state: 'erased' as const,
    erasedAt: '2026-03-15T10:09:00.000Z',
    gone: {
      files: '2026-04-14T10:09:00.000Z',
      events: '2026-06-13T10:09:00.000Z',
      backups: '2026-04-20T10:09:00.000Z',
    },
  },
};

const sessionId = '01ldh2o02kq7c0v5r1m8t3b9e4g6j2n0';
const over = { overBy: '2026-03-01T09:01:00.000Z' };

export const listSessions = {
  query: { limit: '20' },
  reply: {
    items: [
      {
        id: sessionId,
        device: 'Firefox, Linux',
        from: '198.51.100.0/24',
        signedInAt: '2026-03-01T08:30:00.000Z',
        lastSeenAt: '2026-03-01T09:00:00.000Z',
        state: 'active',
        current: true,
      },
    ],
  },
} as const;
export const endSession = { params: { sessionId }, reply: over };
export const signOut = { reply: over };

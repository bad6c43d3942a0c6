import { agencyId, createdAt, shown } from '../agencies/examples';

const keyId = '1c7nq0v4h8m2t6b9k3f5j7rd';

export const key = {
  id: keyId,
  label: 'Case management',
  scopes: ['agencies:read'],
  networks: null,
  mode: 'live',
  endpoint: null,
  status: 'live',
  createdAt,
  expiresAt: '2026-05-30T06:00:00.000Z',
  revokedAt: null,
  rotatedTo: null,
} as const;

const { label, expiresAt } = key;

export const self = {
  id: agencyId,
  ...shown,
  status: 'active',
  key: { id: keyId, label, scopes: ['agencies:read'], expiresAt },
} as const;

export const issued = {
  id: keyId,
  agencyId,
  label,
  scopes: ['agencies:read'],
  networks: null,
  mode: 'live',
  createdAt,
  expiresAt,
  apiKey: `diwan_${agencyId}_${keyId}_0000000000exampleexampleexample0`,
} as const;

const newId = '2m6b0k4f8t1h5q9c3v7j2nsd';

export const rotated = {
  ...issued,
  id: newId,
  apiKey: `diwan_${agencyId}_${newId}_0000000000exampleexampleexample0`,
  replaces: { id: keyId, expiresAt: '2026-03-02T06:00:00.000Z' },
} as const;

import { randomUUID } from 'node:crypto';
import { contract } from '../../functions/bills/contract';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { agency, type Caller, citizen } from '../support/callers';
import type { Portal } from '../support/portal';

export const newId = (): string =>
  BigInt(`0x${randomUUID().replaceAll('-', '')}`)
    .toString(32)
    .slice(0, 24)
    .padStart(24, '0');

/** What an agency asks for, where nothing is said of it. */
export const body = {
  kind: 'fee' as const,
  title: { en: 'Waste collection', ar: 'جمع النفايات' },
  currency: 'JOD' as const,
  lines: [
    { head: 'waste', text: 'Collection', amount: 30_000 },
    { head: 'recycling', text: 'Recycling', amount: 18_000 },
  ],
  issuedOn: '2026-01-15',
  dueOn: '2026-03-01',
};

/** An agency and a person who holds one of its payers, both of their own for each test. */
export const newCase = async (portal: Portal, agencyId = newId()) => {
  const api = portal.client(contract);
  const office = agency(agencyId, 'bills:read', 'bills:write');
  const sub = randomUUID();
  const lena = citizen(sub);
  const payer = { identifier: `plate ${randomUUID()}` };
  const codeFor = async (identifier: string, renew?: boolean) =>
    (await api.claimCode({ caller: office, body: { identifier, ...(renew ? { renew } : {}) } })).body.code;
  const claim = async (caller: Caller, code: string) => api.claimPayer({ caller, body: { code } });
  await claim(lena, await codeFor(payer.identifier));
  const issue = async (changes: object = {}, key: string = randomUUID()) =>
    (
      await api.issueBill({
        caller: office,
        body: { ...body, payer, ...changes },
        idempotencyKey: key,
      })
    ).body;
  return { api, agencyId, office, lena, ref: personRef(sub), payer, codeFor, claim, issue };
};
export type Case = Awaited<ReturnType<typeof newCase>>;

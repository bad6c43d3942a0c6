import * as v from 'valibot';
import { bindings } from '../../blocks/erasure/eraser';
import { signedInAnew } from '../../blocks/people/proof';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant } from '../../kernel/text/fields';
import { erasureStates, waitingDays } from './erasure';
import * as examples from './examples';

/** When the last of what is kept for safety is gone. */
const gone = v.strictObject({ files: instant, events: instant, backups: instant });

const shared = {
  id,
  state: v.picklist(erasureStates),
  askedAt: instant,
  /** Until when it can be taken back. */
  erasesAt: instant,
  erasedAt: v.nullable(instant),
  /** When deleted files, the log of events and backups have lost it too. */
  gone,
};

export const erasureView = v.strictObject({
  ...shared,
  /** What must be settled first, where it was refused: pay, end or cancel it, and ask again. */
  bindings: v.array(
    v.strictObject({
      binding: v.picklist(bindings),
      service: v.string(),
      id: v.nullable(v.string()),
      /** In the language of the request. */
      title: v.string(),
    }),
  ),
});
export const erasureReceipt = v.strictObject(shared);

const path = '/v1/my-data/erasure';

export const erasureRoutes = {
  askErasure: {
    method: 'POST',
    path,
    access: signedInAnew,
    summary: 'Have everything erased that the portal holds of me',
    description: `It is done after ${waitingDays} days, in which it can be taken back (\`withdrawErasure\`); a message says so. Within moments it becomes \`refused\` if something binds me to others that the law or they rely on: \`bindings\` says what. What the law keeps (the ledger, bills, receipts, decisions) stays without me. Keep the \`id\`: with it anybody can see how it stands (\`getErasureReceipt\`) when I can no longer sign in. While one is open it is answered as it is (200).`,
    body: v.strictObject({}),
    reply: { status: 201, body: erasureView, existing: true },
    example: examples.askErasure,
  },
  getErasure: {
    method: 'GET',
    path,
    access: 'citizen',
    summary: 'My latest request to be erased',
    reply: { status: 200, body: erasureView },
    refusals: { 'erasure-not-found': 404 },
    example: examples.getErasure,
  },
  withdrawErasure: {
    method: 'POST',
    path: `${path}/withdraw`,
    access: 'citizen',
    summary: 'Take back that I want to be erased',
    description: 'As long as it waits. Once is enough; again, it changes nothing.',
    reply: { status: 204 },
    refusals: { 'erasure-not-found': 404, 'erasure-not-waiting': 409 },
  },
  getErasureReceipt: {
    method: 'GET',
    path: '/v1/public/my-data/erasures/{erasureId}',
    access: 'anyone',
    summary: 'How an erasure stands, by its id',
    description:
      'For whoever asked for it, who cannot sign in any more. It says nothing of whom; the id cannot be guessed.',
    params: v.strictObject({ erasureId: id }),
    reply: { status: 200, body: erasureReceipt },
    refusals: { 'erasure-not-found': 404 },
    example: examples.getErasureReceipt,
  },
} as const satisfies Routes;

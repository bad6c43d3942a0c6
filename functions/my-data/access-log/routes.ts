import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { id, instant, instantInput, oneLine, pageOf, paging } from '../../kernel/text/fields';
import { accessView } from './entry';
import * as examples from './examples';

/** What of a log is asked for. */
export const accessFilters = v.strictObject({
  /** The id of the agency that read. */
  agency: v.optional(id),
  /** From this instant on. */
  from: v.optional(instantInput),
  /** Before this instant. */
  to: v.optional(instantInput),
  /** What the purpose contains, letter for letter. */
  purpose: v.optional(oneLine(200)),
  ...paging,
});
export type AccessFilters = v.InferOutput<typeof accessFilters>;

export const publicKey = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
  kid: v.string(),
});

export const chainView = v.strictObject({
  /** Under which the entries are linked. */
  person: v.string(),
  /** Entries in the chain. */
  count: v.number(),
  /** The hash of the last of them, or of the beginning. */
  head: v.string(),
  /** The latest that is kept outside of the table; null before the first. */
  checkpoint: v.nullable(
    v.strictObject({
      count: v.number(),
      head: v.string(),
      at: instant,
      /** Signed by one of the portal's keys (`getSigningKeys`). */
      token: v.string(),
    }),
  ),
});

export const accessLogRoutes = {
  listAccesses: {
    method: 'GET',
    path: '/v1/me/access-log',
    access: 'citizen',
    summary: 'Who read my data, newest first',
    description:
      'Each time an agency read personal data of mine: when, which agency, for which official, for what purpose, and what was read. By agency, by time and by words of the purpose. With filters a page may be short and still not be the last: the last has no `next`.',
    query: accessFilters,
    reply: { status: 200, body: pageOf(accessView) },
    example: examples.listAccesses,
  },
  getAccessChain: {
    method: 'GET',
    path: '/v1/me/access-log/chain',
    access: 'citizen',
    summary: 'Where the chain of my access log ends, and its signed checkpoint',
    description:
      'Each entry is linked to the one before it by a hash. The checkpoint says how long the chain was at an instant; it is signed and kept where nobody can delete it, so that a log that was cut shows. `npm run access-log:verify` checks an export without the portal.',
    reply: { status: 200, body: chainView },
    example: examples.getAccessChain,
  },
  getSigningKeys: {
    method: 'GET',
    path: '/v1/public/my-data/keys',
    access: 'anyone',
    summary: 'The keys by which checkpoints of access logs are verified',
    description: 'A JWK Set (RFC 7517). The first signs now; the others have signed before.',
    reply: { status: 200, body: v.strictObject({ keys: v.array(publicKey) }) },
    example: examples.getSigningKeys,
  },
} as const satisfies Routes;

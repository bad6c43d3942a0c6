import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { instant } from '../../kernel/text/fields';
import * as examples from './examples';

/** An id as GovStack's registries know it. */
const name = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, 'Must be an id.'));

/** One read, with the members of GovStack's Digital Registries, which are spelt as there ("DATA My personal data usage"). */
export const usageView = v.strictObject({
  ID: v.string(),
  /** The officer, in the agency's own words; of a delegate the mandate by which they looked. */
  ReaderID: v.string(),
  ReaderInitials: v.string(),
  ReaderInstitutionID: v.string(),
  ReaderInstitutionName: v.string(),
  /** The key by which the agency's system called; of a delegate the operation that they called. */
  ReaderApplicationName: v.string(),
  SearchDateTime: instant,
  Refrences: v.array(v.strictObject({ ReferenceID: v.string() })),
});

export const govstackRoutes = {
  getPersonalDataUsage: {
    method: 'GET',
    path: '/data/MyPersonalDataUsage/1.0',
    access: 'citizen',
    summary: 'GovStack: who has looked at my personal data',
    description:
      "The latest 100 reads. `userID` may be left out, and is the caller's own; `DatabaseID` is a type of what was read, such as `complaint`. The portal knows the caller by their token: `Information-Mediator-Client` is passed over.",
    query: v.strictObject({ userID: v.optional(name), DatabaseID: v.optional(name) }),
    reply: { status: 200, body: v.array(usageView), localized: true },
    example: examples.getPersonalDataUsage,
  },
} as const satisfies Routes;

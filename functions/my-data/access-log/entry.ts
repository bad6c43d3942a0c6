import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import type { AccessItem } from '../../blocks/people/access-log';
import { instant } from '../../kernel/text/fields';

/** One read of a person's data by an agency, as the person sees it. */
export const accessView = v.strictObject({
  id: v.string(),
  at: instant,
  /** With its names by language; null where there is no such agency any more. */
  agency: v.strictObject({ id: v.string(), names: agencyNames, key: v.string() }),
  /** The official for whom the agency's system asked, in the agency's own words. */
  officer: v.string(),
  purpose: v.string(),
  /** What was read. */
  subject: v.strictObject({ type: v.string(), id: v.string() }),
  /** Its place in the chain; null until it is there, which takes less than a minute. */
  link: v.nullable(v.strictObject({ position: v.number(), hash: v.string() })),
});
export type AccessView = v.InferOutput<typeof accessView>;

type Names = ReadonlyMap<string, Record<string, string>>;

export const showAccess = (
  { sk, at, agencyId, keyId, officer, purpose, subject, link }: AccessItem,
  names: Names,
): AccessView => ({
  id: sk,
  at,
  agency: { id: agencyId, names: names.get(agencyId) ?? null, key: keyId },
  ...{ officer, purpose, subject },
  link: link ?? null,
});

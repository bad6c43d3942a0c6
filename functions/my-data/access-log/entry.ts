import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import type { AccessItem, LogEntry } from '../../blocks/people/access-log';
import { inOrder, instant } from '../../kernel/text/fields';

/** One read of a person's data by an agency, or what a delegate did in the person's name, as the person sees it. */
export const accessView = v.strictObject({
  id: v.string(),
  at: instant,
  /** With its names by language, which are null where there is no such agency any more; null where a delegate acted. */
  agency: v.nullable(v.strictObject({ id: v.string(), names: agencyNames, key: v.string() })),
  /** Who acted for the person, by which mandate, and the name of what they did; null where an agency read. */
  delegate: v.nullable(v.strictObject({ mandate: v.string(), operation: v.string() })),
  /** The official for whom the agency's system asked, in the agency's own words. */
  officer: v.nullable(v.string()),
  purpose: v.nullable(v.string()),
  /** What was read, or what was acted on. */
  subject: v.strictObject({ type: v.string(), id: v.nullable(v.string()) }),
  /** The investigation in which it was kept back until `shownAt`; null where it was shown at once. */
  investigation: v.nullable(
    v.strictObject({
      id: v.string(),
      legalBasis: v.strictObject({ code: v.string(), names: v.record(v.string(), v.string()) }),
      authority: v.string(),
      reference: v.string(),
      shownAt: instant,
    }),
  ),
  /** Its place in the chain; null until it is there, which takes less than a minute. */
  link: v.nullable(v.strictObject({ position: v.number(), hash: v.string() })),
});
export type AccessView = v.InferOutput<typeof accessView>;

type Names = ReadonlyMap<string, Record<string, string>>;

const whoOf = (
  entry: LogEntry,
  names: Names,
): Pick<AccessView, 'agency' | 'delegate' | 'officer' | 'purpose'> => {
  if ('actor' in entry) {
    const delegate = { mandate: entry.actor.mandate, operation: entry.operation };
    return { agency: null, delegate, officer: null, purpose: null };
  }
  const { agencyId, keyId, officer, purpose } = entry;
  const agency = { id: agencyId, names: names.get(agencyId) ?? null, key: keyId };
  return { agency, delegate: null, officer, purpose };
};

const laterOf = ({ investigation }: AccessItem): AccessView['investigation'] => {
  if (!investigation) return null;
  const { id, legalBasis, authority, reference, shownAt } = investigation;
  const { code, names } = legalBasis;
  return { id, legalBasis: { code, names: inOrder(names) }, authority, reference, shownAt };
};

export const showAccess = (entry: LogEntry, names: Names): AccessView => {
  const { sk, at, subject, link } = entry;
  const investigation = 'actor' in entry ? null : laterOf(entry);
  return { id: sk, at, ...whoOf(entry, names), subject, investigation, link: link ?? null };
};

import * as v from 'valibot';
import type { Contact } from '../../blocks/people/person';
import { id } from '../../kernel/text/fields';

/*
 * How a complaint arrived when no citizen was signed in: an agency's system filed it.
 */

const channels = ['open311', 'import'] as const;

/** What the agency that holds the complaint sees of it; the contact is shown in place of the citizen's. */
export const intakeView = v.strictObject({
  channel: v.picklist(channels),
  /** The agency whose system brought it, and by which of its API keys. */
  by: v.strictObject({ agencyId: id, keyId: id }),
  /** Its number in that agency's own system. */
  reference: v.optional(v.string()),
  /** Who reported it, in that system's own words for people. */
  accountId: v.optional(v.string()),
  /** The place, by the number that a register of addresses gives it. */
  addressId: v.optional(v.string()),
  /** Pictures of it, somewhere in the web. */
  mediaUrls: v.optional(v.array(v.string())),
  /** What was told besides what the category asks, as texts by the sender's own names. */
  attributes: v.optional(v.array(v.strictObject({ name: v.string(), value: v.string() }))),
});

export interface Intake extends v.InferOutput<typeof intakeView> {
  /** As the system gave it; the portal has not verified it. */
  readonly contact: Contact;
}

export const showIntake = ({ contact: _, ...shown }: Intake): v.InferInput<typeof intakeView> => shown;

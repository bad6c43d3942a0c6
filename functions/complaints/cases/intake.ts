import * as v from 'valibot';
import type { Contact } from '../../blocks/people/person';
import { id } from '../../kernel/text/fields';

/*
 * How a complaint came where no citizen was signed in: the system of an agency brought it, and told whom to reach.
 */

export const channels = ['open311'] as const;

/** What the agency that holds the complaint is told of it; the contact it finds where a citizen's would stand. */
export const intakeView = v.strictObject({
  channel: v.picklist(channels),
  /** The agency whose system brought it, and by which of its API keys. */
  by: v.strictObject({ agencyId: id, keyId: id }),
  /** Who reported it, in that system's own words for people. */
  accountId: v.optional(v.string()),
  /** The place, by the number that a register of addresses gives it. */
  addressId: v.optional(v.string()),
  /** A picture of it, somewhere in the web. */
  mediaUrl: v.optional(v.string()),
});

export interface Intake extends v.InferOutput<typeof intakeView> {
  /** As the system told it: the portal has asked nobody. */
  readonly contact: Contact;
}

export const showIntake = ({ contact: _, ...shown }: Intake): v.InferInput<typeof intakeView> => shown;

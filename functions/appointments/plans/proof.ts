import * as v from 'valibot';
import { awaitsCounter, claimKey } from '../../blocks/people/claim';
import { shortReferenceOf } from '../../blocks/references/reference';
import { requirement } from '../../kernel/table/requirement';
import type { Write } from '../../kernel/table/write';
import { id } from '../../kernel/text/fields';
import type { AppointmentType } from '../types/type';
import type { Plan } from './plan';
import { claimHasAppointment, claimMissing, claimNotNeeded, claimUnknown } from './refusals';

/*
 * An appointment at which people prove who they are is for a claim (docs/adr/0177).
 */

/** Refuses a claim where the type takes none, and none where it takes one. */
export const checkClaim = ({ provesIdentity }: AppointmentType, claimId: string | undefined): void => {
  if (provesIdentity && claimId === undefined) throw claimMissing();
  if (!provesIdentity && claimId !== undefined) throw claimNotNeeded();
};

/** Requires that the claim is the person's, waits for a counter, and has no appointment. */
export const requiresClaim = (
  { claimId }: Plan,
  { owner, now }: { readonly owner: string; readonly now: number },
): Write<undefined>[] =>
  claimId === undefined
    ? []
    : [
        requirement(
          claimKey(claimId),
          awaitsCounter(owner, now, { closed: claimUnknown, booked: claimHasAppointment }),
          claimUnknown,
        ),
      ];

/** The claim, with what is said for it at the counter. */
export const claimView = v.strictObject({ id, code: v.string() });

export const showClaim = ({ claimId }: { readonly claimId?: string }) =>
  claimId === undefined ? {} : { claim: { id: claimId, code: shortReferenceOf('claim', claimId) } };

import * as v from 'valibot';
import { levels } from '../../kernel/identity/level';
import { id, instant } from '../../kernel/text/fields';
import { instant as instantOf } from '../../kernel/text/time';
import { appointmentView, showAppointment } from './appointment';
import { type Claim, codeOf, endOf, reasons, states, ways } from './claim';

/** A claim as lists show it: nothing that says who somebody is. */
export const claimView = v.strictObject({
  id,
  /** Said at a counter: `I-4831-9027-556`. */
  code: v.string(),
  way: v.picklist(ways),
  state: v.picklist(states),
  createdAt: instant,
  /** Forgotten then, if nobody has decided it. */
  lapsesAt: instant,
  level: v.nullable(v.picklist(levels)),
  reason: v.nullable(v.picklist(reasons)),
  /** Of a claim that waits for a counter: its appointment, or the latest that was. */
  appointment: v.nullable(appointmentView),
});
export type ClaimView = v.InferOutput<typeof claimView>;

export const showClaim = (
  claim: Pick<Claim, 'id' | 'way' | 'state' | 'createdAt' | 'level' | 'reason' | 'lapsesAt' | 'appointment'>,
): ClaimView => ({
  id: claim.id,
  code: codeOf(claim),
  way: claim.way,
  state: claim.state,
  createdAt: instantOf(claim.createdAt),
  lapsesAt: instantOf(endOf(claim)),
  level: claim.level ?? null,
  reason: claim.reason ?? null,
  appointment: claim.appointment ? showAppointment(claim.appointment) : null,
});

/** What is kept of it in lists. */
export const cardOf = ({ id: own, way, state, createdAt, level, reason }: Claim) => ({
  ...{ id: own, way, state, createdAt },
  ...(level ? { level } : {}),
  ...(reason ? { reason } : {}),
});
export type ClaimCard = ReturnType<typeof cardOf>;

import type { DomainEvent } from '../../kernel/events/event';
import type { Officers } from '../officers/officers';

/*
 * That what was paid on a bill goes back by a rule of the service that charged it. The service says so by an event, and the payments
 * give it back, once for ever.
 */

/** Why, as people are told. */
export const refundRules = ['application_refused', 'application_withdrawn'] as const;
export type RefundRule = (typeof refundRules)[number];

export interface RefundDue {
  readonly agencyId: string;
  readonly billId: string;
  /** Minor units: the most that goes back. */
  readonly amount: number;
  readonly rule: RefundRule;
  /** Who decided that of which it follows; nobody, where it was the payer. */
  readonly officers?: Officers;
}

/** The event, of which the agency alone hears. */
export const refundDueEvent = (
  type: `${string}.refund-due`,
  subject: string,
  at: number,
  due: RefundDue,
): DomainEvent => ({ type, subject, at, audience: { agencies: [due.agencyId] }, data: { ...due } });

/** What such an event says. */
export const refundDueIn = ({ data }: Pick<DomainEvent, 'data'>): RefundDue => data as unknown as RefundDue;

/*
 * What an agency has somebody pay who needs no account: the order comes from the agency's own system, and its bill is made
 * with the payment. See docs/adr/0132.
 */

/** What the agency notes on a payment for itself, by names of its own. */
export type Metadata = Readonly<Record<string, string | number | boolean>>;

export interface AgencyOrder {
  readonly agencyId: string;
  /** The agency's own, not unique. */
  readonly reference: string;
  readonly description: string;
  /** Of who pays, as the agency says: nothing is sent there. */
  readonly email?: string;
  readonly metadata?: Metadata;
}

/**
 * Who acts for whoever the handlers see as the caller. Stored with what was done, and in an event its claim `act`
 * (RFC 8693, section 4.1).
 */
export interface Actor {
  /** The mandate by which they act. */
  readonly mandate: string;
  /** Their own reference (`personRef`). */
  readonly ref: string;
}

/** What is shown of an actor: their reference is the portal's own. */
export const showActor = ({ mandate }: Actor): { readonly mandate: string } => ({ mandate });

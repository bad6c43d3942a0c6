import type { AddressKind } from '../../blocks/people/address-code';

/** What the queue of a way holds of a code that somebody asked for. */
export interface CodeRequested {
  readonly ref: string;
  /** `recovery`: to an address that was proved, to get back into an account. */
  readonly code: { readonly kind: AddressKind; readonly requestId: string; readonly recovery?: true };
}

/** Whether a message of the queue asks for a code to be sent. */
export const isCodeRequested = (body: object): body is CodeRequested => 'code' in body;

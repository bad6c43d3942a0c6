import type { AddressKind } from '../../blocks/people/address-code';

/** What the queue of e-mails holds of a code that somebody asked for. */
export interface CodeLetterRequest {
  readonly ref: string;
  readonly code: { readonly kind: AddressKind; readonly requestId: string };
}

/** Whether a message of the queue asks for the letter of a code. */
export const isCodeLetter = (body: object): body is CodeLetterRequest => 'code' in body;

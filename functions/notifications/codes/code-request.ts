import type { AddressKind } from '../../blocks/people/address-code';
import type { CodeUse } from '../templates/template';

/** What the queue of a way holds of a code that somebody asked for. */
export interface CodeRequested {
  readonly ref: string;
  readonly code: { readonly kind: AddressKind; readonly requestId: string; readonly use: CodeUse };
}

/** Whether a message of the queue asks for a code to be sent. */
export const isCodeRequested = (body: object): body is CodeRequested => 'code' in body;

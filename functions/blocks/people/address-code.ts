import type { Signer } from '../../kernel/identity/signer';
import type { Item } from '../../kernel/table/rule';

/*
 * Codes by which people prove that an address is theirs. A code is derived from the person, the address and the request for
 * it, and kept nowhere; identity checks it, and notifications sends it to the address.
 */

/** The kinds of address at which the portal writes to people, by the member of a profile that holds it. */
export const addressKinds = ['email', 'phone'] as const;
export type AddressKind = (typeof addressKinds)[number];

/** What a profile remembers of the latest request for a code. */
export interface CodeRequest {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The attribute of a profile that holds the latest request for a code. */
export const codeAttribute = { email: 'emailCode', phone: 'phoneCode' } as const satisfies Record<
  AddressKind,
  string
>;

/** The attribute of a profile that holds the address that was proved to be the person's. */
export const provenAttribute = { email: 'provenEmail', phone: 'provenPhone' } as const satisfies Record<
  AddressKind,
  string
>;

/** Minutes for which a code is good. */
export const codeMinutes = 30;

export const isExpired = ({ at }: CodeRequest, now: number): boolean => now - at > codeMinutes * 60_000;

/** The latest request for a code of an address of this kind; undefined where there is none. */
export const codeRequestOf = (person: Item | undefined, kind: AddressKind): CodeRequest | undefined =>
  person?.[codeAttribute[kind]] as CodeRequest | undefined;

const digits = 6;

/** The code for an address by each key of the use, first the one that is sent: six digits. */
export const addressCodesOf = (
  signer: Signer,
  ref: string,
  { kind, address, id }: { readonly kind: AddressKind; readonly address: string; readonly id: string },
): readonly [string, ...string[]] => {
  const codeOf = (bytes: Buffer): string =>
    String(bytes.readUIntBE(0, 6) % 10 ** digits).padStart(digits, '0');
  const [made, ...others] = signer.deriveEach('address-code', `${ref}\n${kind}\n${address}\n${id}`);
  return [codeOf(made), ...others.map(codeOf)];
};

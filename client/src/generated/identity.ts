// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation } from '../operation.ts';

export type Profile = {
  readonly id: string;
  readonly name: string | null;
  readonly language: 'en' | 'ar' | 'fa' | null;
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
  };
  readonly verified: {
    readonly email: string | null;
    readonly phone: string | null;
  };
};

export type GetMeArguments = NoArguments;

export type GetMeResult = Profile;

export type EditMeArguments = {
  readonly name?: string | null;
  readonly language?: 'en' | 'ar' | 'fa' | null;
  readonly contact?: {
    readonly email?: string | null;
    readonly phone?: string | null;
  } | null;
};

export type EditMeResult = void;

export type AskCodeArguments = {
  readonly kind: 'email' | 'phone';
};

export type AskCodeResult = {
  readonly expiresAt: string;
};

export type VerifyAddressArguments = {
  readonly kind: 'email' | 'phone';
  /** White space around it is taken away. Must be the six digits that were sent. */
  readonly code: string;
};

export type VerifyAddressResult = void;

/** Refusals of this service, by code. */
export type IdentityProblem = 'address-missing' | 'too-many-attempts' | 'code-expired' | 'wrong-code';

/** Who I am to the portal. */
export interface IdentityService {
  /** My profile. For a person who is signed in. */
  readonly getMe: Operation<GetMeArguments, GetMeResult>;
  /** Change my profile. For a person who is signed in. */
  readonly editMe: Operation<EditMeArguments, EditMeResult>;
  /** Have a code sent to the e-mail address or the telephone number in my profile. For a person who is signed in. Refusals: address-missing, too-many-attempts. */
  readonly askCode: Operation<AskCodeArguments, AskCodeResult>;
  /** Prove by the code that the address is mine. For a person who is signed in. Refusals: address-missing, code-expired, wrong-code, too-many-attempts. */
  readonly verifyAddress: Operation<VerifyAddressArguments, VerifyAddressResult>;
}

export const identity: Readonly<Record<keyof IdentityService, OperationRow>> = {
  getMe: {"method":"GET","path":"/v1/me","access":"citizen","reply":"json"},
  editMe: {"method":"PATCH","path":"/v1/me","access":"citizen","reply":"none","body":"json","write":true},
  askCode: {"method":"POST","path":"/v1/me/contact/codes","access":"citizen","reply":"json","body":"json","write":true},
  verifyAddress: {"method":"POST","path":"/v1/me/contact/verifications","access":"citizen","reply":"none","body":"json","write":true},
};

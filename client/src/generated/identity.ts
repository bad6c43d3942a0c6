// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation, PersonalOperation } from '../operation.ts';

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

export type Proof = {
  readonly level: 'low' | 'substantial' | 'high' | null;
  readonly registeredName: string | null;
  readonly provenAt: string | null;
  readonly ways: readonly {
    readonly way: string;
    readonly level: 'low' | 'substantial' | 'high';
    readonly method: string;
    readonly href: string;
    readonly description: string;
  }[];
};

export type IdentityClaim = {
  readonly id: string;
  readonly code: string;
  readonly way: 'registry' | 'counter';
  readonly state: 'pending' | 'attested' | 'refused' | 'withdrawn';
  readonly createdAt: string;
  readonly lapsesAt: string;
  readonly level: 'low' | 'substantial' | 'high' | null;
  readonly reason: 'mismatch' | 'stranger' | 'documents' | 'underage' | 'taken' | 'linked' | 'deceased' | null;
  readonly appointment: {
    readonly id: string;
    readonly state: string;
    readonly agencyId: string;
    readonly placeId: string;
    readonly start: string;
    readonly end: string;
  } | null;
};

export type AgencyIdentityClaim = {
  readonly id: string;
  readonly code: string;
  readonly way: 'registry' | 'counter';
  readonly state: 'pending' | 'attested' | 'refused' | 'withdrawn';
  readonly createdAt: string;
  readonly lapsesAt: string;
  readonly level: 'low' | 'substantial' | 'high' | null;
  readonly reason: 'mismatch' | 'stranger' | 'documents' | 'underage' | 'taken' | 'linked' | 'deceased' | null;
  readonly appointment: {
    readonly id: string;
    readonly state: string;
    readonly agencyId: string;
    readonly placeId: string;
    readonly start: string;
    readonly end: string;
  } | null;
  readonly person: {
    readonly nationalNumber: string;
    readonly names: {
      readonly given: string;
      readonly family: string;
    };
    readonly birthDate: string;
  } | null;
};

export type IdentityLetter = {
  readonly id: string;
  readonly state: 'asked' | 'printed' | 'used';
  readonly askedAt: string;
  readonly lapsesAt: string;
};

export type AgencyIdentityLetter = {
  readonly id: string;
  readonly state: 'asked' | 'printed' | 'used';
  readonly askedAt: string;
  readonly lapsesAt: string;
  readonly claimId: string;
};

export type Session = {
  readonly id: string;
  readonly device: string | null;
  readonly from: string;
  readonly signedInAt: string;
  readonly lastSeenAt: string;
  readonly state: 'active' | 'ended';
  readonly current: boolean;
};

export type AccountRecovery = {
  readonly state: 'begun' | 'waiting' | 'opening' | 'completed' | 'stopped';
  readonly begunAt: string;
  readonly opensAt: string | null;
  readonly lapsesAt: string;
  readonly proofs: readonly ('email' | 'phone' | 'letter')[];
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

export type ListSessionsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListSessionsResult = {
  readonly items: readonly Session[];
  readonly next?: string;
};

export type EndSessionArguments = {
  /** Must be an id that this portal gave. */
  readonly sessionId: string;
};

export type EndSessionResult = {
  readonly overBy: string;
};

export type SignOutEverywhereArguments = NoArguments;

export type SignOutEverywhereResult = {
  readonly overBy: string;
};

export type ShowProofArguments = NoArguments;

export type ShowProofResult = Proof;

export type StartClaimArguments = ({
  readonly way: 'registry';
  /** Must be a national number: its digits alone, from 6 to 16 of them. */
  readonly nationalNumber: string;
  readonly names: {
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly given: string;
    /** White space around it is taken away. Write it in one line, without control characters. */
    readonly family: string;
  };
  /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
  readonly birthDate: string;
} | {
  readonly way: 'counter';
});

export type StartClaimResult = IdentityClaim;

export type ListClaimsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListClaimsResult = {
  readonly items: readonly IdentityClaim[];
  readonly next?: string;
};

export type ShowClaimArguments = {
  /** Must be an id that this portal gave. */
  readonly claimId: string;
};

export type ShowClaimResult = IdentityClaim;

export type WithdrawClaimArguments = {
  /** Must be an id that this portal gave. */
  readonly claimId: string;
};

export type WithdrawClaimResult = void;

export type AskLetterArguments = NoArguments;

export type AskLetterResult = IdentityLetter;

export type ConfirmLetterArguments = {
  /** White space around it is taken away. Must be the eight digits in the letter. */
  readonly code: string;
};

export type ConfirmLetterResult = void;

export type ListLettersArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListLettersResult = {
  readonly items: readonly AgencyIdentityLetter[];
  readonly next?: string;
};

export type PrintLetterArguments = {
  /** Must be an id that this portal gave. */
  readonly letterId: string;
};

export type PrintLetterResult = {
  readonly id: string;
  readonly state: 'asked' | 'printed' | 'used';
  readonly askedAt: string;
  readonly lapsesAt: string;
  readonly claimId: string;
  readonly code: string;
};

export type ListPendingClaimsArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListPendingClaimsResult = {
  readonly items: readonly IdentityClaim[];
  readonly next?: string;
};

export type ShowClaimToAgencyArguments = {
  /** Must be an id that this portal gave. */
  readonly claimId: string;
};

export type ShowClaimToAgencyResult = AgencyIdentityClaim;

export type AttestArguments = {
  /** White space around it is taken away. */
  readonly claim: string;
  readonly level: 'low' | 'substantial' | 'high';
  readonly person?: {
    /** Must be a national number: its digits alone, from 6 to 16 of them. */
    readonly nationalNumber: string;
    readonly names: {
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly given: string;
      /** White space around it is taken away. Write it in one line, without control characters. */
      readonly family: string;
    };
    /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
    readonly birthDate: string;
  };
};

export type AttestResult = IdentityClaim;

export type AttestManyArguments = {
  readonly items: readonly {
    /** White space around it is taken away. */
    readonly claim: string;
    readonly level: 'low' | 'substantial' | 'high';
    readonly person?: {
      /** Must be a national number: its digits alone, from 6 to 16 of them. */
      readonly nationalNumber: string;
      readonly names: {
        /** White space around it is taken away. Write it in one line, without control characters. */
        readonly given: string;
        /** White space around it is taken away. Write it in one line, without control characters. */
        readonly family: string;
      };
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly birthDate: string;
    };
  }[];
};

export type AttestManyResult = {
  readonly items: readonly {
    readonly claim: string | null;
    readonly result: 'attested' | 'not-attested' | 'refused' | 'later';
    readonly reason?: 'mismatch' | 'stranger' | 'documents' | 'underage' | 'taken' | 'linked' | 'deceased';
    readonly code?: string;
    readonly errors?: readonly {
      readonly in: string;
      readonly pointer: string;
      readonly code: string;
      readonly detail: string;
    }[];
  }[];
};

export type RefuseClaimArguments = {
  /** Must be an id that this portal gave. */
  readonly claimId: string;
} & {
  readonly reason: 'mismatch' | 'stranger' | 'documents';
};

export type RefuseClaimResult = IdentityClaim;

export type UnlinkArguments = {
  /** Must be a national number: its digits alone, from 6 to 16 of them. */
  readonly nationalNumber: string;
  readonly reason: 'mistake' | 'takeover' | 'request';
};

export type UnlinkResult = void;

export type TakeRegisterChangesArguments = {
  readonly items: readonly {
    /** Must be a national number: its digits alone, from 6 to 16 of them. */
    readonly nationalNumber: string;
    readonly change: {
      readonly kind: 'death';
      /** Must be a date such as 2026-03-01. Must be a day that the calendar has, such as 2026-03-01. */
      readonly on: string;
    } | {
      readonly kind: 'name';
      readonly names: {
        /** White space around it is taken away. Write it in one line, without control characters. */
        readonly given: string;
        /** White space around it is taken away. Write it in one line, without control characters. */
        readonly family: string;
      };
    };
  }[];
};

export type TakeRegisterChangesResult = {
  readonly items: readonly {
    readonly result: 'taken' | 'refused' | 'later';
    readonly code?: string;
    readonly errors?: readonly {
      readonly in: string;
      readonly pointer: string;
      readonly code: string;
      readonly detail: string;
    }[];
  }[];
};

export type BeginRecoveryArguments = {
  /** Must be a national number: its digits alone, from 6 to 16 of them. */
  readonly nationalNumber: string;
};

export type BeginRecoveryResult = {
  readonly recoveryId: string;
  readonly state: 'begun' | 'waiting' | 'opening' | 'completed' | 'stopped';
  readonly begunAt: string;
  readonly opensAt: string | null;
  readonly lapsesAt: string;
  readonly proofs: readonly ('email' | 'phone' | 'letter')[];
};

export type ShowRecoveryArguments = {
  /** Must be an id that this portal gave. */
  readonly recoveryId: string;
};

export type ShowRecoveryResult = AccountRecovery;

export type AskRecoveryCodeArguments = {
  /** Must be an id that this portal gave. */
  readonly recoveryId: string;
} & {
  readonly proof: 'email' | 'phone' | 'letter';
};

export type AskRecoveryCodeResult = void;

export type ProveRecoveryArguments = {
  /** Must be an id that this portal gave. */
  readonly recoveryId: string;
} & {
  readonly proof: 'email' | 'phone' | 'letter';
  /** White space around it is taken away. Must be the digits that were sent. */
  readonly code: string;
};

export type ProveRecoveryResult = AccountRecovery;

export type CompleteRecoveryArguments = {
  /** Must be an id that this portal gave. */
  readonly recoveryId: string;
} & {
  /** Control characters and broken characters are not allowed. */
  readonly password: string;
};

export type CompleteRecoveryResult = void;

export type GetOwnRecoveryArguments = NoArguments;

export type GetOwnRecoveryResult = AccountRecovery;

export type StopRecoveryArguments = NoArguments;

export type StopRecoveryResult = void;

/** Refusals of this service, by code. */
export type IdentityProblem = 'address-missing' | 'too-many-attempts' | 'code-expired' | 'wrong-code' | 'session-not-found' | 'under-age' | 'claim-not-found' | 'claim-decided' | 'letter-lapsed' | 'letter-used' | 'letter-not-found' | 'wrong-letter-code' | 'second-officer-required' | 'same-officer' | 'person-missing' | 'another-number' | 'not-linked' | 'deceased' | 'recovery-not-found' | 'recovery-closed' | 'recovery-code-wrong' | 'recovery-waits' | 'password-too-weak' | 'account-not-found';

/** Who I am to the portal, and how I prove it. */
export interface IdentityService {
  /** My profile. For a person who is signed in. */
  readonly getMe: Operation<GetMeArguments, GetMeResult>;
  /** Change my profile. For a person who is signed in. */
  readonly editMe: Operation<EditMeArguments, EditMeResult>;
  /** Have a code sent to the e-mail address or the telephone number in my profile. For a person who is signed in. Refusals: address-missing, too-many-attempts. */
  readonly askCode: Operation<AskCodeArguments, AskCodeResult>;
  /** Prove by the code that the address is mine. For a person who is signed in. Refusals: address-missing, code-expired, wrong-code, too-many-attempts. */
  readonly verifyAddress: Operation<VerifyAddressArguments, VerifyAddressResult>;
  /** Where I am signed in, and was in the last month; newest first. For a person who is signed in. */
  readonly listSessions: PagedOperation<ListSessionsArguments, ListSessionsResult>;
  /** End one of my sessions. For a person who is signed in. Refusals: session-not-found. */
  readonly endSession: Operation<EndSessionArguments, EndSessionResult>;
  /** End all of my sessions, this one too. For a person who is signed in. */
  readonly signOutEverywhere: Operation<SignOutEverywhereArguments, SignOutEverywhereResult>;
  /** How surely the portal knows who I am, and how to raise that. For a person who is signed in. */
  readonly showProof: Operation<ShowProofArguments, ShowProofResult>;
  /** Claim to be who I am, so that it can be attested. For a person who is signed in. Refusals: under-age, too-many-attempts. */
  readonly startClaim: Operation<StartClaimArguments, StartClaimResult>;
  /** My claims, newest first. For a person who is signed in. */
  readonly listClaims: PagedOperation<ListClaimsArguments, ListClaimsResult>;
  /** One of my claims, and what has become of it. For a person who is signed in. Refusals: claim-not-found. */
  readonly showClaim: Operation<ShowClaimArguments, ShowClaimResult>;
  /** Take a claim back that nobody has decided yet. For a person who is signed in. Refusals: claim-not-found, claim-decided. */
  readonly withdrawClaim: Operation<WithdrawClaimArguments, WithdrawClaimResult>;
  /** Have a code sent to the address that the register has of me. For a person who has proved who they are, to the level `low` at least. Refusals: too-many-attempts. */
  readonly askLetter: Operation<AskLetterArguments, AskLetterResult>;
  /** Enter the code in the letter, which proves me to the level `substantial`. For a person who has proved who they are, to the level `low` at least. Refusals: letter-lapsed, letter-used, letter-not-found, wrong-letter-code, too-many-attempts. */
  readonly confirmLetter: Operation<ConfirmLetterArguments, ConfirmLetterResult>;
  /** Letters that your agency is to print, longest waiting first. Needs a key with the scope `identity:attest`. */
  readonly listLetters: PagedOperation<ListLettersArguments, ListLettersResult>;
  /** Take a letter to be printed: its code, for the person of the claim. Needs a key with the scope `identity:attest`. Refusals: letter-not-found, letter-used. */
  readonly printLetter: Operation<PrintLetterArguments, PrintLetterResult>;
  /** Claims that wait for the civil registry, longest waiting first. Needs a key with the scope `identity:attest`. */
  readonly listPendingClaims: PagedOperation<ListPendingClaimsArguments, ListPendingClaimsResult>;
  /** A claim, with what the person told while nobody has decided it. Needs a key with the scope `identity:attest`. Refusals: claim-not-found. */
  readonly showClaimToAgency: PersonalOperation<ShowClaimToAgencyArguments, ShowClaimToAgencyResult>;
  /** Attest that the person of a claim is the person of a national number. Needs a key with the scope `identity:attest`. Refusals: second-officer-required, same-officer, claim-not-found, claim-decided, person-missing, another-number. */
  readonly attest: Operation<AttestArguments, AttestResult>;
  /** Attest up to 500 claims at once. Needs a key with the scope `identity:attest`. */
  readonly attestMany: Operation<AttestManyArguments, AttestManyResult>;
  /** Refuse a claim, with a reason that the person is told. Needs a key with the scope `identity:attest`. Refusals: second-officer-required, same-officer, claim-not-found, claim-decided. */
  readonly refuseClaim: Operation<RefuseClaimArguments, RefuseClaimResult>;
  /** Undo the link of a national number to a wrong account. Needs a key with the scope `identity:attest`. Refusals: second-officer-required, same-officer, not-linked. */
  readonly unlink: Operation<UnlinkArguments, UnlinkResult>;
  /** Tell of up to 500 deaths and changes of name. Needs a key with the scope `identity:attest`. */
  readonly takeRegisterChanges: Operation<TakeRegisterChangesArguments, TakeRegisterChangesResult>;
  /** Begin the recovery of an account, having seen the person and their papers at a counter. Needs a key with the scope `identity:attest`. Refusals: not-linked, deceased. */
  readonly beginRecovery: Operation<BeginRecoveryArguments, BeginRecoveryResult>;
  /** How my recovery stands, by the id that I was handed. For anyone. Refusals: recovery-not-found. */
  readonly showRecovery: Operation<ShowRecoveryArguments, ShowRecoveryResult>;
  /** Have the code of the second proof sent: by e-mail, by SMS, or in a letter. For anyone. Refusals: recovery-not-found, recovery-closed, address-missing, too-many-attempts. */
  readonly askRecoveryCode: Operation<AskRecoveryCodeArguments, AskRecoveryCodeResult>;
  /** Enter the code: the second proof, from which the wait runs. For anyone. Refusals: recovery-not-found, recovery-closed, recovery-code-wrong, too-many-attempts. */
  readonly proveRecovery: Operation<ProveRecoveryArguments, ProveRecoveryResult>;
  /** Set a new password, once the wait is over. For anyone. Refusals: recovery-not-found, recovery-closed, recovery-waits, password-too-weak, account-not-found. */
  readonly completeRecovery: Operation<CompleteRecoveryArguments, CompleteRecoveryResult>;
  /** The recovery of my account that somebody has begun. For a person who is signed in. Refusals: recovery-not-found. */
  readonly getOwnRecovery: Operation<GetOwnRecoveryArguments, GetOwnRecoveryResult>;
  /** Stop the recovery of my account: it was not me, or I can sign in after all. For a person who is signed in. Refusals: recovery-not-found, recovery-closed. */
  readonly stopRecovery: Operation<StopRecoveryArguments, StopRecoveryResult>;
}

export const identity: Readonly<Record<keyof IdentityService, OperationRow>> = {
  getMe: {"method":"GET","path":"/v1/me","access":"citizen","reply":"json"},
  editMe: {"method":"PATCH","path":"/v1/me","access":"citizen","reply":"none","body":"json","write":true},
  askCode: {"method":"POST","path":"/v1/me/contact/codes","access":"citizen","reply":"json","body":"json","write":true},
  verifyAddress: {"method":"POST","path":"/v1/me/contact/verifications","access":"citizen","reply":"none","body":"json","write":true},
  listSessions: {"method":"GET","path":"/v1/identity/sessions","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  endSession: {"method":"DELETE","path":"/v1/identity/sessions/{sessionId}","access":"citizen","reply":"json","write":true},
  signOutEverywhere: {"method":"POST","path":"/v1/identity/sign-outs","access":"citizen","reply":"json","write":true},
  showProof: {"method":"GET","path":"/v1/identity/proof","access":"citizen","reply":"json"},
  startClaim: {"method":"POST","path":"/v1/identity/claims","access":"citizen","reply":"json","body":"json","write":true},
  listClaims: {"method":"GET","path":"/v1/identity/claims","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
  showClaim: {"method":"GET","path":"/v1/identity/claims/{claimId}","access":"citizen","reply":"json"},
  withdrawClaim: {"method":"POST","path":"/v1/identity/claims/{claimId}/withdrawal","access":"citizen","reply":"none","write":true},
  askLetter: {"method":"POST","path":"/v1/identity/letters","access":"citizen","reply":"json","write":true},
  confirmLetter: {"method":"POST","path":"/v1/identity/letters/confirmations","access":"citizen","reply":"none","body":"json","write":true},
  listLetters: {"method":"GET","path":"/v1/agency/identity/letters","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  printLetter: {"method":"POST","path":"/v1/agency/identity/letters/{letterId}/printing","access":"agency","reply":"json","write":true},
  listPendingClaims: {"method":"GET","path":"/v1/agency/identity/claims","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  showClaimToAgency: {"method":"GET","path":"/v1/agency/identity/claims/{claimId}","access":"agency","reply":"json","personal":true},
  attest: {"method":"POST","path":"/v1/agency/identity/attestations","access":"agency","reply":"json","body":"json","write":true},
  attestMany: {"method":"POST","path":"/v1/agency/identity/attestations/imports","access":"agency","reply":"json","body":"json","write":true},
  refuseClaim: {"method":"POST","path":"/v1/agency/identity/claims/{claimId}/refusal","access":"agency","reply":"json","body":"json","write":true},
  unlink: {"method":"POST","path":"/v1/agency/identity/unlinkings","access":"agency","reply":"none","body":"json","write":true},
  takeRegisterChanges: {"method":"POST","path":"/v1/agency/identity/register-changes","access":"agency","reply":"json","body":"json","write":true},
  beginRecovery: {"method":"POST","path":"/v1/agency/identity/recoveries","access":"agency","reply":"json","body":"json","write":true},
  showRecovery: {"method":"GET","path":"/v1/public/identity/recoveries/{recoveryId}","access":"anyone","reply":"json"},
  askRecoveryCode: {"method":"POST","path":"/v1/public/identity/recoveries/{recoveryId}/codes","access":"anyone","reply":"none","body":"json","write":true},
  proveRecovery: {"method":"POST","path":"/v1/public/identity/recoveries/{recoveryId}/proofs","access":"anyone","reply":"json","body":"json","write":true},
  completeRecovery: {"method":"POST","path":"/v1/public/identity/recoveries/{recoveryId}/completion","access":"anyone","reply":"none","body":"json","write":true},
  getOwnRecovery: {"method":"GET","path":"/v1/identity/recovery","access":"citizen","reply":"json"},
  stopRecovery: {"method":"POST","path":"/v1/identity/recovery/stop","access":"citizen","reply":"none","write":true},
};

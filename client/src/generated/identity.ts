// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type Profile = {
  readonly id: string;
  readonly name: string | null;
  readonly language: 'en' | 'ar' | 'fa' | null;
  readonly contact: {
    readonly email: string | null;
    readonly phone: string | null;
  };
};

export type Access = {
  readonly at: string;
  readonly agency: {
    readonly id: string;
  };
  readonly officer: string;
  readonly purpose: string;
  readonly subject: {
    readonly type: string;
    readonly id: string;
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

export type ListAccessesArguments = {
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListAccessesResult = {
  readonly items: readonly Access[];
  readonly next?: string;
};

/** Refusals of this service, by code. */
export type IdentityProblem = never;

/** Who I am to the portal, and who read my data. */
export interface IdentityService {
  /** My profile. For a person who is signed in. */
  readonly getMe: Operation<GetMeArguments, GetMeResult>;
  /** Change my profile. For a person who is signed in. */
  readonly editMe: Operation<EditMeArguments, EditMeResult>;
  /** Who read my data, newest first. For a person who is signed in. */
  readonly listAccesses: PagedOperation<ListAccessesArguments, ListAccessesResult>;
}

export const identity: Readonly<Record<keyof IdentityService, OperationRow>> = {
  getMe: {"method":"GET","path":"/v1/me","access":"citizen","reply":"json"},
  editMe: {"method":"PATCH","path":"/v1/me","access":"citizen","reply":"none","body":"json","write":true},
  listAccesses: {"method":"GET","path":"/v1/me/access-log","access":"citizen","reply":"json","query":["limit","cursor"],"paged":true},
};

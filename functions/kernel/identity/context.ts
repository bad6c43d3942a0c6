/*
 * What an authorizer's context says, member by member: API Gateway makes every one of them a text.
 */

/** A sign-in at the user pool, with all tokens that come of it. */
export interface SignIn {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Whether the account asked for a second factor when it was made. */
  readonly secondFactor: boolean;
}

export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
export const words = (value: unknown): string[] => text(value).split(' ').filter(Boolean);

export const officersIn = (context: Readonly<Record<string, unknown>>) => {
  const [officer, second] = [text(context.officer), text(context.second)].map(decodeURIComponent);
  return {
    ...(officer ? { officer } : {}),
    ...(second ? { second } : {}),
    ...(context.officersSignIn === 'true' ? { officersSignIn: true as const } : {}),
  };
};

export const signInOf = (context: Readonly<Record<string, unknown>>): { readonly signIn?: SignIn } => {
  const [id, at] = [text(context.session), Number(text(context.signedInAt))];
  return id && at > 0 ? { signIn: { id, at, secondFactor: text(context.secondFactor) === 'true' } } : {};
};

const notedOf = (noted: unknown): { readonly noted?: 'calls' | 'connection' } =>
  noted === 'calls' || noted === 'connection' ? { noted } : {};

/** What an agency's key brings with it. */
export const keyIn = ({ networks, mode, sandbox, noted, drill }: Readonly<Record<string, unknown>>) => ({
  ...(words(networks).length > 0 ? { networks: words(networks) } : {}),
  ...(mode === 'test' ? ({ mode } as const) : {}),
  ...(text(sandbox) === '' ? {} : { sandbox: text(sandbox) }),
  ...notedOf(noted),
  ...(text(drill) === '' ? {} : { drill: text(drill) }),
});

/** What an authorizer hands to a function: API Gateway allows flat strings only. */
export type AuthorizerContext =
  | {
      readonly kind: 'person';
      readonly id: string;
      readonly groups: string;
      readonly session?: string;
      readonly signedInAt?: string;
      readonly secondFactor?: string;
    }
  | {
      readonly kind: 'agency';
      readonly id: string;
      readonly keyId: string;
      readonly scopes: string;
      readonly networks?: string;
      /** Percent-encoded: API Gateway is not to change other letters. */
      readonly officer?: string;
      readonly second?: string;
      readonly officersSignIn?: 'true';
      readonly mode?: 'test';
      readonly sandbox?: string;
      readonly noted?: 'calls' | 'connection';
      readonly drill?: string;
    };

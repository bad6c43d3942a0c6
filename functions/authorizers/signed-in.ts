import type { KnownSession, Sessions, SignIn } from './sessions';
import { reasonOf, type Verifier } from './tokens';

export interface SignedInEffects {
  readonly verifier: Pick<Verifier, 'verify'>;
  readonly sessions: Sessions;
}

interface SignedIn {
  readonly sub: string;
  readonly groups: readonly string[];
  readonly session: KnownSession;
}

/** Who shows an access token of a session that lasts; or why it opens nothing. Throws where that cannot be told. */
export const whoShows = async (
  { verifier, sessions }: SignedInEffects,
  token: string,
  from: SignIn,
): Promise<SignedIn | { readonly refused: string }> => {
  const claims = await verifier.verify(token).catch((error: unknown) => {
    const refused = reasonOf(error);
    if (!refused) throw error;
    return { refused };
  });
  if ('refused' in claims) return { refused: String(claims.refused) };
  const session = await sessions.look(claims, from, token);
  if ('over' in session) return { refused: session.over };
  return { sub: claims.sub, groups: claims['cognito:groups'] ?? [], session };
};

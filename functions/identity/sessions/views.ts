import * as v from 'valibot';
import { type Session, whyOver } from '../../blocks/sessions/session';
import { rememberedSeconds } from '../../kernel/identity/tokens';
import type { Item } from '../../kernel/table/rule';
import { id, instant } from '../../kernel/text/fields';
import { epochSeconds, instant as instantOf } from '../../kernel/text/time';

export const sessionView = v.strictObject({
  id,
  /** What the browser or the app calls itself: `Firefox, Linux`. */
  device: v.nullable(v.string()),
  /** The network from which it came last: `198.51.100.0/24`. */
  from: v.string(),
  signedInAt: instant,
  /** Noted every quarter of an hour. */
  lastSeenAt: instant,
  state: v.picklist(['active', 'ended']),
  /** The one by which I ask. */
  current: v.boolean(),
});

export const overView = v.strictObject({
  /** From when on nothing is open to it. */
  overBy: instant,
});

interface Circumstances {
  readonly standing: Item | undefined;
  /** The id of the session that asks. */
  readonly current: string | undefined;
  readonly now: number;
}

export const showSession = (session: Session, { standing, current, now }: Circumstances) => {
  const over = whyOver(session.signedInAt, session, standing) ?? session.expiresAt <= epochSeconds(now);
  return {
    id: session.id,
    device: session.device ?? null,
    from: session.from,
    signedInAt: instantOf(session.signedInAt),
    lastSeenAt: instantOf(session.seenAt),
    state: over ? ('ended' as const) : ('active' as const),
    current: session.id === current,
  };
};

/** `at`: when it was ended, in milliseconds since 1970. */
export const showOver = (at: number) => ({ overBy: instantOf(at + rememberedSeconds * 1000) });

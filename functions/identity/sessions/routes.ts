import * as v from 'valibot';
import type { Routes } from '../../kernel/contract/contract';
import { rememberedSeconds, sessionDays } from '../../kernel/identity/tokens';
import { id, pageOf, paging } from '../../kernel/text/fields';
import * as examples from './examples';
import { overView, sessionView } from './views';

const within = `Within ${rememberedSeconds} seconds no token of it opens anything, renewed ones neither (\`overBy\`).`;

/** Where people are signed in. */
export const sessionRoutes = {
  listSessions: {
    method: 'GET',
    path: '/v1/identity/sessions',
    access: 'citizen',
    summary: 'Where I am signed in, and was in the last month; newest first',
    description: `A session is one sign-in with all tokens that come of it, for ${sessionDays} days at most. It shows here once it has called the portal. Where it comes from is told as its network, and no nearer.`,
    query: v.strictObject(paging),
    reply: { status: 200, body: pageOf(sessionView) },
    example: examples.listSessions,
  },
  endSession: {
    method: 'DELETE',
    path: '/v1/identity/sessions/{sessionId}',
    access: 'citizen',
    summary: 'End one of my sessions',
    description: `${within} The user pool itself still knows the session's refresh token: if it may be in other hands, sign out everywhere (\`signOutEverywhere\`).`,
    params: v.strictObject({ sessionId: id }),
    reply: { status: 200, body: overView },
    refusals: { 'session-not-found': 404 },
    example: examples.endSession,
  },
  signOutEverywhere: {
    method: 'POST',
    path: '/v1/identity/sign-outs',
    access: 'citizen',
    summary: 'End all of my sessions, this one too',
    description: `${within} The user pool takes back all refresh tokens. Whoever knows the password can sign in again: change it first if that may be somebody else.`,
    reply: { status: 200, body: overView },
    example: examples.signOut,
  },
} as const satisfies Routes;

import * as v from 'valibot';
import { type Timer, timer } from '../../kernel/events/deadlines';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import { unownedId } from '../../kernel/identity/id-codec';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { maxCharacters } from '../../kernel/text/characters';
import { uriLetters } from '../../kernel/text/contact';
import { id, instant as instantField, instantInput, wholeNumber } from '../../kernel/text/fields';
import { type Instant, instant } from '../../kernel/text/time';
import type { Takeover } from './succession';

/** A webhook: the URL at which an agency's system receives events, and which. */

/** `enabled` by the agency, or not; `paused` by the portal after a day of failures; `gone` when the receiver said so (410). */
export const states = ['enabled', 'disabled', 'paused', 'gone'] as const;
export type State = (typeof states)[number];

/** A host by name or literal address; whether it may be called is asked of it later (`unsafe-url`). */
const host = '([A-Za-z0-9._~:-]*@)?([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?';
const address = new RegExp(`^https?://${host}([/?]${uriLetters})?$`);

const url = v.pipe(
  v.string(),
  v.trim(),
  maxCharacters(500),
  v.regex(address, 'Must be an address that begins with https:// and has no fragment (#).'),
  v.url('Must be an address that begins with https:// and has no fragment (#).'),
);
const type = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z-]{0,31}\.(\*|[a-z][a-z-]{0,31})$/,
    'Must be a type of event such as complaint.filed, or all of one subject such as complaint.*.',
  ),
);
const types = v.pipe(v.array(type), v.minLength(1), v.maxLength(20));

export const webhookRequest = v.strictObject({ url, types });
type WebhookRequest = v.InferOutput<typeof webhookRequest>;
export const webhookChange = v.strictObject({ url, types, enabled: v.boolean() });

/** Hours for which the old secret signs beside the new one. */
export const rotationRequest = v.strictObject({ overlapHours: v.optional(wholeNumber(0, 24), 24) });

/** Which deliveries of a stretch of time are to go out again. */
export const replayRequest = v.strictObject({
  since: instantInput,
  until: instantInput,
  include: v.optional(v.picklist(['undelivered', 'all']), 'undelivered'),
});
export type ReplayRequest = v.InferOutput<typeof replayRequest>;

export const webhookView = v.strictObject({
  id,
  url: v.string(),
  types: v.array(v.string()),
  state: v.picklist(states),
  createdAt: instantField,
  /** Nothing has been taken since: a day of it pauses the webhook. */
  failingSince: v.nullable(instantField),
  /** When the portal stopped sending. */
  stoppedAt: v.nullable(instantField),
  /** Until when the secret before the present one signs, too. */
  previousSecretUntil: v.nullable(instantField),
  /** The stretch that is being replayed. */
  replaying: v.nullable(v.strictObject({ since: instantField, until: instantField })),
});
type WebhookView = v.InferOutput<typeof webhookView>;

/** A webhook as it was made: the only time, besides a rotation, that its secret is seen. */
export const issuedWebhook = v.strictObject({
  id,
  url: v.string(),
  types: v.array(v.string()),
  createdAt: instantField,
  /** What receivers verify signatures by. */
  secret: v.string(),
});
export const rotatedSecret = v.strictObject({
  id,
  secret: v.string(),
  /** Until when the old secret signs, too. */
  previousSecretUntil: instantField,
});

/** A replay that goes on, a stretch at each sweep. */
export interface Replay extends ReplayRequest {
  /** Of the action that asked for it: marks what it has revived. */
  readonly id: string;
  /** The delivery after which it goes on. */
  readonly after?: string;
}

/** Milliseconds after which nothing is under way any more that knows nothing of a new webhook. */
const settled = 2 * 60_000;

export interface Webhook extends Stored, Partial<Timer> {
  readonly made: Mark;
  readonly id: string;
  readonly agencyId: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly state: State;
  readonly createdAt: Instant;
  readonly secretVersion: number;
  /** The last instant at which the secret before signs, too; at first when it was made. */
  readonly previousUntil: Instant;
  readonly failingSince?: Instant;
  readonly stoppedAt?: Instant;
  /** Until when what goes to it takes the way of slow receivers. */
  readonly slowUntil?: Instant;
  /** Until when it asked to be left alone. */
  readonly restsUntil?: Instant;
  readonly deletedAt?: Instant;
  readonly takeover?: Takeover;
  readonly replay?: Replay;
  /** The latest edits, by action id. */
  readonly timeline: Readonly<Record<string, Entry>>;
}

export const webhooksOf = (agencyId: string): string => key('webhook', agencyId);
export const webhookKey = (agencyId: string, webhookId: string): Key => ({
  pk: webhooksOf(agencyId),
  sk: webhookId,
});
/** How many webhooks an agency has: an item beside them. */
export const countKey = (agencyId: string): Key => ({ pk: webhooksOf(agencyId), sk: 'webhooks' });

export const newWebhook = (agencyId: string, given: WebhookRequest, action: Action): Webhook => {
  const webhookId = unownedId(action.id);
  return {
    ...webhookKey(agencyId, webhookId),
    type: 'webhook',
    version: 1,
    made: markOf(action),
    ...{ id: webhookId, agencyId, url: given.url, types: [...new Set(given.types)] },
    state: 'enabled',
    createdAt: instant(action.at),
    secretVersion: 1,
    previousUntil: instant(action.at),
    timeline: {},
    takeover: { until: instant(action.at + settled) },
    ...timer(webhookId, action.at),
  };
};

/** Whether an event of this type (`complaint.filed`) is wanted. */
export const subscribesTo = ({ types: wanted }: Pick<Webhook, 'types'>, eventType: string): boolean =>
  wanted.includes(eventType) || wanted.includes(`${eventType.slice(0, eventType.indexOf('.'))}.*`);

export const showWebhook = (webhook: Webhook, now: number): WebhookView => ({
  id: webhook.id,
  url: webhook.url,
  types: [...webhook.types],
  state: webhook.state,
  createdAt: webhook.createdAt,
  failingSince: webhook.failingSince ?? null,
  stoppedAt: webhook.stoppedAt ?? null,
  previousSecretUntil: webhook.previousUntil > instant(now) ? webhook.previousUntil : null,
  replaying: webhook.replay ? { since: webhook.replay.since, until: webhook.replay.until } : null,
});

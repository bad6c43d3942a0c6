// Written by `npm run docs` from the contracts. Change those, and write it anew.
import type { OperationRow, NoArguments, Operation, PagedOperation } from '../operation.ts';

export type Webhook = {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly state: 'enabled' | 'disabled' | 'paused' | 'gone';
  readonly createdAt: string;
  readonly failingSince: string | null;
  readonly stoppedAt: string | null;
  readonly previousSecretUntil: string | null;
  readonly replaying: {
    readonly since: string;
    readonly until: string;
  } | null;
};

export type IssuedWebhook = {
  readonly id: string;
  readonly url: string;
  readonly types: readonly string[];
  readonly createdAt: string;
  readonly secret: string;
};

export type WebhookDelivery = {
  readonly id: string;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly subject: string;
    readonly time: string;
  };
  readonly state: 'pending' | 'delivered' | 'failed' | 'held';
  readonly attempts: number;
  readonly lastAttemptAt: string | null;
  readonly lastStatus: number | null;
  readonly lastFailure: string | null;
  readonly nextAttemptAt: string | null;
};

export type ConformanceRun = {
  readonly id: string;
  readonly webhookId: string;
  readonly endpoint: string;
  readonly apiVersion: string;
  readonly state: 'running' | 'passed' | 'failed';
  readonly startedAt: string;
  readonly until: string;
  readonly finishedAt: string | null;
  readonly cases: readonly {
    readonly name: 'endpoint-reached' | 'no-redirect' | 'event-taken' | 'failure-made-good' | 'repeat-taken' | 'unknown-event-taken' | 'wrong-signature-refused' | 'missing-signature-refused' | 'wrong-time-refused' | 'not-gone' | 'idempotency-keys-used' | 'unavailable-retried' | 'polling-within-plan';
    readonly state: 'passed' | 'failed' | 'waiting' | 'skipped';
    readonly title: string;
    readonly mend: string | null;
    readonly seen: readonly string[];
  }[];
};

export type ConformanceRunCard = {
  readonly id: string;
  readonly webhookId: string;
  readonly endpoint: string;
  readonly apiVersion: string;
  readonly state: 'running' | 'passed' | 'failed';
  readonly startedAt: string;
  readonly until: string;
  readonly finishedAt: string | null;
};

export type ConformanceReport = {
  readonly endpoint: string;
  readonly apiVersion: string;
  readonly passedAt: string;
  readonly goodUntil: string;
  readonly runId: string;
};

export type CreateWebhookArguments = {
  /** White space around it is taken away. Must be an address that begins with https:// and has no fragment (#). */
  readonly url: string;
  readonly types: readonly string[];
};

export type CreateWebhookResult = IssuedWebhook;

export type ListWebhooksArguments = NoArguments;

export type ListWebhooksResult = {
  readonly items: readonly Webhook[];
};

export type GetWebhookArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
};

export type GetWebhookResult = Webhook;

export type ReplaceWebhookArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
} & {
  /** White space around it is taken away. Must be an address that begins with https:// and has no fragment (#). */
  readonly url: string;
  readonly types: readonly string[];
  readonly enabled: boolean;
};

export type ReplaceWebhookResult = void;

export type DeleteWebhookArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
};

export type DeleteWebhookResult = void;

export type RotateSecretArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
} & {
  readonly overlapHours?: number;
};

export type RotateSecretResult = {
  readonly id: string;
  readonly secret: string;
  readonly previousSecretUntil: string;
};

export type TestWebhookArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
};

export type TestWebhookResult = {
  readonly deliveryId: string;
};

export type ListDeliveriesArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
  readonly limit?: number;
  readonly cursor?: string;
  readonly state?: 'pending' | 'delivered' | 'failed' | 'held';
};

export type ListDeliveriesResult = {
  readonly items: readonly WebhookDelivery[];
  readonly next?: string;
};

export type ReplayDeliveryArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
  /** Must be an id that this portal gave. */
  readonly deliveryId: string;
};

export type ReplayDeliveryResult = void;

export type ReplayWindowArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
} & {
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly since: string;
  /** Must be a date and time with an offset (RFC 3339), such as 2026-03-01T09:00:00+03:00. */
  readonly until: string;
  readonly include?: 'undelivered' | 'all';
};

export type ReplayWindowResult = void;

export type StartConformanceRunArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
};

export type StartConformanceRunResult = ConformanceRun;

export type ListConformanceRunsArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
  readonly limit?: number;
  readonly cursor?: string;
};

export type ListConformanceRunsResult = {
  readonly items: readonly ConformanceRunCard[];
  readonly next?: string;
};

export type GetConformanceRunArguments = {
  /** Must be an id that this portal gave. */
  readonly webhookId: string;
  /** Must be an id that this portal gave. */
  readonly runId: string;
};

export type GetConformanceRunResult = ConformanceRun;

export type ListConformanceReportsArguments = {
  /** Must be an id that this portal gave. */
  readonly agencyId: string;
};

export type ListConformanceReportsResult = {
  readonly items: readonly ConformanceReport[];
};

/** Refusals of this service, by code. */
export type WebhooksProblem = 'unsafe-url' | 'too-many-webhooks' | 'secret-shown' | 'webhook-not-found' | 'rotation-running' | 'webhook-not-enabled' | 'delivery-not-found' | 'delivery-pending' | 'replay-running' | 'invalid-window' | 'run-underway' | 'run-not-found' | 'agency-not-found';

/** Telling the systems of agencies what happens, after Standard Webhooks. */
export interface WebhooksService {
  /** Have a system told of events. Needs a key with the scope `webhooks:write`. Refusals: unsafe-url, too-many-webhooks, secret-shown. */
  readonly createWebhook: Operation<CreateWebhookArguments, CreateWebhookResult>;
  /** My webhooks. Needs a key with the scope `webhooks:read`. */
  readonly listWebhooks: Operation<ListWebhooksArguments, ListWebhooksResult>;
  /** A webhook, and how it fares. Needs a key with the scope `webhooks:read`. Refusals: webhook-not-found. */
  readonly getWebhook: Operation<GetWebhookArguments, GetWebhookResult>;
  /** Change, disable or enable a webhook. Needs a key with the scope `webhooks:write`. Refusals: webhook-not-found, unsafe-url. */
  readonly replaceWebhook: Operation<ReplaceWebhookArguments, ReplaceWebhookResult>;
  /** Delete a webhook. Needs a key with the scope `webhooks:write`. Refusals: webhook-not-found. */
  readonly deleteWebhook: Operation<DeleteWebhookArguments, DeleteWebhookResult>;
  /** Replace the secret by a new one. Needs a key with the scope `webhooks:write`. Refusals: webhook-not-found, rotation-running, secret-shown. */
  readonly rotateSecret: Operation<RotateSecretArguments, RotateSecretResult>;
  /** Send a test event. Needs a key with the scope `webhooks:write`. Refusals: webhook-not-found, webhook-not-enabled. */
  readonly testWebhook: Operation<TestWebhookArguments, TestWebhookResult>;
  /** What went to a webhook, newest first. Needs a key with the scope `webhooks:read`. Refusals: webhook-not-found. */
  readonly listDeliveries: PagedOperation<ListDeliveriesArguments, ListDeliveriesResult>;
  /** Send a delivery again. Needs a key with the scope `webhooks:write`. Refusals: delivery-not-found, delivery-pending. */
  readonly replayDelivery: Operation<ReplayDeliveryArguments, ReplayDeliveryResult>;
  /** Send the deliveries of a stretch of time again. Needs a key with the scope `webhooks:write`. Refusals: webhook-not-found, webhook-not-enabled, replay-running, invalid-window. */
  readonly replayWindow: Operation<ReplayWindowArguments, ReplayWindowResult>;
  /** Have your endpoint and your calls looked at. Needs a key with the scope `webhooks:write`. Refusals: webhook-not-found, webhook-not-enabled, run-underway. */
  readonly startConformanceRun: Operation<StartConformanceRunArguments, StartConformanceRunResult>;
  /** The conformance runs of an endpoint, newest first. Needs a key with the scope `webhooks:read`. Refusals: webhook-not-found. */
  readonly listConformanceRuns: PagedOperation<ListConformanceRunsArguments, ListConformanceRunsResult>;
  /** The report of a conformance run, with what is to be mended. Needs a key with the scope `webhooks:read`. Refusals: run-not-found. */
  readonly getConformanceRun: Operation<GetConformanceRunArguments, GetConformanceRunResult>;
  /** The endpoints of an agency that have passed a conformance run, and when. For operators. Refusals: agency-not-found. */
  readonly listConformanceReports: Operation<ListConformanceReportsArguments, ListConformanceReportsResult>;
}

export const webhooks: Readonly<Record<keyof WebhooksService, OperationRow>> = {
  createWebhook: {"method":"POST","path":"/v1/agency/webhooks","access":"agency","reply":"json","body":"json","write":true},
  listWebhooks: {"method":"GET","path":"/v1/agency/webhooks","access":"agency","reply":"json"},
  getWebhook: {"method":"GET","path":"/v1/agency/webhooks/{webhookId}","access":"agency","reply":"json"},
  replaceWebhook: {"method":"PUT","path":"/v1/agency/webhooks/{webhookId}","access":"agency","reply":"none","body":"json","write":true},
  deleteWebhook: {"method":"DELETE","path":"/v1/agency/webhooks/{webhookId}","access":"agency","reply":"none","write":true},
  rotateSecret: {"method":"POST","path":"/v1/agency/webhooks/{webhookId}/rotation","access":"agency","reply":"json","body":"json","write":true},
  testWebhook: {"method":"POST","path":"/v1/agency/webhooks/{webhookId}/test","access":"agency","reply":"json","write":true},
  listDeliveries: {"method":"GET","path":"/v1/agency/webhooks/{webhookId}/deliveries","access":"agency","reply":"json","query":["limit","cursor","state"],"paged":true},
  replayDelivery: {"method":"POST","path":"/v1/agency/webhooks/{webhookId}/deliveries/{deliveryId}/replay","access":"agency","reply":"none","write":true},
  replayWindow: {"method":"POST","path":"/v1/agency/webhooks/{webhookId}/replays","access":"agency","reply":"none","body":"json","write":true},
  startConformanceRun: {"method":"POST","path":"/v1/agency/webhooks/{webhookId}/conformance","access":"agency","reply":"json","write":true},
  listConformanceRuns: {"method":"GET","path":"/v1/agency/webhooks/{webhookId}/conformance","access":"agency","reply":"json","query":["limit","cursor"],"paged":true},
  getConformanceRun: {"method":"GET","path":"/v1/agency/webhooks/{webhookId}/conformance/{runId}","access":"agency","reply":"json"},
  listConformanceReports: {"method":"GET","path":"/v1/operator/webhooks/conformance/{agencyId}","access":"operator","reply":"json"},
};

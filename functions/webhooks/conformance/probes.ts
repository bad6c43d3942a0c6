import type { Signer } from '../../kernel/identity/signer';
import { webhookSignature } from '../../kernel/identity/standard-webhooks';
import type { CallResult, OutboundRequest } from '../../kernel/outside/calls';
import { instant } from '../../kernel/text/time';
import type { Webhook } from '../endpoints/endpoint';
import { signatureHeaders } from '../endpoints/secret';

/*
 * The events that a conformance run sends to an endpoint: a genuine one, repeats of it, and what must not be believed.
 */

export const probeNames = [
  'genuine',
  'repeat',
  'unknown-type',
  'wrong-key',
  'altered',
  'unsigned',
  'old',
  'early',
] as const;
export type ProbeName = (typeof probeNames)[number];

/** What an endpoint answered: a status, or why there was no answer. */
export type Outcome =
  | Pick<Extract<CallResult, { readonly status: number }>, 'status'>
  | Extract<CallResult, { readonly failure: string }>;
/** With how often the genuine event was sent until it was taken. */
export interface Outcomes {
  readonly attempts: number;
  readonly answers: Readonly<Partial<Record<ProbeName, Outcome>>>;
}

/** Beyond the five minutes that clocks may differ by. */
const farAway = 15 * 60_000;

const eventOf = (runId: string, probe: ProbeName, at: number) => ({
  ...{ specversion: '1.0', id: `${runId}-${probe === 'repeat' ? 'genuine' : probe}` },
  source: 'urn:diwan:conformance',
  type: probe === 'unknown-type' ? 'diwan.conformance.unheard-of' : 'diwan.webhook.test',
  ...{ subject: runId, time: instant(at), datacontenttype: 'application/json' },
  data: { webhookId: runId, probe: probe === 'repeat' ? 'genuine' : probe },
});

const timeOf = (probe: ProbeName, now: number): number => {
  if (probe === 'old') return now - farAway;
  return probe === 'early' ? now + farAway : now;
};

interface Sent {
  readonly runId: string;
  readonly probe: ProbeName;
  readonly at: number;
}

/** The request of a probe. `at`: milliseconds since 1970, the same for the genuine event and its repeat. */
export const probeRequest = (
  signer: Signer,
  webhook: Webhook,
  { runId, probe, at }: Sent,
): OutboundRequest => {
  const event = eventOf(runId, probe, at);
  const body = JSON.stringify(event);
  const signed = signatureHeaders(signer, webhook, { id: event.id, at: timeOf(probe, at), body });
  const [otherKey] = signer.deriveEach('webhook-secret', `conformance\n${runId}`);
  const forged = webhookSignature(otherKey, {
    ...{ id: event.id, timestamp: signed['webhook-timestamp'], body },
  });
  const { 'webhook-signature': _, ...unsigned } = signed;
  const signature: Record<string, string> = probe === 'unsigned' ? unsigned : signed;
  return {
    url: webhook.url,
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      'user-agent': 'Diwan-Webhooks/1.0',
      ...signature,
      ...(probe === 'wrong-key' ? { 'webhook-signature': forged } : {}),
    },
    body: probe === 'altered' ? body.replace('"altered"', '"genuine"') : body,
  };
};

import * as v from 'valibot';
import { type Action, type Mark, markOf } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { Entry } from '../../kernel/table/update';
import { email, phone } from '../../kernel/text/contact';
import { id, instant as instantField, oneLine, text } from '../../kernel/text/fields';
import { type Instant, instant } from '../../kernel/text/time';
import { agencyView } from '../agencies/agency';
import { networks, scope } from '../keys/views';
import { isOpen, type Status, statuses } from './lifecycle';

/** A public body asks to be connected: a person who signed in asks for it, and an operator decides. */

const { names, jurisdiction, contact } = agencyView.entries;

/** Somebody of the body whom the portal's operators can ask. */
const responsible = v.strictObject({
  name: oneLine(120),
  role: oneLine(120),
  email,
  phone: v.optional(phone),
});

export const connectionRequest = v.strictObject({
  names,
  jurisdiction,
  contact,
  /** The law or decree by which the body does what it asks to do here. */
  legalBasis: text(2000),
  responsible,
  /** What its systems are to be allowed: the scopes of its keys. */
  scopes: v.pipe(v.array(scope), v.minLength(1), v.maxLength(50)),
  /** From where its systems call, by CIDR (RFC 4632); from anywhere without it. */
  networks: v.optional(networks),
});
export type ConnectionRequest = v.InferOutput<typeof connectionRequest>;

/** What lists show. */
export const requestCard = v.strictObject({
  id,
  names,
  jurisdiction,
  status: v.picklist(statuses),
  submittedAt: instantField,
  decidedAt: v.nullable(instantField),
  /** The agency that it became; null until it is approved. */
  agencyId: v.nullable(id),
});
export type RequestCard = v.InferOutput<typeof requestCard>;

export const requestView = v.strictObject({
  ...requestCard.entries,
  ...v.pick(connectionRequest, ['contact', 'legalBasis', 'responsible', 'scopes']).entries,
  networks: v.nullable(v.array(v.string())),
  /** Why it was refused. */
  reason: v.nullable(v.string()),
  /** How many keys for trying things out it has been given. */
  testKeys: v.number(),
});
export type RequestView = v.InferOutput<typeof requestView>;

export interface RequestEntry extends Entry {
  readonly action: string;
  /** The reference of the operator who decided. */
  readonly by?: string;
}

export interface OnboardingRequest extends Stored {
  readonly made: Mark;
  /** The `personRef` of who asks. */
  readonly owner: string;
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly card: Omit<RequestCard, 'decidedAt' | 'agencyId'> & {
    readonly decidedAt?: Instant;
    readonly agencyId?: string;
  };
  readonly asked: Pick<ConnectionRequest, 'contact' | 'legalBasis' | 'responsible' | 'scopes' | 'networks'>;
  readonly reason?: string;
  readonly testKeys: number;
  readonly liveKeys?: number;
  readonly timeline: Readonly<Record<string, RequestEntry>>;
}

export const requestKey = (requestId: string): Key => ({
  pk: key('onboarding-request', requestId),
  sk: 'request',
});
export const requestsOf = (owner: string): string => key('onboarding-of', owner);
/** The operators' list of those that wait, and of those that were decided. */
export const requestQueue = (list: 'open' | 'closed'): string => key('onboarding-queue', list);
export const listOf = (status: Status): 'open' | 'closed' => (isOpen(status) ? 'open' : 'closed');

export const newRequest = (
  { id: requestId, owner }: { readonly id: string; readonly owner: string },
  { names, jurisdiction, ...asked }: ConnectionRequest,
  action: Action,
): OnboardingRequest => {
  const submittedAt = instant(action.at);
  const place = key(submittedAt, requestId);
  return {
    ...requestKey(requestId),
    type: 'onboarding-request',
    version: 1,
    made: markOf(action),
    owner,
    ownerKey: requestsOf(owner),
    ownerSort: place,
    queueKey: requestQueue('open'),
    queueSort: place,
    card: { id: requestId, names, jurisdiction, status: 'submitted', submittedAt },
    asked,
    testKeys: 0,
    timeline: {},
  };
};

export const showCard = ({ card }: Pick<OnboardingRequest, 'card'>): RequestCard => ({
  ...card,
  decidedAt: card.decidedAt ?? null,
  agencyId: card.agencyId ?? null,
});

export const showRequest = (request: OnboardingRequest): RequestView => {
  const { networks = null, ...asked } = request.asked;
  return {
    ...showCard(request),
    ...asked,
    networks,
    reason: request.reason ?? null,
    testKeys: request.testKeys,
  };
};

/** As it was when it was submitted, which each repeat is answered with. */
export const asSubmitted = (request: OnboardingRequest): RequestView => {
  const { id: requestId, names, jurisdiction, submittedAt } = request.card;
  const card = { id: requestId, names, jurisdiction, submittedAt, status: 'submitted' as const };
  const { reason: _, ...rest } = request;
  return showRequest({ ...rest, card, testKeys: 0 });
};

import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda';
import { dayOf, recordedCall } from '../calls/calls';
import { openCalls } from '../calls/store';
import { isWrite, type Route } from '../contract/contract';
import { Refusal } from '../contract/refusal';
import type { Agency, Caller } from '../identity/caller';
import type { Log } from '../outside/log';
import type { Table } from '../table/dynamo';
import type { Clock } from '../text/time';
import { headersOf } from './decode';

/*
 * Notes of agencies' calls (`kernel/calls`), taken where all of them pass. That none can be taken is not the caller's concern.
 */

interface Effects {
  readonly table?: Table;
  readonly clock: Clock;
  readonly log: Log;
}

type Answer = () => Promise<APIGatewayProxyResult>;

/** What a function has noted already: the day of each agency, and the drills that it has seen to. */
const openMemory = () => {
  const seen = new Map<string, string>();
  return {
    isNews: (name: string, what: string): boolean => seen.get(name) !== what,
    keep: (name: string, what: string): void => {
      if (seen.size > 1_000) seen.clear();
      seen.set(name, what);
    },
  };
};
type Memory = ReturnType<typeof openMemory>;

const quietly = async ({ log }: Effects, note: () => Promise<unknown>): Promise<void> => {
  await note().catch((error: unknown) => log.error('call not noted', {}, error));
};

/** Answers one write of each drill 503, before anything is done. */
const drilled = async (
  table: Table,
  { clock, memory }: Effects & { readonly memory: Memory },
  route: Route,
  caller: Agency,
): Promise<void> => {
  const { drill } = caller;
  if (!drill || !isWrite(route) || !memory.isNews(`drill ${caller.id}`, drill)) return;
  const isFirst = await openCalls(table).begins(caller, drill, clock());
  memory.keep(`drill ${caller.id}`, drill);
  if (isFirst) throw new Refusal('busy', { retryAfter: 1 });
};

const recorded = async (
  table: Table,
  effects: Effects,
  { event, caller }: { readonly event: APIGatewayProxyEvent; readonly caller: Agency },
  answered: PromiseSettledResult<APIGatewayProxyResult>,
): Promise<void> => {
  const refusal = answered.status === 'rejected' ? answered.reason : undefined;
  const { httpMethod: method, resource: route, requestContext } = event;
  const told = {
    ...{ at: effects.clock(), requestId: requestContext.requestId, method, route },
    status: answered.status === 'fulfilled' ? answered.value.statusCode : statusOf(refusal),
    code: refusal instanceof Refusal ? refusal.code : undefined,
    idempotencyKey: headersOf(event)['idempotency-key'],
  };
  await quietly(effects, () => openCalls(table).record(recordedCall(caller, told)));
};

/** As far as the run asks: the portal's own fault, or the caller's. */
const statusOf = (error: unknown): number => {
  if (!(error instanceof Refusal) || error.code === 'internal') return 500;
  return error.code === 'busy' ? 503 : 400;
};

interface Call {
  readonly route: Route;
  readonly event: APIGatewayProxyEvent;
  readonly caller: Caller;
}

/** Answers calls, and notes what is to be known of them. */
export const openNotes = (effects: Effects) => {
  const { table, clock } = effects;
  const memory = openMemory();
  const connected = async (table: Table, caller: Agency): Promise<void> => {
    const day = dayOf(clock());
    if (!memory.isNews(`day ${caller.id}`, day)) return;
    await openCalls(table).connected(caller, day);
    memory.keep(`day ${caller.id}`, day);
  };
  return async ({ route, event, caller }: Call, answer: Answer): Promise<APIGatewayProxyResult> => {
    if (!table || caller.kind !== 'agency' || !caller.noted) return answer();
    if (caller.noted === 'connection') {
      const reply = await answer();
      await quietly(effects, () => connected(table, caller));
      return reply;
    }
    const begun = drilled(table, { ...effects, memory }, route, caller);
    const [answered] = await Promise.allSettled([begun.then(answer)]);
    await recorded(table, effects, { event, caller }, answered);
    if (answered.status === 'rejected') throw answered.reason;
    return answered.value;
  };
};

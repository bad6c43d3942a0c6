import type { APIGatewayProxyEvent } from 'aws-lambda';
import { mandatePattern } from '../contract/acting';
import { type Contract, isWrite, type Route } from '../contract/contract';
import { Refusal } from '../contract/refusal';
import type { Caller, Person } from '../identity/caller';
import { type Guard, guarding, underGuard } from '../table/guard';
import type { Clock } from '../text/time';
import { headersOf } from './decode';

/*
 * Requests that somebody makes for another, by `Diwan-Acting-For`. The header's mandate tells whom they act for before anything
 * is read; whether it is valid is read beside what the handler reads, and is a condition of all that it writes.
 */

/** What is asked, and for whom: what the principal's access log says of it. */
export interface ActingRequest {
  readonly caller: Person;
  /** As the header has it. */
  readonly mandate: string;
  /** The word by which mandates are limited. */
  readonly service: string;
  /** The name of the operation, and the id that its path names. */
  readonly operation: string;
  readonly subject: string | null;
  readonly write: boolean;
  readonly requestId: string;
  readonly now: number;
}

export interface Representation {
  /** The principal as the caller, with who acts for them. */
  readonly caller: Person;
  /** Under which all is written. */
  readonly guard: Guard;
  /** Refuses what the mandate does not allow now. */
  readonly verify: () => Promise<void>;
  /** Of a look: records it in the principal's access log, or takes the record back. */
  readonly log: { readonly note: () => Promise<void>; readonly forget: () => Promise<void> } | undefined;
}

/** Finds whom a caller acts for, without reading anything. Refuses a mandate that was not made here. */
export type Represent = (request: ActingRequest) => Representation;

interface Called {
  readonly name: string;
  readonly route: Route;
}

const header = 'diwan-acting-for';
const pattern = new RegExp(mandatePattern);

const subjectOf = ({ path }: Route, { pathParameters }: APIGatewayProxyEvent): string | null => {
  const [, variable] = /\{(\w+)\}/.exec(path) ?? [];
  return (variable && pathParameters?.[variable]) || null;
};

/** Whoever acts for themselves. */
interface Oneself {
  readonly caller: Caller;
}

/** Whom the caller acts for, or themselves. Refuses the header where a route does not offer it. */
export const representedBy = (
  { name, route }: Called,
  event: APIGatewayProxyEvent,
  caller: Caller,
  { represent, clock }: { readonly represent?: Represent; readonly clock: Clock },
): Representation | Oneself => {
  const mandate = headersOf(event)[header];
  if (mandate === undefined) return { caller };
  if (!route.actingFor || caller.kind !== 'person') throw new Refusal('acting-for-not-offered');
  if (!represent || !pattern.test(mandate)) throw new Refusal('mandate-unknown');
  return represent({
    ...{ caller, mandate, service: route.actingFor, operation: name },
    ...{ subject: subjectOf(route, event), write: isWrite(route) },
    ...{ requestId: event.requestContext.requestId, now: clock() },
  });
};

/** Refuses to open a service whose routes may be called for others, and which does not know for whom. */
export const checkRepresented = (
  { name, routes }: Contract,
  { represent }: { readonly represent?: Represent },
): void => {
  if (!represent && Object.values(routes).some(({ actingFor }) => actingFor))
    throw new Error(`${name} may be called for others, and nobody tells it for whom (represent)`);
};

/**
 * Handles a request under its mandate, which is read at the same time: its refusal comes before any answer, and before any
 * other refusal. What was written was written while it was valid: nobody is told that they may not do what they have done.
 */
export const onBehalf = async (acting: Representation | Oneself, handle: () => unknown): Promise<unknown> => {
  if (!('guard' in acting)) return handle();
  const guard = guarding(acting.guard);
  const [verified, answered, noted] = await Promise.allSettled([
    acting.verify(),
    underGuard(guard, async () => handle()),
    acting.log?.note(),
  ]);
  const isShown = guard.held && !acting.log;
  const failed = [...(isShown ? [] : [verified]), answered, noted].find(
    ({ status }) => status === 'rejected',
  );
  if (failed?.status !== 'rejected') return answered.status === 'fulfilled' ? answered.value : undefined;
  if (noted.status === 'fulfilled') await acting.log?.forget();
  throw failed.reason;
};

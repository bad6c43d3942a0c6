import type * as v from 'valibot';
import type { Route } from '../../kernel/contract/contract';
import type { LocalDate } from '../../kernel/text/date';

/*
 * What a service shows in the portal of a laptop on its first start: a service's `demo.ts` calls its own routes, as people
 * and agencies would.
 */

type In<S> = S extends v.GenericSchema<unknown, unknown> ? v.InferInput<S> : undefined;
type Out<S> = S extends v.GenericSchema<unknown, unknown> ? v.InferOutput<S> : undefined;

/** What a client sends as the body of a route. */
export type Body<R extends Route> = In<R['body']>;

/** How a caller is known to the portal: the header of a person or of an agency. */
export type Credentials = Readonly<Record<string, string>>;

export interface CallArguments<R extends Route> {
  readonly params?: In<R['params']>;
  readonly query?: In<R['query']>;
  readonly body?: In<R['body']>;
  /** The `Idempotency-Key`: the same at each start, so that a start that was cut short repeats nothing. */
  readonly once: string;
}

/** A caller of the portal's API, by the same contracts that the portal is made from. */
export type Call = <R extends Route>(
  route: R,
  who: Credentials,
  call: CallArguments<R>,
) => Promise<Out<R['reply']['body']>>;

export interface DemoAgency {
  readonly id: string;
  readonly credentials: Credentials;
}

/** The people and agencies that exist when services begin, and how to call the portal as one of them. */
export interface DemoPortal {
  readonly ask: Call;
  readonly people: Readonly<Record<'amina' | 'karim' | 'layla', Credentials>>;
  readonly operator: Credentials;
  readonly agencies: Readonly<Record<'works' | 'water' | 'registry' | 'treasury', DemoAgency>>;
  /** Fills in the page of the sandbox bank as a person with a good card does; absent where payments go elsewhere. */
  readonly payOnPage?: (page: string) => Promise<void>;
  /** What one service's demo leaves for those that come after it: ids by a name of `demoNames`. */
  readonly left: Map<keyof typeof demoNames, string>;
  /** The day of the first start. */
  readonly today: LocalDate;
}

export interface Demo {
  /** Services whose demo must be there before. */
  readonly after?: readonly string[];
  /** May be repeated: each call has a key of its own. */
  readonly show: (portal: DemoPortal) => Promise<void>;
}

/** The calendar of the offices, which the service of calendars adds. */
export const demoCalendar = 'demo-public';

/** The number of the taxpayer who owns a house, and claims the bills of its tax. */
export const demoTaxpayer = '9871002345';

/** The plate of a car that the same person drives, as the city's wardens write it down. */
export const demoPlate = '14-27385';

/** What demos leave for each other. */
export const demoNames = {
  claimToProve: 'The claim for which an appointment at a counter is booked',
  feeToPay: 'The bill that the demo pays',
  serviceToAsk: 'The service that a household applies for and is asked about',
  serviceToPay: 'The service that is applied for and whose fee is to be paid',
} as const;

/** Where the city of the demo lies: the south-west corner of a square that the services lay it out in. */
export const demoCity = { latitude: 31.94, longitude: 35.88 } as const;

/** Headers that name the officers who answer for an act of an agency. */
export const demoOfficers = { 'Diwan-Officer': 'L. Khoury', 'Diwan-Second-Officer': 'R. Nasser' } as const;

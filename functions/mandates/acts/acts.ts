import type { ActableService } from '../../blocks/mandates/mandate';
import type { Timer } from '../../kernel/events/deadlines';
import type { Stored } from '../../kernel/table/dynamo';
import { type Key, key } from '../../kernel/table/table';
import type { LocalDate } from '../../kernel/text/date';

/*
 * What was done by a mandate on one day. Both are told of the first act at once, and of what followed when the day is over: twice
 * a day at most.
 */

/** The service of each act, by the event that told of it. */
export type Acts = Readonly<Record<string, ActableService>>;

export interface ActsOfDay extends Stored, Partial<Timer> {
  readonly mandateId: string;
  readonly on: LocalDate;
  /** Milliseconds since 1970. */
  readonly firstAt: number;
  /** References, and names as the mandate has them. */
  readonly principal: string;
  readonly delegate: string;
  readonly names: { readonly representee: string; readonly delegate: string };
  /** What the first act was for. */
  readonly service: ActableService;
  readonly acts: Acts;
  /** Seconds since 1970. */
  readonly expiresAt: number;
  /** Milliseconds since 1970: when the day was over, and they were told of what followed. */
  readonly toldAt?: number;
}

export const actsType = 'mandate-acts';
export const actsKey = (mandateId: string, on: LocalDate): Key => ({ pk: key(actsType, mandateId), sk: on });

/** More are counted in the person's access log alone. */
export const maxActs = 1_000;

/** Days for which it is remembered, as events can be told again for ninety. */
export const keptDays = 100;

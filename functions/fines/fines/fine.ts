import * as v from 'valibot';
import type { Attachments } from '../../blocks/attachments/attachment';
import type { Stay } from '../../blocks/billing/due/due';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Entry } from '../../kernel/table/update';
import type { LocalDate } from '../../kernel/text/date';
import { date, instant, latitude, longitude, text, wholeNumber } from '../../kernel/text/fields';
import { amount, type Currency } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { OffenceDetails, OffenceType, Step } from '../offences/offence-type';
import type { Actor, actionNames, State } from './lifecycle';

/** A fine: what an agency charges somebody for an offence, and what becomes of it. What is owed of it stands in its bill. */
export * from './lifecycle';

/** Where it happened: coordinates, an address, or both. */
export const place = v.pipe(
  v.strictObject({
    latitude: v.optional(latitude),
    longitude: v.optional(longitude),
    address: v.optional(text(300)),
  }),
  v.check(
    ({ latitude: north, longitude: east }) => (north === undefined) === (east === undefined),
    'Latitude and longitude go together.',
  ),
  v.check(
    ({ latitude: north, address }) => north !== undefined || address !== undefined,
    'Coordinates, an address, or both.',
  ),
);
export type Place = v.InferOutput<typeof place>;

export const modes = ['in-person', 'remote', 'in-writing'] as const;

/** When and where the contest is heard. */
export const hearing = v.strictObject({
  at: instant,
  mode: v.picklist(modes),
  /** The room, or how to take part from afar. */
  place: text(300),
});
export type Hearing = v.InferOutput<typeof hearing>;

/** What an entry of the timeline tells beside what was done, when, and by which side. */
export const entryDetails = {
  text: v.optional(text(2000)),
  hearing: v.optional(hearing),
  /** Minor units: the fine from then on, or a surcharge on it. */
  amount: v.optional(amount),
  /** The bill that holds from then on. */
  billId: v.optional(v.string()),
  dueOn: v.optional(date),
  /** Which step of the offence type it was, from 1 on. */
  step: v.optional(wholeNumber(1, 10)),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details>;

export interface TimelineEntry extends Entry, Details {
  readonly action: (typeof actionNames)[number];
  readonly by: Actor;
  /** The state it led to; left out where it changed none. */
  readonly state?: State;
}

/** What lists show. */
export interface Card {
  readonly id: string;
  readonly agencyId: string;
  readonly offence: Pick<OffenceType, 'code' | 'names'>;
  readonly state: State;
  readonly identifier: string;
  readonly reference: string;
  readonly occurredAt: Instant;
  readonly place: Place;
  readonly currency: Currency;
  /** Minor units: the fine itself, without what comes off or on with time. */
  readonly amount: number;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly contestUntil: LocalDate;
  /** The bill that holds now. */
  readonly billId: string;
  readonly updatedAt: Instant;
}

/** The contest that is under way, or was the last. */
export interface Contest {
  /** `personRef` of who contests it. */
  readonly by: string;
  readonly on: LocalDate;
}

/** A fine as it lies in the table. */
export interface Fine extends Stored {
  readonly made: Mark;
  readonly id: string;
  /** `payerRefOf` the agency and the identifier. */
  readonly payer: string;
  readonly card: Card;
  readonly description: string;
  /** The official who noted the offence, as the agency names them. */
  readonly officer: string | null;
  readonly timeZone: string;
  /** The type as it was when it was issued. */
  readonly offence: Pick<OffenceType, 'code' | 'version' | 'names' | 'legalBasis' | 'head' | 'payment'> & {
    readonly contest: OffenceDetails['contest'];
  };
  /** What it was issued with, which repeats of the issuing answer with. */
  readonly issued: Pick<Card, 'billId' | 'amount' | 'dueOn'> & { readonly discountUntil?: LocalDate };
  /** Until when the discount holds; not there where there is none, or was lost. */
  readonly discountUntil?: LocalDate;
  /** What the portal does while it is not paid, and how many of these steps were taken. */
  readonly steps: readonly Step[];
  readonly taken: number;
  /** Days after the due date on which the clocks stood still, both ends included. */
  readonly rests: readonly Stay[];
  readonly contest?: Contest;
  readonly hearing?: Hearing;
  /** What the agency has to show for it, and what those show who contest it; by id. */
  readonly attachments: Attachments;
  readonly papers: Attachments;
  /** By action id. */
  readonly timeline: Readonly<Record<string, TimelineEntry>>;
  /** The action ids in the order in which the table took them. */
  readonly order: readonly string[];
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly dueKey?: string;
  readonly dueAt?: Instant;
}

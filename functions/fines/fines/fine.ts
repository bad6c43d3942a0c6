import * as v from 'valibot';
import type { Place } from '../../blocks/areas/place';
import type { Attachments } from '../../blocks/attachments/attachment';
import type { Stay } from '../../blocks/billing/due/due';
import type { Officers } from '../../blocks/officers/officers';
import type { Mark } from '../../kernel/identity/action';
import type { Stored } from '../../kernel/table/dynamo';
import type { Entry } from '../../kernel/table/update';
import type { LocalDate } from '../../kernel/text/date';
import { date, instant, oneLine, text, wholeNumber } from '../../kernel/text/fields';
import { amount, type Currency } from '../../kernel/text/money';
import type { Instant } from '../../kernel/text/time';
import type { OffenceDetails, OffenceType, Step } from '../offences/offence-type';
import type { Actor, actionNames, State } from './lifecycle';

/** A fine: what an agency charges for an offence. What is owed is in its bill. */
export * from './lifecycle';

export const modes = ['in-person', 'remote', 'in-writing'] as const;

/** When and where the hearing takes place. */
export const hearing = v.strictObject({
  at: instant,
  mode: v.picklist(modes),
  /** The room, or how to take part remotely. */
  place: oneLine(300),
});
export type Hearing = v.InferOutput<typeof hearing>;

/** Details of a timeline entry, besides action, time and side. */
export const entryDetails = {
  text: v.optional(text(2000)),
  hearing: v.optional(hearing),
  /** Minor units: the new amount of the fine, or a surcharge. */
  amount: v.optional(amount),
  /** The bill that is current from then on. */
  billId: v.optional(v.string()),
  dueOn: v.optional(date),
  /** The number of the step in the offence type, from 1. */
  step: v.optional(wholeNumber(1, 10)),
};
const details = v.strictObject(entryDetails);
export type Details = v.InferOutput<typeof details> & {
  /** Who answers for a decision, or for a cancellation. */
  readonly officers?: Officers;
};

export interface TimelineEntry extends Entry, Details {
  readonly action: (typeof actionNames)[number];
  readonly by: Actor;
  /** The new state; left out if the state did not change. */
  readonly state?: State;
}

/** What lists show of a fine. */
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
  /** Minor units: the fine itself, without discount, penalty and surcharges. */
  readonly amount: number;
  readonly issuedOn: LocalDate;
  readonly dueOn: LocalDate;
  readonly contestUntil: LocalDate;
  /** The current bill. */
  readonly billId: string;
  readonly updatedAt: Instant;
  /** The official who noted the offence and their unit, as the agency names them: shown to the agency alone. */
  readonly officer: string | null;
  readonly unit: string | null;
  /** What it is searched by (`blocks/searching`). */
  readonly search: string;
}

/** The current or latest contest. */
export interface Contest {
  /** The `personRef` of the person who contests. */
  readonly by: string;
  readonly on: LocalDate;
}

/** A fine as stored in the table. */
export interface Fine extends Stored {
  readonly made: Mark;
  /** The call that imported it, by which a repeat of that call is told from another. */
  readonly importedBy?: string;
  readonly id: string;
  /** `payerRefOf` the agency and the identifier. */
  readonly payer: string;
  readonly card: Card;
  readonly description: string;
  /** When it was served on the person, as the agency said; and the day from which discount, contest and due date count. */
  readonly servedOn: LocalDate | null;
  readonly countsFrom: LocalDate;
  readonly timeZone: string;
  /** The offence type as it was when the fine was issued. */
  readonly offence: Pick<OffenceType, 'code' | 'version' | 'names' | 'legalBasis' | 'head' | 'payment'> & {
    readonly contest: OffenceDetails['contest'];
  };
  /** Values at issue, with which repeats of that request are answered. */
  readonly issued: Pick<Card, 'billId' | 'amount' | 'dueOn'> & { readonly discountUntil?: LocalDate };
  /** The last day of the discount; absent if there is none, or it was lost. */
  readonly discountUntil?: LocalDate;
  /** The steps that the portal takes while the fine is unpaid, and how many were taken. */
  readonly steps: readonly Step[];
  readonly taken: number;
  /** Days after the due date on which the clocks were stopped, both included. */
  readonly rests: readonly Stay[];
  readonly contest?: Contest;
  readonly hearing?: Hearing;
  /** Files of the agency, and of the person who contests; by id. */
  readonly attachments: Attachments;
  readonly papers: Attachments;
  /** Entries by action id. */
  readonly timeline: Readonly<Record<string, TimelineEntry>>;
  /** The action ids in the order in which they were written. */
  readonly order: readonly string[];
  readonly ownerKey: string;
  readonly ownerSort: string;
  readonly queueKey: string;
  readonly queueSort: string;
  readonly dueKey?: string;
  readonly dueAt?: Instant;
}

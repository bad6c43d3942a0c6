import * as v from 'valibot';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import type { Bill } from '../../blocks/billing/bill';
import { billView, showBill, type Viewing } from '../../blocks/billing/views/views';
import type { LocalDate } from '../../kernel/text/date';
import { code, date, id, instant, names, text } from '../../kernel/text/fields';
import { amount, currency } from '../../kernel/text/money';
import { type Card, type Fine, hearing, place, states } from '../fines/fine';
import { entryView, showEntry } from '../fines/timeline-views';
import { offenceView } from '../offences/offence-type';
import { nextView } from '../terms/upcoming';

/*
 * Fines as those who owe them and agencies see them. Amounts are minor units of `currency`.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

const common = {
  id,
  agencyId: id,
  state: v.picklist(states),
  /** By which the agency knows who owes it: a plate, a national number. */
  identifier: v.string(),
  /** The agency's own number. */
  reference: v.string(),
  occurredAt: instant,
  place,
  currency,
  /** The fine itself, without what comes off or on with time. */
  amount,
  issuedOn: date,
  /** The last day on which it is paid in time, and the last on which it may be contested. */
  dueOn: date,
  contestUntil: date,
  billId: v.string(),
  updatedAt: instant,
};

/** A fine in a list. */
export const summaryView = v.strictObject({
  ...common,
  offence: v.strictObject({ code, names: names(100) }),
});

const whole = {
  ...common,
  offence: v.strictObject({
    ...{ code, version: v.number(), names: names(100) },
    legalBasis: offenceView.entries.legalBasis,
  }),
  description: text(2000),
  discountUntil: v.nullable(date),
  hearing: v.nullable(hearing),
  /** What the agency has to show for it. */
  evidence: v.array(attachmentView),
  timeline: v.array(entryView),
};

export const fineView = v.strictObject({
  ...whole,
  /** Those of whoever contests it. */
  papers: v.array(attachmentView),
  /** The bill that holds now, as it is on the day it is shown. */
  bill: billView,
  /** What happens by itself, and when; the first comes first. */
  next: v.array(nextView),
});

export const agencyFineView = v.strictObject({ ...whole, officer: v.nullable(v.string()) });
export const showCard = (card: Card): View<typeof summaryView> => card;
const showWhole = (fine: Fine) => {
  const { card, offence, description, discountUntil, attachments, order, timeline } = fine;
  const { code: name, version, names: texts, legalBasis } = offence;
  return {
    ...card,
    offence: { code: name, version, names: texts, legalBasis },
    description,
    discountUntil: discountUntil ?? null,
    hearing: fine.hearing ?? null,
    evidence: showAttachments(attachments),
    timeline: order.flatMap((entryId) => {
      const entry = timeline[entryId];
      return entry ? [showEntry(entryId, entry)] : [];
    }),
  };
};

/** For whoever holds the payer. */
export const showFine = (
  fine: Fine,
  bill: Bill,
  next: View<typeof nextView>[],
  today: LocalDate,
  viewing: Viewing,
): View<typeof fineView> => ({
  ...showWhole(fine),
  papers: showAttachments(fine.papers),
  bill: showBill(bill, today, viewing),
  next,
});

/** For the agency, without what whoever contests it has written. */
export const showToAgency = (fine: Fine): View<typeof agencyFineView> => {
  const { timeline, ...shown } = showWhole(fine);
  const withoutWords = timeline.map(({ text: said, ...entry }) =>
    entry.by === 'citizen' || said === undefined ? entry : { ...entry, text: said },
  );
  return { ...shown, timeline: withoutWords, officer: fine.officer };
};

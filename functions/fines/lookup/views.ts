import * as v from 'valibot';
import { withAgencyNames } from '../../blocks/agencies/directory';
import { place } from '../../blocks/areas/place';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import type { Bill } from '../../blocks/billing/bill';
import { billView, showBill, type Viewing } from '../../blocks/billing/views/views';
import { showEntries } from '../../blocks/cases/timeline';
import { shortReferenceOf } from '../../blocks/references/reference';
import type { LocalDate } from '../../kernel/text/date';
import { code, date, id, instant, names, text } from '../../kernel/text/fields';
import { amount, currency } from '../../kernel/text/money';
import { type Card, type Fine, hearing, states } from '../fines/fine';
import { entryView } from '../fines/timeline-views';
import { offenceView } from '../offences/offence-type';
import { nextView } from '../terms/upcoming';

/*
 * Fines as payers and agencies see them. Amounts are minor units of `currency`.
 */

type View<S extends v.GenericSchema<unknown, unknown>> = v.InferInput<S>;

const common = {
  id,
  /** What people say and type for it, such as `F-4831-9027-556`. */
  shortReference: v.string(),
  agencyId: id,
  state: v.picklist(states),
  /** The agency's identifier of the payer, such as a plate or a national number. */
  identifier: v.string(),
  /** The agency's own number. */
  reference: v.string(),
  occurredAt: instant,
  place,
  currency,
  /** The fine itself, without discount, penalty and surcharges. */
  amount,
  issuedOn: date,
  /** The last day to pay in time, and the last day to contest. */
  dueOn: date,
  contestUntil: date,
  billId: v.string(),
  updatedAt: instant,
};

/** A fine in a list. */
const fineSummary = v.strictObject({
  ...common,
  offence: v.strictObject({ code, names: names(100) }),
});
export const summaryView = withAgencyNames(fineSummary);

const noted = { officer: v.nullable(v.string()), unit: v.nullable(v.string()) };

/** The same in a list of the agency. */
export const agencySummaryView = v.strictObject({ ...fineSummary.entries, ...noted });

const whole = {
  ...common,
  offence: v.strictObject({
    ...{ code, version: v.number(), names: names(100) },
    legalBasis: offenceView.entries.legalBasis,
  }),
  description: text(2000),
  discountUntil: v.nullable(date),
  /** When it was served on the person, if the agency said so. */
  servedOn: v.nullable(date),
  /** The day from which discount, contest and due date count. */
  countsFrom: date,
  hearing: v.nullable(hearing),
  /** Files of the agency. */
  evidence: v.array(attachmentView),
  timeline: v.array(entryView),
};

const ownFine = v.strictObject({
  ...whole,
  /** Files of the person who contests. */
  papers: v.array(attachmentView),
  /** The current bill, as of today. */
  bill: billView,
  /** What happens next and when, the earliest first. */
  next: v.array(nextView),
});
export const fineView = withAgencyNames(ownFine);

export const agencyFineView = v.strictObject({ ...whole, ...noted });
export const showCardToAgency = ({ search: _, ...card }: Card): View<typeof agencySummaryView> => ({
  ...card,
  shortReference: shortReferenceOf('fine', card.id),
});
export const showCard = (card: Card): View<typeof fineSummary> => {
  const { officer: _, unit: __, ...shown } = showCardToAgency(card);
  return shown;
};
const showWhole = (fine: Fine, side: 'citizen' | 'agency') => {
  const { card, offence, description, discountUntil, servedOn, countsFrom, attachments, order, timeline } =
    fine;
  const { code: name, version, names: texts, legalBasis } = offence;
  return {
    ...showCard(card),
    offence: { code: name, version, names: texts, legalBasis },
    description,
    discountUntil: discountUntil ?? null,
    ...{ servedOn, countsFrom },
    hearing: fine.hearing ?? null,
    evidence: showAttachments(attachments),
    timeline: showEntries(timeline, order, side),
  };
};

/** The fine for a person who holds its payer. */
export const showFine = (
  fine: Fine,
  bill: Bill,
  next: View<typeof nextView>[],
  today: LocalDate,
  viewing: Viewing,
): View<typeof ownFine> => ({
  ...showWhole(fine, 'citizen'),
  papers: showAttachments(fine.papers),
  bill: showBill(bill, today, viewing),
  next,
});

/** The fine for the agency, without what the person who contests has written. */
export const showToAgency = (fine: Fine): View<typeof agencyFineView> => {
  const { timeline, ...shown } = showWhole(fine, 'agency');
  const withoutWords = timeline.map(({ text: written, ...entry }) =>
    entry.by === 'citizen' || written === undefined ? entry : { ...entry, text: written },
  );
  return { ...shown, timeline: withoutWords, officer: fine.card.officer, unit: fine.card.unit };
};

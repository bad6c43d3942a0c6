import type { Attachment } from '../../blocks/attachments/attachment';
import type { AttachmentOwner, AttachmentRules } from '../../blocks/attachments/upload';
import { Refusal } from '../../kernel/contract/refusal';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { oneOf, type Rule } from '../../kernel/table/rule';
import { instant } from '../../kernel/text/time';
import { type Complaint, openStatuses } from '../cases/complaint';
import { complaintKey, queueSort } from '../cases/keys';
import { notFound, ownedBy } from '../cases/rules';
/*
 * Photographs and papers of a complaint: what it asks of them. Everything else about files is the block's.
 */

/** In the keys of the bucket. */
export const kind = 'complaint';

/** Only a complaint that is open takes photographs. */
const open: Rule = oneOf('card.status', openStatuses, ({ card }) => {
  const { status: complaintStatus } = card as { readonly status: string };
  return new Refusal('wrong-status', {
    detail: `No photographs can be added while the complaint is ${complaintStatus}.`,
    facts: { complaintStatus },
  });
});

/** The complaint of its citizen, whatever its status. `owner` is `personRef`. */
export const holderOf = (id: string, owner: string): AttachmentOwner => ({
  key: complaintKey(id),
  rules: [ownedBy(owner)],
  missing: notFound,
});

/** The complaint as its citizen adds to it. */
export const holderFor = (id: string, owner: string): AttachmentOwner => ({
  ...holderOf(id, owner),
  rules: [ownedBy(owner), open],
});

export const attached = (): Refusal => new Refusal('photograph-attached');

/** The complaint as a photograph is attached to it: it has changed, and its agency finds it among what has. */
export const attachesTo = (id: string, at: number): Omit<AttachmentRules, 'id'> => ({
  key: complaintKey(id),
  rules: [open],
  missing: notFound,
  change: { set: { 'card.updatedAt': instant(at), queueSort: queueSort(instant(at), id) } },
});

const settledOf = (complaint: Complaint, id: string, { mediaType, outcome }: Attachment): DomainEvent[] => {
  if (!outcome) return [];
  const { status, reason, at, bytes } = outcome;
  const { id: complaintId, card, owner } = complaint;
  const agencies = status === 'attached' ? { agencies: [card.agencyId] } : {};
  return [
    {
      type: `complaint.photograph-${status}`,
      subject: complaintId,
      at,
      audience: { people: [owner], ...agencies },
      data: { complaintId, photographId: id, by: 'portal', mediaType, bytes, reason },
    },
  ];
};

/** The events of photographs in a change. Only the citizen hears of a refused one. */
export const photographEvents: EventsOf = (before, after) => {
  const [earlier, complaint] = [before, after] as unknown as [Complaint | undefined, Complaint | undefined];
  return Object.entries(complaint?.attachments ?? {})
    .filter(([id]) => !earlier?.attachments?.[id]?.outcome)
    .flatMap(([id, attachment]) => (complaint ? settledOf(complaint, id, attachment) : []));
};

export const noPhotograph = (): Refusal => new Refusal('photograph-not-found');

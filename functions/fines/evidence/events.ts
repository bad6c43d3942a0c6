import type { Attachment, Attachments } from '../../blocks/attachments/attachment';
import type { DomainEvent } from '../../kernel/events/event';
import type { Fine } from '../fines/fine';
import type { Side } from './evidence';

const mapIn = (side: Side, fine: Fine | undefined): Attachments | undefined =>
  side === 'evidence' ? fine?.attachments : fine?.papers;

/** A refused file concerns only its sender; an attached file concerns both sides. */
const audienceOf = ({ card, payer }: Fine, side: Side, attached: boolean): DomainEvent['audience'] => {
  const agencies = side === 'evidence' || attached ? { agencies: [card.agencyId] } : {};
  const payers = side === 'paper' || attached ? { payers: [payer] } : {};
  return { ...agencies, ...payers };
};

const settledOf = (fine: Fine, side: Side, id: string, { mediaType, outcome }: Attachment): DomainEvent[] => {
  if (!outcome) return [];
  const { status, reason, at, bytes } = outcome;
  const { id: fineId, card } = fine;
  const { offence, identifier, reference } = card;
  return [
    {
      type: `fine.${side}-${status}`,
      subject: fineId,
      at,
      audience: audienceOf(fine, side, status === 'attached'),
      data: { fineId, offence, identifier, reference, fileId: id, by: 'portal', mediaType, bytes, reason },
    },
  ];
};

/** One event for each file that was attached or refused by the change. */
export const fileEvents = (before: Fine | undefined, after: Fine): DomainEvent[] =>
  (['evidence', 'paper'] as const).flatMap((side) =>
    Object.entries(mapIn(side, after) ?? {})
      .filter(([id]) => !mapIn(side, before)?.[id]?.outcome)
      .flatMap(([id, attachment]) => settledOf(after, side, id, attachment)),
  );

import type { Attachment } from '../../blocks/attachments/attachment';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import type { ConsultationMessage } from './consultation';

/*
 * Events of consultations for the other side: that a message was written, never its text.
 */

const dataOf = ({ id, appointmentId, by }: ConsultationMessage) => ({ appointmentId, messageId: id, by });

const written = (message: ConsultationMessage): DomainEvent => {
  const { appointmentId, agencyId, owner, by, at } = message;
  return {
    type: 'consultation.message',
    subject: appointmentId,
    at: Date.parse(at),
    audience: by === 'citizen' ? { agencies: [agencyId] } : { people: [owner] },
    data: dataOf(message),
  };
};

/** Attached files are announced to the other side, refused ones to the sender. */
const settled = (message: ConsultationMessage, id: string, { outcome }: Attachment): DomainEvent[] => {
  if (!outcome) return [];
  const { appointmentId, agencyId, owner, by } = message;
  const { status, reason, at } = outcome;
  const forAgency = (by === 'citizen') === (status === 'attached');
  return [
    {
      type: `consultation.file-${status}`,
      subject: appointmentId,
      at,
      audience: forAgency ? { agencies: [agencyId] } : { people: [owner] },
      data: { ...dataOf(message), by: 'portal', attachmentId: id, ...(reason ? { reason } : {}) },
    },
  ];
};

export const eventsOf: EventsOf = (before, after) => {
  if (!after) return [];
  const message = after as unknown as ConsultationMessage;
  const earlier = before as unknown as ConsultationMessage | undefined;
  const files = Object.entries(message.attachments).filter(([id]) => !earlier?.attachments[id]?.outcome);
  return [
    ...(earlier ? [] : [written(message)]),
    ...files.flatMap(([id, attachment]) => settled(message, id, attachment)),
  ];
};

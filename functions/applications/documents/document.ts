import type { AttachmentOwner, AttachmentRules } from '../../blocks/attachments/upload';
import { erasedText } from '../../blocks/erasure/eraser';
import { Refusal } from '../../kernel/contract/refusal';
import type { DomainEvent, EventsOf } from '../../kernel/events/event';
import { type Item, oneOf, type Rule } from '../../kernel/table/rule';
import type { Application, DocumentFile, Status } from '../cases/application';
import { applicationKey } from '../cases/keys';
import { notFound, ownedBy } from '../cases/rules';

/*
 * The documents of an application: what it asks of them. Everything else about files is the block's.
 */

/** In the keys of the bucket. */
export const kind = 'application';

const inStatus = (statuses: readonly Status[]): Rule =>
  oneOf('card.status', statuses, ({ card }: Item) => {
    const { status: applicationStatus } = card as { readonly status: string };
    return new Refusal('wrong-status', {
      detail: `No documents can be added while the application is ${applicationStatus}.`,
      facts: { applicationStatus },
    });
  });

/** The application of its applicant, whatever its status. `owner` is `personRef`. */
export const holderOf = (id: string, owner: string): AttachmentOwner => ({
  key: applicationKey(id),
  rules: [ownedBy(owner)],
  missing: notFound,
});

/** The application as its applicant adds to it: before it is handed in, and while they are asked. */
export const holderFor = (id: string, owner: string): AttachmentOwner => ({
  ...holderOf(id, owner),
  rules: [ownedBy(owner), inStatus(['draft', 'awaiting-applicant'])],
});

/** The application as a document is attached to it, which may be a moment after it was handed in. */
export const attachesTo = (id: string): Omit<AttachmentRules, 'id'> => ({
  key: applicationKey(id),
  rules: [inStatus(['draft', 'awaiting-payment', 'in-review', 'awaiting-applicant'])],
  missing: notFound,
});

export const attached = (): Refusal => new Refusal('document-attached');
export const noDocument = (): Refusal => new Refusal('document-not-found');

const settledOf = (application: Application, id: string, file: DocumentFile): DomainEvent[] => {
  const { id: applicationId, card, owner } = application;
  const { mediaType, outcome, document } = file;
  if (!outcome) return [];
  const { status, reason, at, bytes } = outcome;
  const toAgency = status === 'attached' && card.submittedAt !== undefined;
  return [
    {
      type: `application.document-${status}`,
      subject: applicationId,
      at,
      audience: {
        ...(owner === erasedText ? {} : { people: [owner] }),
        ...(toAgency ? { agencies: [card.agencyId] } : {}),
      },
      data: { applicationId, documentId: id, document, by: 'portal', mediaType, bytes, reason },
    },
  ];
};

/** The events of documents in a change. Only the applicant hears of a refused one. */
export const documentEvents: EventsOf = (before, after) => {
  const [earlier, application] = [before, after] as unknown as (Application | undefined)[];
  if (!application) return [];
  return Object.entries(application.attachments)
    .filter(([id]) => !earlier?.attachments[id]?.outcome)
    .flatMap(([id, file]) => settledOf(application, id, file));
};

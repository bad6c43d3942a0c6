import type { Attached, Attachments, OutgoingMail } from '../../blocks/messages/attachment';
import { partsOf } from '../../services';
import { templateOf } from '../templates/template';

/** The kinds of files of all services. */
const all: Attachments = Object.assign(
  {},
  ...partsOf(
    (service) =>
      (require(`../../${service}/messages/attachments.ts`) as { attachments: Attachments }).attachments,
  ),
);

/** The files that an e-mail carries. */
export const attachmentsOf = (mail: OutgoingMail): Attached[] =>
  (templateOf(mail.message.kind)?.attachments ?? []).flatMap((spec) => {
    const make = all[spec.kind];
    if (!make) throw new Error(`${mail.message.kind} carries a file of no known kind: ${spec.kind}`);
    return make(spec, mail);
  });

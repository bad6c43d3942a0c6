import { attachmentOf, showAttachment, showAttachments } from '../../blocks/attachments/attachment';
import { incomingKey } from '../../blocks/attachments/keys';
import { attachmentIdOf } from '../../blocks/attachments/upload';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Bucket } from '../../kernel/outside/bucket';
import type { Complaint } from '../cases/complaint';
import { notFound } from '../cases/rules';
import type { Complaints } from '../cases/store';
import { kind, noPhotograph } from './photograph';
import type { photoRoutes } from './routes';
import type { Photographs } from './store';

/** Seconds within which an upload must begin: enough for a retry on a slow line. */
const uploadFor = 900;
/** Seconds for which a link opens the file. */
const downloadFor = 60;

export interface Effects {
  readonly complaints: Pick<Complaints, 'get'>;
  readonly photographs: Photographs;
  readonly bucket: Pick<Bucket, 'upload' | 'download'>;
}

export const photoHandlers = ({
  complaints,
  photographs,
  bucket,
}: Effects): HandlersOf<typeof photoRoutes> => {
  const own = async (complaintId: string, person: string): Promise<Complaint> => {
    const complaint = await complaints.get(complaintId, person);
    if (!complaint) throw notFound();
    return complaint;
  };
  const show = ({ id: complaintId, attachments }: Complaint, id: string, now: number) => {
    const found = attachmentOf(attachments, id, now);
    if (!found) throw noPhotograph();
    const { file } = found.outcome ?? {};
    const download = file ? bucket.download(file, now, downloadFor) : null;
    return { complaintId, ...showAttachment(id, found), download };
  };
  return {
    askForPhotograph: async ({ caller, params: { complaintId }, body, action }) => {
      const asked = await photographs.ask(complaintId, caller.ref, action, body);
      const { outcome: _, ...first } = asked;
      const id = attachmentIdOf(action);
      const expected = { key: incomingKey(kind, complaintId, id), ...body };
      const upload = bucket.upload(expected, first.at, uploadFor);
      return { complaintId, ...showAttachment(id, first), upload };
    },
    cancelPhotograph: async ({ caller, params }) => {
      await photographs.cancel(params.complaintId, caller.ref, params.photographId);
      return undefined;
    },
    listPhotographs: async ({ caller, params, now }) => {
      const { attachments } = await own(params.complaintId, caller.ref);
      return { items: showAttachments(attachments, now) };
    },
    getPhotograph: async ({ caller, params, now }) =>
      show(await own(params.complaintId, caller.ref), params.photographId, now),
    showPhotographToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
      const { complaintId, photographId } = params;
      const access = { agency: caller, accessPurpose, now, requestId };
      const complaint = await photographs.getForAgency(complaintId, photographId, access);
      if (!complaint) throw noPhotograph();
      return show(complaint, photographId, now);
    },
  };
};

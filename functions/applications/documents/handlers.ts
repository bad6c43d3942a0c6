import { attachmentOf, showAttachment } from '../../blocks/attachments/attachment';
import { incomingKey } from '../../blocks/attachments/keys';
import { attachmentIdOf } from '../../blocks/attachments/upload';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Bucket } from '../../kernel/outside/bucket';
import type { Application } from '../cases/application';
import type { Applications } from '../cases/store';
import { showDocuments } from '../cases/views';
import { kind, noDocument } from './document';
import type { documentRoutes } from './routes';
import type { Documents } from './store';

/** Seconds within which an upload must begin: enough for a retry on a slow line. */
const uploadFor = 900;
/** Seconds for which a link opens the file. */
const downloadFor = 60;

export interface Effects {
  readonly applications: Pick<Applications, 'own'>;
  readonly documents: Documents;
  readonly bucket: Pick<Bucket, 'upload' | 'download'>;
}

export const documentHandlers = ({
  applications,
  documents,
  bucket,
}: Effects): HandlersOf<typeof documentRoutes> => {
  const show = ({ id: applicationId, attachments }: Application, id: string, now: number) => {
    const found = attachmentOf(attachments, id, now);
    if (!found) throw noDocument();
    const { file } = found.outcome ?? {};
    const document = attachments[id]?.document ?? '';
    const download = file ? bucket.download(file, now, downloadFor) : null;
    return { applicationId, ...showAttachment(id, found), document, download };
  };
  return {
    askForDocument: async ({ caller, params: { applicationId }, body, action }) => {
      const { outcome: _, ...first } = await documents.ask(applicationId, caller.ref, action, body);
      const id = attachmentIdOf(action);
      const { document, ...announced } = body;
      const expected = { key: incomingKey(kind, applicationId, id), ...announced };
      const upload = bucket.upload(expected, first.at, uploadFor);
      return { applicationId, ...showAttachment(id, first), document, upload };
    },
    cancelDocument: async ({ caller, params }) => {
      await documents.cancel(params.applicationId, caller.ref, params.documentId);
      return undefined;
    },
    listDocuments: async ({ caller, params, now }) => ({
      items: showDocuments(await applications.own(params.applicationId, caller.ref), now),
    }),
    getDocument: async ({ caller, params, now }) =>
      show(await applications.own(params.applicationId, caller.ref), params.documentId, now),
    showDocumentToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
      const { applicationId, documentId } = params;
      const access = { agency: caller, accessPurpose, now, requestId };
      const application = await documents.getForAgency(applicationId, documentId, access);
      if (!application) throw noDocument();
      return show(application, documentId, now);
    },
  };
};

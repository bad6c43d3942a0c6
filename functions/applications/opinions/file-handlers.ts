import { attachmentOf, showAttachment } from '../../blocks/attachments/attachment';
import { incomingKey } from '../../blocks/attachments/keys';
import { attachmentIdOf } from '../../blocks/attachments/upload';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Bucket } from '../../kernel/outside/bucket';
import { opinionIdOf } from '../cases/opinion';
import { noDocument } from '../documents/document';
import { kind } from './file';
import type { opinionRoutes } from './routes';
import { noOpinion } from './rules';
import type { OpinionTasks } from './store';

/** Seconds within which an upload must begin, and for which a link opens the file. */
const [uploadFor, downloadFor] = [900, 60];

export interface Effects {
  readonly opinions: OpinionTasks;
  readonly bucket: Pick<Bucket, 'upload' | 'download'>;
}

type FileRoutes = Pick<typeof opinionRoutes, 'askForOpinionDocument' | 'showOpinionDocument'>;

export const opinionFileHandlers = ({ opinions, bucket }: Effects): HandlersOf<FileRoutes> => ({
  askForOpinionDocument: async ({ caller, params, body, action }) => {
    const opinionId = opinionIdOf(params.applicationId, params.opinion);
    const { outcome: _, ...first } = await opinions.askForFile(opinionId, caller.id, action, body);
    const id = attachmentIdOf(action);
    const upload = bucket.upload({ key: incomingKey(kind, opinionId, id), ...body }, first.at, uploadFor);
    return { ...showAttachment(id, first), upload };
  },
  showOpinionDocument: async ({ caller, params, accessPurpose, now, requestId }) => {
    const access = { agency: caller, accessPurpose, now, requestId };
    const found = await opinions.get(params.applicationId, params.opinion, access);
    if (!found) throw noOpinion();
    const file = attachmentOf(found.task.attachments, params.documentId, now);
    if (!file) throw noDocument();
    const { file: stored } = file.outcome ?? {};
    return {
      ...showAttachment(params.documentId, file),
      download: stored ? bucket.download(stored, now, downloadFor) : null,
    };
  },
});

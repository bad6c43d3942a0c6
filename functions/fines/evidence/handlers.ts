import {
  type AnnouncedFile,
  type Attachment,
  attachmentOf,
  showAttachment,
  showAttachments,
} from '../../blocks/attachments/attachment';
import { incomingKey } from '../../blocks/attachments/keys';
import { attachmentIdOf } from '../../blocks/attachments/upload';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import type { Bucket } from '../../kernel/outside/bucket';
import type { Fine } from '../fines/fine';
import { notFound } from '../fines/rules';
import type { Fines } from '../fines/store';
import { evidenceOf, noFile, papersOf, type Side, sides } from './evidence';
import type { fileRoutes } from './routes';
import type { Files } from './store';

/** Seconds within which an upload must begin: enough to choose another file on a slow line. */
const uploadFor = 900;
/** Seconds for which a link to a file works. */
const downloadFor = 60;

export interface Effects {
  readonly fines: Pick<Fines, 'get' | 'getForAgency'>;
  readonly files: Files;
  readonly bucket: Pick<Bucket, 'upload' | 'download'>;
}

interface FileRequest {
  readonly params: { readonly fineId: string };
  readonly body: AnnouncedFile;
  readonly action: Action;
}

const found = (fine: Fine | undefined): Fine => {
  if (!fine) throw notFound();
  return fine;
};

/** Replies about files that are the same for both sides. */
const answers = ({ bucket }: Effects) => ({
  /** The announced file, with the form for its upload. */
  uploadForm: (
    side: Side,
    { params: { fineId }, body, action }: FileRequest,
    { outcome: _, ...first }: Attachment,
  ) => {
    const id = attachmentIdOf(action);
    const expected = { key: incomingKey(sides[side].kind, fineId, id), ...body };
    const upload = bucket.upload(expected, first.at, uploadFor);
    return { fineId, ...showAttachment(id, first as Attachment), upload };
  },
  shown: (side: Side, fine: Fine, id: string, now: number) => {
    const file = attachmentOf(fine[sides[side].map], id, now);
    if (!file) throw noFile();
    const { file: key } = file.outcome ?? {};
    const download = key ? bucket.download(key, now, downloadFor) : null;
    return { fineId: fine.id, ...showAttachment(id, file), download };
  },
});

type FileHandlers = HandlersOf<typeof fileRoutes>;
type Agencys = 'askForEvidence' | 'listEvidence' | 'showEvidence' | 'showPaperToAgency';

const agencyHandlers = (effects: Effects): Pick<FileHandlers, Agencys> => {
  const { fines, files } = effects;
  const { uploadForm, shown } = answers(effects);
  return {
    askForEvidence: async (request) => {
      const { params, caller, action, body } = request;
      return uploadForm(
        'evidence',
        request,
        await files.ask(evidenceOf(params.fineId, caller.id), action, body),
      );
    },
    listEvidence: async ({ caller, params, now }) => {
      const { attachments } = found(await fines.getForAgency(params.fineId, caller.id));
      return { items: showAttachments(attachments, now) };
    },
    showEvidence: async ({ caller, params, now }) =>
      shown('evidence', found(await fines.getForAgency(params.fineId, caller.id)), params.fileId, now),
    showPaperToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
      const fine = found(await fines.getForAgency(params.fineId, caller.id));
      if (fine.papers[params.fileId]?.outcome?.status !== 'attached') throw noFile();
      await files.look(fine, params.fileId, { agency: caller, accessPurpose, now, requestId });
      return shown('paper', fine, params.fileId, now);
    },
  };
};

export const fileHandlers = (effects: Effects): FileHandlers => {
  const { fines, files } = effects;
  const { uploadForm, shown } = answers(effects);
  const own = async (fineId: string, person: string): Promise<Fine> => found(await fines.get(fineId, person));
  return {
    ...agencyHandlers(effects),
    getEvidence: async ({ caller, params, now }) => {
      const fine = await own(params.fineId, caller.ref);
      if (fine.attachments[params.fileId]?.outcome?.status !== 'attached') throw noFile();
      return shown('evidence', fine, params.fileId, now);
    },
    askForPaper: async (request) => {
      const { id } = await own(request.params.fineId, request.caller.ref);
      return uploadForm('paper', request, await files.ask(papersOf(id), request.action, request.body));
    },
    listPapers: async ({ caller, params, now }) => {
      const { papers } = await own(params.fineId, caller.ref);
      return { items: showAttachments(papers, now) };
    },
    getPaper: async ({ caller, params, now }) =>
      shown('paper', await own(params.fineId, caller.ref), params.fileId, now),
  };
};

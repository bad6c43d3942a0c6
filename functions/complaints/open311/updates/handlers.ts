import type { HandlersOf, Request } from '../../../kernel/contract/contract';
import { type Action, subActionOf } from '../../../kernel/identity/action';
import type { Complaint } from '../../cases/complaint';
import { agencyOwner } from '../../cases/owner';
import { type open311WriteRoutes, repeatsWithin } from '../geo-report/write-routes';
import { addFiles, checkFiles, checkRoom } from '../pictures/pictures';
import { admit, shownIn } from '../reports/admission';
import type { Effects } from '../requests/effects';
import { agenciesOf } from '../services/jurisdiction';
import { detailsOf } from './update';

type Routes = Pick<typeof open311WriteRoutes, 'updateOpen311Request'>;
type UpdateRequest = Request<Routes['updateOpen311Request']>;

/** An update that has a number in the app's own system is one however often it is sent, whatever the key. */
const actionOf = ({ body, action }: UpdateRequest, agencyId: string): Action => {
  const number = body.update_id ?? body.update_id_ext;
  if (number === undefined) return action;
  const { id } = subActionOf({ ...action, id: agencyId }, `update ${number}`);
  const { id: hash } = subActionOf({ ...action, id: body.service_request_id }, body.description ?? '');
  return { ...action, id, hash };
};

/** The entry that the very same form left within the hour before. */
const repeated = (complaint: Complaint | undefined, earlier: Action | undefined, now: number) => {
  const entry = earlier && complaint?.timeline[earlier.id];
  return entry && entry.hash === earlier.hash && now - entry.at <= repeatsWithin ? earlier.id : undefined;
};

export const updateHandlers = ({ complaints, requests, ...pictures }: Effects): HandlersOf<Routes> => ({
  updateOpen311Request: async (request) => {
    const { query, body, files, earlier, now } = request;
    const shown = shownIn(body);
    const { service_request_id: id } = body;
    checkFiles(files);
    const known = await requests.admit(shown, id);
    admit(shown, known, now);
    agenciesOf(await requests.agencies(), body.jurisdiction_id ?? query.jurisdiction_id);
    const before = repeated(known.complaint, earlier, now);
    const owner = agencyOwner(shown.agencyId);
    const action = before ? { ...request.action, id: before } : actionOf(request, shown.agencyId);
    checkRoom(known.complaint?.attachments, { action, now }, files);
    if (!before)
      await complaints.act({ id, name: 'report', action, by: { owner }, details: detailsOf(body) });
    await addFiles(pictures, { id, owner, action }, files);
    return [{ update_id: action.id }];
  },
});

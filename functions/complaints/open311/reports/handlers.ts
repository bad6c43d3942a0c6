import type { HandlersOf, Request } from '../../../kernel/contract/contract';
import { Refusal } from '../../../kernel/contract/refusal';
import type { Complaint } from '../../cases/complaint';
import { agencyOwner } from '../../cases/owner';
import { categoryWithCalendar } from '../../categories/category-with-calendar';
import { newComplaint } from '../../filing/new-complaint';
import { type open311WriteRoutes, repeatsWithin } from '../geo-report/write-routes';
import { addFiles, checkFiles } from '../pictures/pictures';
import type { Effects } from '../requests/effects';
import { agenciesOf, serving } from '../services/jurisdiction';
import { readServiceCode, type ServiceName } from '../services/service-code';
import { admit, shownIn } from './admission';
import { filingOf, intakeOf } from './report';

type Routes = Pick<typeof open311WriteRoutes, 'requestOpen311Service'>;
type CreationRequest = Request<Routes['requestOpen311Service']>;

const isRepeat = (complaint: Complaint, { action }: Pick<CreationRequest, 'action'>): boolean =>
  complaint.made.hash === action.hash && action.at - Date.parse(complaint.card.filedAt) <= repeatsWithin;

export const creationHandlers = ({
  complaints,
  categories,
  calendars,
  requests,
  ids,
  ...pictures
}: Effects): HandlersOf<Routes> => {
  /** The category that is asked for; what is no service of the jurisdiction is answered as one that there is not. */
  const serviceOf = async ({ query, body }: CreationRequest): Promise<ServiceName> => {
    const jurisdiction = body.jurisdiction_id ?? query.jurisdiction_id;
    const agencies = serving(agenciesOf(await requests.agencies(), jurisdiction));
    const named = readServiceCode(body.service_code);
    if (!named || !agencies.some(({ id }) => id === named.agencyId)) throw new Refusal('category-unknown');
    return named;
  };
  return {
    requestOpen311Service: async (request) => {
      const { body, files, action, earlier, now } = request;
      const shown = shownIn(body);
      const owner = agencyOwner(shown.agencyId);
      checkFiles(files);
      const known = await requests.admit(shown, earlier && ids.ownedId(owner, earlier.id));
      admit(shown, known, now);
      const answer = { service_notice: null, account_id: body.account_id ?? null };
      const before = known.complaint;
      if (before && earlier && isRepeat(before, request)) {
        await addFiles(pictures, { id: before.id, owner, action: earlier }, files);
        return [{ service_request_id: before.id, ...answer }];
      }
      const offer = await categoryWithCalendar(
        { categories, calendars },
        await serviceOf(request),
        '/service_code',
      );
      const filing = filingOf(body, offer.category);
      const arrival = { at: action.at, intake: intakeOf(body, shown, offer.category) };
      const complaint = newComplaint(ids.ownedId(owner, action.id), owner, filing, offer, action, arrival);
      const { id } = await complaints.file(complaint);
      await addFiles(pictures, { id, owner, action }, files);
      return [{ service_request_id: id, ...answer }];
    },
  };
};

import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import { timingOfOne } from '../cases/clock';
import { notFound } from '../cases/rules';
import { showAction } from '../cases/timeline-views';
import { showToAgency } from '../cases/views';
import { type CaseworkEffects, openCasework } from './commands';
import type { agencyRoutes } from './routes';
import type { What } from './what';

interface ActionRequest {
  readonly caller: Agency;
  readonly params: { readonly complaintId: string };
  readonly action: Action;
  readonly now: number;
}

export const agencyHandlers = (effects: CaseworkEffects): HandlersOf<typeof agencyRoutes> => {
  const { complaints, calendars } = effects;
  const casework = openCasework(effects);
  const act = async ({ caller, params, action, now }: ActionRequest, what: What) => {
    const { complaintId } = params;
    const work = await casework.prepare(what, now);
    const entry = await work({ complaintId, action, agencyId: caller.id });
    return showAction(complaintId, action.id, entry);
  };
  return {
    showToAgency: async ({ caller, params, accessPurpose, now, requestId }) => {
      const access = { agency: caller, accessPurpose, now, requestId };
      const found = await complaints.getForAgency(params.complaintId, access);
      if (!found) throw notFound();
      const { complaint, citizen } = found;
      return showToAgency(complaint, citizen, await timingOfOne(calendars, complaint.card));
    },
    acknowledge: (request) => act(request, { action: 'acknowledge', ...request.body }),
    assign: (request) => act(request, { action: 'assign', assignment: request.body }),
    note: (request) => act(request, { action: 'note', ...request.body }),
    ask: (request) => act(request, { action: 'ask', ...request.body }),
    transfer: (request) => act(request, { action: 'transfer', ...request.body }),
    resolve: (request) => act(request, { action: 'resolve', ...request.body }),
    reject: (request) => act(request, { action: 'reject', ...request.body }),
    markDuplicate: (request) => act(request, { action: 'mark-duplicate', ...request.body }),
  };
};

import { type Officers, officersShown } from '../../blocks/officers/officers';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import { notFound, unclaimed } from '../cases/rules';
import { showAction } from '../cases/track-views';
import { showToAgency } from '../cases/views';
import { type CaseworkEffects, openCasework } from './commands';
import type { caseworkRoutes } from './routes';
import type { What } from './what';

interface ActionRequest {
  readonly caller: Agency;
  readonly params: { readonly applicationId: string };
  readonly action: Action;
}

/** Of what takes no officer. */
const nobody: Officers = { officer: '' };

export const caseworkHandlers = (effects: CaseworkEffects): HandlersOf<typeof caseworkRoutes> => {
  const { applications } = effects;
  const casework = openCasework(effects);
  const act = async ({ caller, params, action }: ActionRequest, what: What, officers = nobody) => {
    const { applicationId } = params;
    const entry = await casework.work({ applicationId, action, agencyId: caller.id, officers }, what);
    return showAction(applicationId, action.id, entry);
  };
  return {
    showApplicationToAgency: async ({ caller, params, accessPurpose, now, requestId, language }) => {
      const access = { agency: caller, accessPurpose, now, requestId };
      const found = await applications.getForAgency(params.applicationId, access);
      if (!found) throw notFound();
      return showToAgency(found.application, found.applicant, language, now);
    },
    assignApplication: (request) => act(request, { action: 'assign', assignment: request.body }),
    claimApplication: async ({ caller, params, action, headers }) => {
      const { applicationId: id } = params;
      const { officer } = headers;
      const entry = await applications.act({
        ...{ id, name: 'claim', action, by: 'agency', agencyId: caller.id, rules: [unclaimed] },
        details: { officers: officersShown(headers), assignment: { officer } },
        set: { 'card.assignment.officer': officer },
      });
      return showAction(id, action.id, entry);
    },
    noteOnApplication: (request) => act(request, { action: 'note', ...request.body }),
    askApplicant: (request) => act(request, { action: 'ask', ...request.body }),
    approveApplication: (request) => act(request, { action: 'approve', ...request.body }, request.headers),
    refuseApplication: (request) => act(request, { action: 'refuse', ...request.body }, request.headers),
  };
};

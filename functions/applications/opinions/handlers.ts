import type { Directory } from '../../blocks/agencies/directory';
import type { Access } from '../../blocks/cases/access';
import { officersShown } from '../../blocks/officers/officers';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { Action } from '../../kernel/identity/action';
import type { Agency } from '../../kernel/identity/caller';
import { equals, type Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { instant } from '../../kernel/text/time';
import type { TrackEntry } from '../cases/application';
import { ofService } from '../cases/filters';
import { showAction } from '../cases/track-views';
import { giving, type OpinionTarget, renewing, taskWrite } from './commands';
import type { opinionRoutes, TaskFilters } from './routes';
import { askedOf, noOpinion, untaken } from './rules';
import type { OpinionTasks } from './store';
import type { OpinionCard } from './task';
import { showTask, showWholeTask } from './views';

export interface Effects {
  readonly opinions: OpinionTasks;
  readonly directory: Directory;
}

type TaskRoutes = Omit<typeof opinionRoutes, 'askForOpinionDocument' | 'showOpinionDocument'>;

const filtersOf = ({ status, service, officer }: TaskFilters): Rule[] => [
  ...(status === 'given' || status === 'ended' ? [equals('card.state', status, noOpinion)] : []),
  ...(service ? [ofService(service)] : []),
  ...(officer ? [equals('card.officer', officer, noOpinion)] : []),
];

interface ActionRequest {
  readonly caller: Agency;
  readonly params: { readonly applicationId: string; readonly opinion: string };
  readonly action: Action;
}

const targetOf = ({ caller, params, action }: ActionRequest): OpinionTarget => ({
  ...{ ...params, agencyId: caller.id, action },
});

const shownTo = ({ params, action }: ActionRequest, entry: TrackEntry) =>
  showAction(params.applicationId, action.id, entry);

const claimed = ({ params, caller, action }: ActionRequest, officer: string): TrackEntry => ({
  ...{ hash: action.hash, at: action.at, action: 'claim', by: 'agency', agencyId: caller.id },
  ...{ opinion: params.opinion, officers: officersShown({ officer }) },
});

const acts = ({ opinions }: Effects) =>
  ({
    claimOpinion: async (request) => {
      const { officer } = request.headers;
      const entry = claimed(request, officer);
      const change = { name: 'claim', entry, rules: [askedOf(request.caller.id), untaken] } as const;
      const write = taskWrite(targetOf(request), { ...change, set: { 'card.officer': officer } });
      return shownTo(request, await opinions.act(write));
    },
    giveOpinion: async (request) => {
      const together = giving(targetOf(request), request.body, request.headers);
      return shownTo(request, await opinions.act(...together));
    },
    askForOpinionAgain: async (request) => {
      const { caller, params, body, headers } = request;
      const application = await opinions.application(params.applicationId);
      const opinion = application?.opinions?.[params.opinion];
      if (!opinion || application.card.agencyId !== caller.id) throw noOpinion();
      const together = renewing(targetOf(request), opinion, body.text, headers);
      return shownTo(request, await opinions.act(...together));
    },
  }) satisfies Partial<HandlersOf<TaskRoutes>>;

export const opinionHandlers = (effects: Effects): HandlersOf<TaskRoutes> => {
  const { opinions, directory } = effects;
  const namesOf = async (cards: readonly OpinionCard[]) => {
    const found = await directory.namesOf(cards.map(({ askedBy }) => askedBy));
    return ({ askedBy }: OpinionCard) => found.get(askedBy) ?? null;
  };
  return {
    ...acts(effects),
    listOpinions: async ({ caller, query, now }) => {
      const { limit, cursor, ...asked } = query;
      const { status, overdue } = asked;
      const found = await opinions.list({
        ...{ agencyId: caller.id, list: overdue || status === 'open' ? 'open' : 'closed' },
        ...{ filters: filtersOf(query), below: overdue ? key(instant(now)) : undefined },
        ...{ limit, cursor, name: JSON.stringify(asked) },
      });
      const names = await namesOf(found.items);
      return { ...found, items: found.items.map((card) => showTask(card, names(card), now)) };
    },
    showOpinion: async ({ caller, params, accessPurpose, now, requestId }) => {
      const access: Access = { agency: caller, accessPurpose, now, requestId };
      const found = await opinions.get(params.applicationId, params.opinion, access);
      if (!found) throw noOpinion();
      const names = await namesOf([found.task.card]);
      return showWholeTask(found, names(found.task.card), now);
    },
  };
};

import type { HandlersOf } from '../../kernel/contract/contract';
import type { templateRoutes } from './routes';
import type { ReplyTemplates } from './store';

interface Effects {
  readonly replyTemplates: ReplyTemplates;
}

export const templateHandlers = ({ replyTemplates }: Effects): HandlersOf<typeof templateRoutes> => ({
  listReplyTemplates: ({ caller, query }) => replyTemplates.list(caller.id, query.limit, query.cursor),
  putReplyTemplate: async ({ caller, params, body, action }) => {
    await replyTemplates.put(caller.id, params.template, body, action);
    return undefined;
  },
});

import type { HandlersOf } from '../../kernel/contract/contract';
import type { namespaceRoutes } from './routes';
import type { Namespaces } from './store';

export const namespaceHandlers = ({
  namespaces,
}: {
  readonly namespaces: Namespaces;
}): HandlersOf<typeof namespaceRoutes> => ({
  listNamespaces: ({ query }) => namespaces.list(query.limit, query.cursor),
  putNamespace: async ({ params, body, action }) => {
    await namespaces.put(params.namespace, body, action);
    return undefined;
  },
});

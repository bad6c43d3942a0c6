import type { Directory } from '../../blocks/agencies/directory';
import type { HandlersOf } from '../../kernel/contract/contract';
import type { namespaceRoutes } from './routes';
import type { Namespaces } from './store';

export const namespaceHandlers = ({
  namespaces,
  directory,
}: {
  readonly namespaces: Namespaces;
  readonly directory: Directory;
}): HandlersOf<typeof namespaceRoutes> => ({
  listNamespaces: async ({ query }) => {
    const list = await namespaces.list(query.limit, query.cursor);
    return { ...list, items: await directory.named(list.items) };
  },
  putNamespace: async ({ params, body, action }) => {
    await namespaces.put(params.namespace, body, action);
    return undefined;
  },
});

import type { Route } from './definition';

export interface Match {
  readonly route: Route;
  /** Path parameters as they were sent, percent-encoded; null when the resource has none, as in Lambda's event. */
  readonly pathParameters: Record<string, string> | null;
}

interface Node {
  readonly children: Map<string, Node>;
  /** The child for `{name}`, and the one for `{name+}`. */
  variable?: Branch;
  greedy?: Branch;
  readonly methods: Map<string, Route>;
}
interface Branch {
  readonly name: string;
  readonly node: Node;
}
type Found = { readonly node: Node; readonly parameters: readonly (readonly [string, string])[] };

const newNode = (): Node => ({ children: new Map(), methods: new Map() });
const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');

/**
 * Finds the method for a request. A literal segment goes before `{name}`, and that before `{name+}`, whatever their
 * order in the definition. `undefined` when there is no such resource, or no such method of it: API Gateway does not
 * tell the two apart.
 */
export const createRouter = (
  routes: readonly Route[],
): ((method: string, path: string) => Match | undefined) => {
  const root = newNode();
  for (const route of routes)
    segmentsOf(route.resource).reduce(descend, root).methods.set(route.method, route);
  return (method, path) => {
    const found = find(root, segmentsOf(path));
    const route = found?.node.methods.get(method) ?? found?.node.methods.get('ANY');
    if (found === undefined || route === undefined) return undefined;
    const { parameters } = found;
    return { route, pathParameters: parameters.length === 0 ? null : Object.fromEntries(parameters) };
  };
};

const descend = (node: Node, segment: string): Node => {
  const [, name, plus] = /^\{([^}+]+)(\+?)\}$/.exec(segment) ?? [];
  if (name !== undefined) {
    const kind = plus ? 'greedy' : 'variable';
    const branch = node[kind] ?? { name, node: newNode() };
    node[kind] = branch;
    return branch.node;
  }
  const child = node.children.get(segment) ?? newNode();
  node.children.set(segment, child);
  return child;
};

const find = (node: Node, segments: readonly string[]): Found | undefined => {
  const [segment, ...rest] = segments;
  if (segment === undefined) return node.methods.size > 0 ? { node, parameters: [] } : undefined;
  const child = node.children.get(segment);
  const literal = child && find(child, rest);
  if (literal) return literal;
  const { variable, greedy } = node;
  const single = variable && find(variable.node, rest);
  if (single) return { node: single.node, parameters: [[variable.name, segment], ...single.parameters] };
  return greedy && { node: greedy.node, parameters: [[greedy.name, segments.join('/')]] };
};

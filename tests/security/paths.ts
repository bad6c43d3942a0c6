import type { Route } from '../../functions/kernel/contract/contract';

/** What a route's path names. */
export const parametersIn = ({ path }: Pick<Route, 'path'>): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

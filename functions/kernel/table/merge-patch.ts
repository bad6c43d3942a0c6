import type { Change } from './expression';
import type { Item } from './rule';

const isObject = (value: unknown): value is Item =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * A JSON merge patch (RFC 7396) as an update: null removes, an object is merged member by member, anything else is set.
 * Only for a patch that has passed a strict schema, as its member names become attribute paths; each object in it must
 * be there in the item already, because the table does not make a map on the way to its member.
 */
export const mergeChange = (patch: Item, at = ''): Required<Change> => {
  const changes = Object.entries(patch).map(([name, value]): Required<Change> => {
    const path = `${at}${name}`;
    if (value === undefined) return { set: {}, remove: [] };
    if (value === null) return { set: {}, remove: [path] };
    return isObject(value) ? mergeChange(value, `${path}.`) : { set: { [path]: value }, remove: [] };
  });
  return {
    set: Object.assign({}, ...changes.map(({ set }) => set)),
    remove: changes.flatMap(({ remove }) => remove),
  };
};

import { contract as identity } from '../../../functions/identity/contract';
import {
  type CallsItem,
  callsKey,
  callsSince,
  dayOf,
  type RecordedCall,
} from '../../../functions/kernel/calls/calls';
import type { Route } from '../../../functions/kernel/contract/contract';
import { scopeAsked } from '../../../functions/kernel/identity/caller';
import { readPartition } from '../../../functions/kernel/table/query';
import { read } from '../../../functions/kernel/table/read';
import { instant } from '../../../functions/kernel/text/time';
import { agency, type Caller } from '../../support/callers';
import { usePortal } from '../../support/portal';
import { services } from '../../support/services';
import { inVirtualTime } from '../../support/virtual-time';

const portal = usePortal(...services);

/** One of the routes that agencies call, of each service that has any. */
const called = services.flatMap(({ contract }): [string, Route, string][] => {
  for (const route of Object.values(contract.routes)) {
    const scope = scopeAsked(route.access);
    if (scope) return [[contract.name, route, scope]];
  }
  return [];
});

const callerOf = (id: string, scope: string, noted: 'calls' | 'connection'): Caller => {
  const { context } = agency(id, scope);
  return { context: { ...context, noted } as NonNullable<Caller['context']> };
};

const send = ({ method, path }: Pick<Route, 'method' | 'path'>, caller: Caller) =>
  portal().transport({
    ...{ method, resource: path, query: [], headers: {}, body: undefined, caller },
    params: Object.fromEntries([...path.matchAll(/\{(\w+)\+?\}/g)].map(([, each = '']) => [each, 'x'])),
  });

describe('a call of an agency', () => {
  test.each(called)('to %s with a test key is recorded', async (name, route, scope) => {
    await send(route, callerOf(`noted-${name}`, scope, 'calls'));
    const query = callsSince(`noted-${name}`, instant(0));
    expect(await readPartition<RecordedCall>(portal().table, query)).toMatchObject([
      { route: route.path, method: route.method },
    ]);
  });

  it('with a live key is noted on the first day that it can be, and once a day', async () => {
    const { clock, database, log, table } = portal();
    const route = identity.routes.listLetters;
    const caller = callerOf('noted-connection', 'identity:attest', 'connection');
    const connected = async () => (await read<CallsItem>(table, callsKey('noted-connection')))?.card;
    database.faults.next('outage', 1_000, 'UpdateItem');
    await inVirtualTime(() => send(route, caller));
    expect(log.entries).toContainEqual(expect.objectContaining({ message: 'call not noted' }));
    database.faults.clear();
    expect(await connected()).toBeUndefined();
    await send(route, caller);
    expect(await connected()).toMatchObject({ lastCallOn: dayOf(clock()) });
    // The next of the day is not written, which would fail.
    database.faults.always('outage');
    log.entries.splice(0);
    await send(route, caller);
    expect(log.entries.map(({ message }) => message)).not.toContain('call not noted');
    database.faults.clear();
  });
});

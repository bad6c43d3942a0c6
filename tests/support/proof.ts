import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Route } from '../../functions/kernel/contract/contract';
import { asksSignIn, levelAsked } from '../../functions/kernel/identity/caller';
import { personRef } from '../../functions/kernel/identity/id-codec';
import { standingKey } from '../../functions/kernel/standing/standing';
import type { Caller } from './callers';
import { connect, type Database } from './engine';

/** Gives a caller what a route asks of people: a level, and a sign-in of just now with two factors. */
export type Prove = (route: Route, caller: Caller) => Promise<Caller>;

/**
 * Who calls in tests has proved whatever the route asks for, unless a test is about that: as if two officers had attested them.
 * Written aside, so that it counts in no measurement; once for each person, so that who was erased stays so.
 */
export const openProof = ({ endpoint, table }: Database, clock: () => number) => {
  let aside: ReturnType<typeof connect> | undefined;
  const proved = new Set<string>();
  const attest = async (sub: string): Promise<void> => {
    if (proved.has(sub)) return;
    proved.add(sub);
    aside ??= connect(endpoint);
    const attested = new UpdateCommand({
      TableName: table.name,
      Key: standingKey(personRef(sub)),
      UpdateExpression:
        'SET #type = :type, #version = if_not_exists(#version, :one), #level = if_not_exists(#level, :high)',
      ExpressionAttributeNames: { '#type': 'type', '#version': 'version', '#level': 'level' },
      ExpressionAttributeValues: { ':type': 'standing', ':one': 1, ':high': 'high' },
    });
    await aside.send(attested);
  };
  const prove: Prove = async ({ access }, caller) => {
    const { context } = caller;
    if (context?.kind !== 'person') return caller;
    if (levelAsked(access)) await attest(context.id);
    else if (!asksSignIn(access)) return caller;
    const signIn = { session: 'of-the-tests', signedInAt: String(clock()), secondFactor: 'true' };
    return { ...caller, context: { ...signIn, ...context } };
  };
  return { prove, close: (): void => aside?.config.requestHandler.destroy?.() };
};

import type { ActingRequest, Represent, Representation } from '../../kernel/http/acting';
import type { Actor } from '../../kernel/identity/actor';
import { settings } from '../../kernel/outside/environment';
import { put, replacement } from '../../kernel/table/put';
import { readAll } from '../../kernel/table/read';
import { requirement } from '../../kernel/table/requirement';
import { holds, type Rule } from '../../kernel/table/rule';
import { removal, type Write, write } from '../../kernel/table/write';
import { dateIn } from '../../kernel/text/date';
import type { World } from '../../kernel/world/world';
import { actItem, isUnlinked } from '../people/access-log';
import { lineOf, mandateKey, rootOf } from './mandate';
import { heldBy, mandateUnknown, validFor } from './validity';

/*
 * Whom a caller acts for: the mandate's id says whose it is (docs/adr/0001), so that nothing is read before the handler begins.
 */

interface Required {
  readonly id: string;
  readonly rules: readonly Rule[];
}

/** What is required of the mandate, and of each that it was passed on from; first of the mandate itself. */
const requiredOf = ({ caller, mandate, service, now }: ActingRequest, timeZone: string): Required[] => {
  const rules = validFor({ service, today: dateIn(timeZone, now) });
  return lineOf(mandate)
    .reverse()
    .map((id) => ({ id, rules: id === mandate ? [heldBy(caller.ref), ...rules] : rules }));
};

const verify = async ({ table }: Pick<World, 'table'>, required: readonly Required[]): Promise<void> => {
  const found = await readAll(
    table,
    required.map(({ id }) => mandateKey(id)),
  );
  for (const [index, { rules }] of required.entries()) {
    const item = found[index];
    if (!item) throw mandateUnknown();
    const broken = rules.find((rule) => !holds(rule, item));
    if (broken) throw broken.otherwise(item);
  }
};

/** Opened by the services whose contracts let people act for others (`represent` of their `service.ts`). */
export const openRepresent = ({ table, ids, environment }: World): Represent => {
  const { TIME_ZONE: timeZone } = settings(environment, 'TIME_ZONE');
  return (request): Representation => {
    const { caller, mandate, service, operation, subject, requestId, now } = request;
    const principal = ids.ownerOf(rootOf(mandate));
    if (principal === undefined) throw mandateUnknown();
    const actor: Actor = { mandate, ref: caller.ref };
    const required = requiredOf(request, timeZone);
    const entry = actItem(principal, {
      actor,
      operation,
      subject: { type: service, id: subject },
      ...{ write: request.write, requestId, now },
    });
    const requires: Write<unknown>[] = required.map(({ id, rules }) =>
      requirement(mandateKey(id), rules, mandateUnknown),
    );
    return {
      caller: { ...caller, ref: principal, operator: false, actor },
      guard: { requires, records: [replacement(entry)], act: { ...actor, request: requestId } },
      verify: () => verify({ table }, required),
      log: request.write
        ? undefined
        : {
            note: () => put(table, entry),
            forget: async () => {
              await write(table, removal(entry, [isUnlinked]));
            },
          },
    };
  };
};

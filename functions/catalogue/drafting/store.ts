import { type Definition, readDefinition } from '../../blocks/public-services/definition';
import { publishedKey } from '../../blocks/public-services/published';
import type { Action } from '../../kernel/identity/action';
import { retryOnConflict } from '../../kernel/table/conflict';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { type Change, copy } from '../../kernel/table/expression';
import { read } from '../../kernel/table/read';
import type { Rule } from '../../kernel/table/rule';
import { key } from '../../kernel/table/table';
import { type Command, update } from '../../kernel/table/update';
import { replayOrRefuse, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { lifecycle, type Step } from '../versions/lifecycle';
import {
  changedAt,
  drafted,
  newService,
  type PublicService,
  reviewQueue,
  type StepEntry,
  serviceIdOf,
  serviceKey,
} from '../versions/public-service';
import { hasPublished, rulesOf, serviceNotFound, unchangedSince } from '../versions/rules';
import { type Context, type Named, openLists } from './list-store';

interface Steps extends Change {
  readonly rules?: readonly Rule[];
  readonly entry?: Partial<StepEntry>;
}

const commandOf = (
  { agencyId, code }: Named,
  step: Step,
  { rules = [], entry, set, remove }: Steps,
  action: Action,
): Command<StepEntry> => {
  const serviceId = serviceIdOf(agencyId, code);
  const { to } = lifecycle[step];
  const moved = to === undefined ? {} : { state: to, 'card.state': to };
  return {
    key: serviceKey(serviceId),
    rules: [...rulesOf(step, agencyId), ...rules],
    set: { ...moved, ...changedAt(serviceId, action.at), ...set },
    ...(remove ? { remove } : {}),
    missing: serviceNotFound,
    remember: {
      action,
      entry: {
        ...{ hash: action.hash, at: action.at, action: step },
        ...(to === undefined ? {} : { state: to }),
        ...entry,
      },
    },
  };
};

/** Refuses what may not be published as it is. */
type Check = (definition: Definition, isFirst: boolean) => Promise<void>;

/** Hands the draft that was read to the portal's staff, once it was checked. */
const submit = async (
  table: Table,
  named: Named,
  officer: string,
  check: Check,
  action: Action,
): Promise<void> => {
  const found = await read<PublicService>(table, serviceKey(serviceIdOf(named.agencyId, named.code)));
  if (!found) throw serviceNotFound();
  const { id, state, draft, latest, version, timeline } = found;
  const done = timeline[action.id];
  if (done) return void replayOrRefuse(done, done.hash, action.hash);
  if (state === 'draft' && draft !== undefined) await check(readDefinition(draft), latest === undefined);
  const at = instant(action.at);
  const set = {
    ...{ submittedBy: officer, 'card.submittedAt': at },
    ...{ queueKey: reviewQueue, queueSort: key(at, id) },
  };
  const rules = [unchangedSince(version)];
  await edit(
    table,
    commandOf(named, 'submit', { rules, set, remove: ['sentBack'], entry: { officer } }, action),
  );
};

/** Drafts of services, and where they stand. */
const drafts = ({ table }: Context) => ({
  /** Begins a service or its next version, or changes the draft that there is. */
  save: async (named: Named, definition: Definition, action: Action): Promise<void> => {
    const { draft, names, search } = drafted(named.code, definition);
    const set = { draft, 'card.names': names, 'card.search': search, 'card.submittedAt': null };
    const initial = newService(named.agencyId, named.code, definition, action);
    await edit(table, commandOf(named, 'save', { set }, action), initial);
  },

  submit: (named: Named, officer: string, check: Check, action: Action): Promise<void> =>
    retryOnConflict(() => submit(table, named, officer, check, action)),

  withdraw: async (named: Named, action: Action): Promise<void> => {
    const steps = { set: { 'card.submittedAt': null }, remove: ['queueKey', 'queueSort'] };
    await edit(table, commandOf(named, 'withdraw', steps, action));
  },

  /** Throws the draft of a next version away. */
  discard: async (named: Named, action: Action): Promise<void> => {
    const set = {
      ...{ state: copy('live'), 'card.state': copy('live') },
      ...{ 'card.names': copy('liveNames'), 'card.search': copy('liveSearch') },
    };
    const steps = { rules: [hasPublished], set, remove: ['draft', 'sentBack'] };
    await edit(table, commandOf(named, 'discard', steps, action));
  },

  /** Takes the published version from the catalogue, where it can be seen still by whoever has its address. */
  retire: async (named: Named, officer: string, action: Action): Promise<void> => {
    const steps = { set: { live: 'retired' }, entry: { officer } };
    await writeTogether(
      table,
      update(commandOf(named, 'retire', steps, action)),
      update({
        key: publishedKey(serviceIdOf(named.agencyId, named.code)),
        set: { state: 'retired', retiredAt: instant(action.at) },
        remove: ['queueKey', 'queueSort'],
      }),
    );
  },
});

export const openDrafts = (context: Context) => ({ ...drafts(context), ...openLists(context) });
export type Drafts = ReturnType<typeof openDrafts>;

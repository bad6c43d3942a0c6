import { type Definition, readDefinition } from '../../blocks/public-services/definition';
import type { FieldError } from '../../kernel/contract/refusal';
import { type Action, markOf } from '../../kernel/identity/action';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import { edit } from '../../kernel/table/edit';
import { type Listed, listed } from '../../kernel/table/list';
import { replacement } from '../../kernel/table/put';
import { read } from '../../kernel/table/read';
import { type Command, update } from '../../kernel/table/update';
import { replayOrRefuse, writeTogether } from '../../kernel/table/write';
import { instant } from '../../kernel/text/time';
import { lifecycle } from '../versions/lifecycle';
import {
  type Card,
  changedAt,
  type PublicService,
  reviewQueue,
  type StepEntry,
  serviceKey,
} from '../versions/public-service';
import { newPublished, newVersion } from '../versions/publication';
import { readService, type WithPublished } from '../versions/read-store';
import { ofRevision, refuseUnlessSound, rulesOf, serviceNotFound, wrongState } from '../versions/rules';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
}

/** What an operator decides on: a version as they have read it. */
export interface Decision {
  readonly serviceId: string;
  readonly revision: number;
  readonly officer: string;
}

type Check = (definition: Definition, isFirst: boolean) => Promise<readonly FieldError[]>;

const commandOf = (
  step: 'approve' | 'send-back',
  { serviceId, revision }: Decision,
  action: Action,
  details: Omit<Partial<Command<StepEntry>>, 'remember'> & { readonly entry: Partial<StepEntry> },
): Command<StepEntry> => {
  const state = lifecycle[step].to;
  const { entry, set, remove = [] } = details;
  const moved = { state, 'card.state': state, 'card.submittedAt': null };
  return {
    key: serviceKey(serviceId),
    rules: [...rulesOf(step), ofRevision(revision)],
    set: { ...moved, ...changedAt(serviceId, action.at), ...set },
    remove: ['queueKey', 'queueSort', ...remove],
    missing: serviceNotFound,
    remember: {
      action,
      entry: { ...{ hash: action.hash, at: action.at, action: step }, ...(state ? { state } : {}), ...entry },
    },
  };
};

/** What follows of a version's number: the version itself, what everybody reads, and what the service keeps of it. */
const publicationOf = (service: PublicService, draft: string, action: Action) => {
  const number = (service.latest ?? 0) + 1;
  const definition = readDefinition(draft);
  const asked = definition.olderDrafts ? { [number]: definition.olderDrafts } : {};
  const olderDrafts = { ...service.olderDrafts, ...asked };
  const version = newVersion(service, number, action.at);
  return {
    ...{ number, definition },
    writes: [
      creation({ ...version, made: markOf(action) }),
      replacement(newPublished(service, version, definition, olderDrafts)),
    ],
    set: {
      ...{ latest: number, live: 'published', olderDrafts, 'card.version': number },
      ...{ liveNames: service.card.names, liveSearch: service.card.search },
    },
  };
};

/** Publishes the version that was read; answers with its number. */
const approve = async (
  table: Table,
  service: PublicService,
  decision: Decision,
  check: Check,
  action: Action,
) => {
  const { draft, state, latest } = service;
  if (draft === undefined || state !== 'submitted') throw wrongState(state);
  const { number, definition, writes, set } = publicationOf(service, draft, action);
  refuseUnlessSound(await check(definition, latest === undefined));
  const entry = { officer: decision.officer, number };
  const command = commandOf('approve', decision, action, { set, remove: ['draft'], entry });
  return (await writeTogether(table, update(command), ...writes)).number ?? 0;
};

const decisions = ({ table }: Context) => ({
  /** A repeat is answered as it was at first. */
  approve: async (decision: Decision, check: Check, action: Action): Promise<number> => {
    const service = await read<PublicService>(table, serviceKey(decision.serviceId));
    if (!service) throw serviceNotFound();
    const done = service.timeline[action.id];
    if (done) return replayOrRefuse(done, done.hash, action.hash).number ?? 0;
    return approve(table, service, decision, check, action);
  },

  /** Sends it back to the agency, which learns why. */
  sendBack: async (decision: Decision, reasons: string, action: Action): Promise<void> => {
    const { officer } = decision;
    const set = { sentBack: { reasons, officer, at: instant(action.at) } };
    await edit(table, commandOf('send-back', decision, action, { set, entry: { officer, reasons } }));
  },
});

/** What waits for the portal's staff. */
export const openReviews = (context: Context) => ({
  ...decisions(context),

  /** The longest waiting first. */
  list: (limit: number, cursor: string | undefined): Promise<Listed<Card>> =>
    listed<Pick<PublicService, 'card'>, Card>(
      context,
      'service-review',
      { index: 'queue', ranges: [{ partition: reviewQueue }], order: 'ascending', limit, cursor },
      ({ card }) => card,
    ),

  get: (id: string): Promise<WithPublished | undefined> => readService(context.table, id),
});
export type Reviews = ReturnType<typeof openReviews>;

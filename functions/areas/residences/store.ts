import type { Address } from '../../blocks/areas/address';
import { readResidences, residenceKey } from '../../blocks/areas/residence';
import { inState } from '../../blocks/cases/lifecycle';
import { type Access, readAndLog } from '../../blocks/people/access-log';
import { Refusal } from '../../kernel/contract/refusal';
import { timerAttributes } from '../../kernel/events/deadlines';
import type { Action } from '../../kernel/identity/action';
import type { IdCodec } from '../../kernel/identity/id-codec';
import type { Signer } from '../../kernel/identity/signer';
import { creation } from '../../kernel/table/create';
import type { Table } from '../../kernel/table/dynamo';
import type { Change } from '../../kernel/table/expression';
import { read } from '../../kernel/table/read';
import { equals, type Rule } from '../../kernel/table/rule';
import { update } from '../../kernel/table/update';
import { write } from '../../kernel/table/write';
import { residenceLists } from './lists-store';
import {
  changedSort,
  lifecycle,
  maxAsked,
  maxResidences,
  newResidence,
  type ResidenceRequest,
  residenceQueue,
  type State,
  type Step,
  type StepEntry,
  type StoredResidence,
} from './residence';
import { residenceNotFound } from './rules';

interface Context {
  readonly table: Table;
  readonly signer: Signer;
  readonly ids: IdCodec;
}

const wrongState = (state: string): Refusal => new Refusal('residence-answered', { facts: { state } });

interface StepRequest {
  readonly id: string;
  readonly step: Step;
  readonly set?: Change['set'];
  readonly officer?: string;
  readonly rules?: readonly Rule[];
}

const commandOf = (
  ref: string,
  owned: Rule,
  { id, step, set, officer, rules = [] }: StepRequest,
  action: Action,
) => {
  const definition = lifecycle[step];
  const state = definition.to as State;
  const entry: StepEntry = {
    ...{ hash: action.hash, at: action.at, action: step, state },
    ...(officer === undefined ? {} : { officer }),
  };
  return {
    key: residenceKey(ref, id),
    rules: [owned, inState('state', definition, wrongState), ...rules],
    state,
    set,
    entry,
  };
};

const change = async (
  table: Table,
  ref: string,
  owned: Rule,
  request: StepRequest & { readonly agencyId?: string },
  action: Action,
): Promise<void> => {
  const { key, rules, state, set, entry } = commandOf(ref, owned, request, action);
  const { agencyId, id } = request;
  // What was taken back stands in no queue of the agency's, and in what has changed.
  const moved =
    agencyId === undefined
      ? { remove: ['queueKey', 'queueSort', ...timerAttributes] }
      : { set: { queueKey: residenceQueue(agencyId, state) }, remove: timerAttributes };
  await write(
    table,
    update({
      ...{ key, rules, ...moved, missing: residenceNotFound, remember: { action, entry } },
      set: {
        ...{ state, 'card.state': state, 'card.answerBy': null, ownerSort: changedSort(id, action.at) },
        ...{ ...moved.set, ...set },
      },
    }),
  );
};

const forCitizens = ({ table, ids }: Context) => ({
  /** Refuses where too many wait for an answer, or there are too many in all. */
  ask: async (
    ref: string,
    address: Address,
    request: ResidenceRequest,
    action: Action,
  ): Promise<StoredResidence> => {
    const made = newResidence(ids.ownedId(ref, action.id), ref, address, request, action);
    const all = await readResidences<StoredResidence>(table, ref);
    const isRepeat = all.some(({ id }) => id === made.id);
    const asked = all.filter(({ state }) => state === 'asked');
    if (!isRepeat && (asked.length >= maxAsked || all.length >= maxResidences)) {
      throw new Refusal('too-many-residences', { facts: { atMost: maxAsked } });
    }
    return write(table, creation(made));
  },

  all: (ref: string) => readResidences<StoredResidence>(table, ref),

  get: (ref: string, id: string) => read<StoredResidence>(table, residenceKey(ref, id)),

  withdraw: (ref: string, id: string, action: Action): Promise<void> =>
    change(table, ref, equals('owner', ref, residenceNotFound), { id, step: 'withdraw' }, action),
});

const forAgencies = (context: Context) => ({
  /** By the agency of the address. */
  answer: async (agencyId: string, request: StepRequest, action: Action): Promise<void> => {
    const ref = context.ids.ownerOf(request.id);
    if (ref === undefined) throw residenceNotFound();
    const owned = equals('agencyId', agencyId, residenceNotFound);
    await change(context.table, ref, owned, { ...request, agencyId }, action);
  },

  /** For an agency, which the person sees in their access log. */
  look: async (id: string, access: Access): Promise<StoredResidence | undefined> => {
    const ref = context.ids.ownerOf(id);
    if (ref === undefined) return undefined;
    return readAndLog(context.table, ref, access, async () => {
      const found = await read<StoredResidence>(context.table, residenceKey(ref, id));
      return found?.agencyId === access.agency.id ? found : undefined;
    });
  },

  ...residenceLists(context),
});

/** Residences in the table. `ref` is `personRef`. */
export const openResidences = (context: Context) => ({ ...forCitizens(context), ...forAgencies(context) });
export type Residences = ReturnType<typeof openResidences>;

import {
  type Definition,
  maxDefinitionBytes,
  readDefinition,
  written,
} from '../../blocks/public-services/definition';
import type { HandlersOf } from '../../kernel/contract/contract';
import { Refusal } from '../../kernel/contract/refusal';
import { faultsOf, type Sources } from '../checking/soundness';
import { compared } from '../comparison/comparison';
import type { WithPublished } from '../versions/read-store';
import { refuseUnlessSound, serviceNotFound } from '../versions/rules';
import { showCard, showService } from '../versions/views';
import type { Named } from './list-store';
import type { draftingRoutes } from './routes';
import type { Drafts } from './store';

export interface Effects extends Sources {
  readonly drafts: Drafts;
}

/** Numbers may take more room as they are kept than as they came. */
export const refuseTooLarge = (definition: Definition): void => {
  const bytes = Buffer.byteLength(written(definition));
  if (bytes <= maxDefinitionBytes) return;
  throw new Refusal('service-too-large', { facts: { bytes, atMost: maxDefinitionBytes } });
};

const nothing = {
  questions: [],
  requiredDocuments: [],
  steps: [],
  parameters: [],
  testCases: [],
  audience: [],
  lifeEvents: [],
  jurisdiction: [],
  channels: [],
  names: {},
} satisfies Definition;

/** A draft beside what is published. */
export const comparisonOf = ({ service, published }: WithPublished) => ({
  from: published?.number ?? null,
  to: null,
  ...compared(
    published ? readDefinition(published.definition) : nothing,
    readDefinition(service.draft ?? published?.definition ?? ''),
  ),
});

export const draftingHandlers = (effects: Effects): HandlersOf<typeof draftingRoutes> => {
  const { drafts } = effects;
  const check = async (definition: Definition, isFirst: boolean): Promise<void> =>
    refuseUnlessSound(await faultsOf(effects, definition, isFirst));
  const found = async (named: Named) => {
    const known = await drafts.get(named);
    if (!known) throw serviceNotFound();
    return known;
  };
  const named = ({
    caller,
    params,
  }: {
    readonly caller: { readonly id: string };
    readonly params: { readonly serviceCode: string };
  }): Named => ({ agencyId: caller.id, code: params.serviceCode });
  return {
    listServices: async ({ caller, query: { updated_after: updatedAfter, state, text, limit, cursor } }) => {
      const list = await drafts.list(caller.id, { state, text, updatedAfter, limit, cursor });
      return { ...list, items: list.items.map(showCard) };
    },
    getService: async (request) => {
      const { service, published } = await found(named(request));
      return showService(service, published?.definition);
    },
    saveService: async (request) => {
      refuseTooLarge(request.body);
      await drafts.save(named(request), request.body, request.action);
      return undefined;
    },
    discardDraft: async (request) => {
      await drafts.discard(named(request), request.action);
      return undefined;
    },
    submitService: async (request) => {
      await drafts.submit(named(request), request.body.officer, check, request.action);
      return undefined;
    },
    withdrawService: async (request) => {
      await drafts.withdraw(named(request), request.action);
      return undefined;
    },
    retireService: async (request) => {
      await drafts.retire(named(request), request.body.officer, request.action);
      return undefined;
    },
    compareDraft: async (request) => comparisonOf(await found(named(request))),
  };
};

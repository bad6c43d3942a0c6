import { inState } from '../../blocks/cases/lifecycle';
import { type ActionName, lifecycle, mandateKey } from '../../blocks/mandates/mandate';
import { Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Change } from '../../kernel/table/expression';
import { contains, equals, type Rule } from '../../kernel/table/rule';
import { type Entry, update } from '../../kernel/table/update';
import type { Write } from '../../kernel/table/write';
import { mandateNotFound } from './offer';

/** A command on a mandate: by a person (`ref`), by the agency that registered it, or by the portal. */
export interface MandateCommand {
  readonly id: string;
  readonly name: ActionName;
  readonly action: Action;
  readonly by: { readonly ref: string } | { readonly agencyId: string } | 'portal';
  readonly change?: Change;
  readonly rules?: readonly Rule[];
}

interface MandateEntry extends Entry {
  readonly action: ActionName;
  readonly ref?: string;
  readonly agencyId?: string;
}

const wrongState = (state: string): Refusal => new Refusal('mandate-closed', { facts: { state } });

const onlyOthersEnd = (): Refusal => new Refusal('not-yours-to-end');

/** Whose it must be: the step says of which of its people. */
const whose = ({ name, by }: MandateCommand): Rule[] => {
  if (by === 'portal') return [];
  if ('agencyId' in by) return [equals('card.register.agencyId', by.agencyId, mandateNotFound)];
  const { by: actor } = lifecycle[name];
  if (actor === 'grantor') return [equals('grantor', by.ref, mandateNotFound)];
  if (actor !== 'party') return [];
  return [contains('parties', by.ref, mandateNotFound), contains('enders', by.ref, onlyOthersEnd)];
};

export const commandWrite = (command: MandateCommand): Write<MandateEntry> => {
  const { id, name, action, by, change = {}, rules = [] } = command;
  const step = lifecycle[name];
  const entry: MandateEntry = {
    ...{ hash: action.hash, at: action.at, action: name },
    ...(by === 'portal' ? {} : by),
  };
  return update<MandateEntry>({
    key: mandateKey(id),
    rules: [...whose(command), ...rules, inState('card.state', step, wrongState)],
    set: { ...(step.to ? { 'card.state': step.to } : {}), ...change.set },
    remove: change.remove ?? [],
    missing: mandateNotFound,
    remember: { action, entry },
  });
};

import type { HandlersOf } from '../../kernel/contract/contract';
import { refuseQuery } from '../../kernel/contract/refusal';
import { showLine } from '../day-sheets/handlers';
import type { lookupRoutes } from './routes';
import type { LookupStore } from './store';
import { phoneEnd, referenceWord, type Term, wordsOf } from './words';

export interface Effects {
  readonly lookup: LookupStore;
}

interface Sought {
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly reference?: string | undefined;
}

/** What is looked for: the rarest first, as its list is the shortest. */
const termsIn = ({ name = '', phone, reference }: Sought): readonly [Term, ...Term[]] => {
  const end = phone === undefined ? undefined : phoneEnd(phone);
  if (phone !== undefined && end === undefined) {
    throw refuseQuery('/phone', 'too-short', 'Give the last eight digits of the number, or more.');
  }
  const words = wordsOf(name).sort((left, right) => right.length - left.length);
  const terms: Term[] = [
    ...(reference === undefined ? [] : [{ kind: 'reference', word: referenceWord(reference) } as const]),
    ...(end === undefined ? [] : [{ kind: 'phone', word: end } as const]),
    ...words.map((word) => ({ kind: 'name', word }) as const),
  ];
  const [first, ...others] = terms;
  if (first) return [first, ...others];
  throw refuseQuery('/name', 'required', 'Give name, phone or reference.');
};

export const lookupHandlers = ({ lookup }: Effects): HandlersOf<typeof lookupRoutes> => ({
  findAppointments: async ({ caller, query, accessPurpose, now, requestId }) => {
    const { limit, cursor, name, phone, reference, ...filter } = query;
    const terms = termsIn({ name, phone, reference });
    const subject = { type: 'appointment-lookup', id: caller.id };
    const access = { agency: caller, ...accessPurpose, now, requestId, subject };
    const { items, ...more } = await lookup.find(
      { agencyId: caller.id, terms, filter, limit, cursor },
      access,
    );
    return { ...more, items: items.map(showLine) };
  },
});

import { type Residence, readResidences, residenceOn } from '../../blocks/areas/residence';
import { personKey } from '../../blocks/people/person';
import type { Table } from '../../kernel/table/dynamo';
import { page, readAll } from '../../kernel/table/read';
import { type Item, oneOf } from '../../kernel/table/rule';
import type { LocalDate } from '../../kernel/text/date';
import type { Application, Card } from '../cases/application';
import { applicationsOf } from '../cases/keys';
import { notFound } from '../cases/rules';
import { applicationsBy } from '../cases/store';

/** As many of a person's applications are looked through, the newest first. */
const lookedThrough = 100;

const latestOf = (cards: readonly Card[], agencyId: string, code: string): Card | undefined =>
  cards.find(
    (card) => card.agencyId === agencyId && card.service.code === code && card.submittedAt !== undefined,
  );

export const openKnowledge = ({ table }: { readonly table: Table }) => ({
  /** A person's profile: one round trip. */
  person: async (ref: string): Promise<Item | undefined> => (await readAll(table, [personKey(ref)]))[0],

  /** Where a person lives: one round trip. */
  home: async (ref: string, on: LocalDate): Promise<Residence | undefined> =>
    residenceOn(await readResidences(table, ref), on),

  /** What they handed in last for each of an agency's services: two round trips. */
  earlier: async (owner: string, agencyId: string, codes: readonly string[]): Promise<Application[]> => {
    const { items } = await page<Item & { readonly card: Card }>(table, {
      ...{ index: 'owner', ranges: [{ partition: applicationsOf(owner) }], order: 'descending' },
      ...{ limit: lookedThrough, filters: [oneOf('card.service.code', codes, notFound)] },
    });
    const cards = items.map(({ card }) => card);
    const latest = codes.flatMap((code) => latestOf(cards, agencyId, code)?.id ?? []);
    return applicationsBy(table, latest);
  },
});
export type Knowledge = ReturnType<typeof openKnowledge>;

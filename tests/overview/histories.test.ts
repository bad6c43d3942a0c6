import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { payerKey } from '../../functions/blocks/billing/payer';
import type { Matter, Side } from '../../functions/blocks/matters/matter';
import { complaintKey } from '../../functions/complaints/cases/keys';
import { contract as complaints } from '../../functions/complaints/contract';
import type { Event } from '../../functions/kernel/events/event';
import { put } from '../../functions/kernel/table/put';
import { read } from '../../functions/kernel/table/read';
import type { Item } from '../../functions/kernel/table/rule';
import { positionOf } from '../../functions/overview/matters/listing';
import { newCase, senders } from '../complaints/world';
import { usePortal } from '../support/portal';
import { extent } from '../support/sample';
import { complaintsService, overviewService } from '../support/services';
import { hearing, listOf, newsOf, someone, told } from './world';

/*
 * However events come, late, again, or in any order, the list is in the end what the items say.
 */

const portalNow = usePortal(overviewService, complaintsService);

const sides: readonly Side[] = ['me', 'agency', 'portal', 'another'];

/** How one thing stands after each of its changes: undefined where it is gone. */
const standing = fc.option(
  fc.record({
    open: fc.boolean(),
    from: fc.constantFrom(...sides),
    due: fc.constantFrom('2026-03-09', '2026-05-01', undefined),
  }),
  { nil: undefined, freq: 6 },
);
const history = fc.record({
  things: fc.array(
    fc.record({ mine: fc.boolean(), versions: fc.array(standing, { minLength: 1, maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  ),
  holders: fc.array(fc.constantFrom(0, 1, undefined), { maxLength: 3 }),
  order: fc.infiniteStream(fc.nat()),
});

type History = typeof history extends fc.Arbitrary<infer T> ? T : never;

/** Any order of all, some of them twice. */
const shuffled = <T>(all: readonly T[], { order }: Pick<History, 'order'>): T[] => {
  const left = [...all, ...all.filter((_, index) => index % 3 === 0)];
  const taken: T[] = [];
  while (left.length > 0) {
    const at = Number(order.next().value) % left.length;
    taken.push(...left.splice(at, 1));
  }
  return taken;
};

const scene = ({ things, holders }: History) => {
  const people = [someone(), someone()] as const;
  const payer = someone().ref;
  const all = things.map(({ mine, versions }, index) => {
    const id = `${randomUUID()}-${index}`;
    const owner: Matter['owner'] = mine ? { person: people[0].ref } : { payer };
    const matters = versions.map(
      (version): Matter | undefined =>
        version && {
          ...{ kind: 'bill', id, owner, state: 'x', open: version.open, at: 1_000 + index },
          awaited: { from: version.from, task: 'pay' },
          ...(version.due ? { due: version.due } : {}),
        },
    );
    return { id, owner, matters };
  });
  const placeOf = (id: string) => ({ pk: `bill#${id}`, sk: id });
  const news = all.flatMap(({ id, owner, matters }) =>
    matters.map((matter, index) =>
      told({ owner, kind: 'bill', id, ...(matter ? { matter } : {}) }, placeOf(id), index + 1),
    ),
  );
  return {
    people,
    payer,
    all,
    news,
    holders: holders.map((each) => (each === undefined ? undefined : people[each]?.ref)),
  };
};

/** Tells of a payer whose holder has changed so far, as the claim of one does: the payer first, and then its event. */
const holding = async (payer: string, holder: string | undefined, version: number) => {
  const item = { ...payerKey(payer), type: 'payer', version, ...(holder === undefined ? {} : { holder }) };
  await put(portalNow().table, item);
  return newsOf({ type: 'payer', holder: 'another' }, { ...item, claimedAt: '2026-03-01T00:00:00.000Z' });
};

const expected = ({ all, holders, people }: ReturnType<typeof scene>, person: 0 | 1): string[] =>
  all
    .flatMap(({ owner, matters }) => {
      const last = matters.at(-1);
      const whose = 'person' in owner ? owner.person : holders.at(-1);
      return last && whose === people[person].ref ? [last] : [];
    })
    .sort((left, right) => (positionOf(left) < positionOf(right) ? -1 : 1))
    .map(({ id }) => id);

test('events in any order, and twice, end in the same list', () =>
  fc.assert(
    fc.asyncProperty(history, async (made) => {
      const all = scene(made);
      const react = hearing(portalNow());
      type Step = () => Promise<unknown>;
      const hear: Step[] = all.news.map((event) => () => react(event));
      let version = 0;
      const late: Event[] = [];
      const moves: Step[] = all.holders.map((holder) => async () => {
        version += 1;
        late.push(...(await holding(all.payer, holder, version)));
      });
      const steps = shuffled(hear, made);
      const middle = Math.floor(steps.length / 2);
      for (const step of [...steps.slice(0, middle), ...moves]) await step();
      await Promise.all(
        steps
          .slice(middle)
          .map((step) => step())
          .concat(late.map((event) => react(event))),
      );
      for (const person of [0, 1] as const) {
        const found = await listOf(portalNow(), all.people[person].caller);
        expect(found.map(({ id }) => id)).toEqual(expected(all, person));
      }
    }),
    { numRuns: extent(12, 200) },
  ));

test('the list has what the service’s own list has, in whatever order its events came', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 4, maxLength: 10 }),
      fc.infiniteStream(fc.nat()),
      async (acts, order) => {
        const portal = portalNow();
        const api = portal.client(complaints);
        const one = await newCase(api);
        const send = senders(portal, one);
        const names = Object.keys(send).filter((name) => name !== 'mark-duplicate');
        const ids = [(await one.file()).id, (await one.file()).id];
        const events: Event[] = [];
        const images = new Map<string, Item | undefined>();
        const look = async (id: string) => {
          const now = (await read(portal.table, complaintKey(id))) as Item | undefined;
          events.push(...newsOf(images.get(id), now));
          images.set(id, now);
        };
        for (const id of ids) await look(id);
        for (const [index, act] of acts.entries()) {
          const id = ids[index % 2] ?? '';
          await send[names[act % names.length] ?? '']?.(id);
          await look(id);
        }
        const react = hearing(portal);
        for (const event of shuffled(events, { order })) await react(event);
        const own = (await api.listComplaints({ caller: one.lena })).body.items;
        const shown = await listOf(portal, one.lena);
        const standing = (each: { id: string; dueAt: string | null }, state: string) => [
          each.id,
          state,
          each.dueAt,
        ];
        expect(
          shown
            .filter(({ state }) => state !== 'awaiting-citizen')
            .map((each) => standing(each, each.state))
            .sort(),
        ).toEqual(
          own
            .filter(({ status }) => status !== 'awaiting-citizen')
            .map((each) => standing(each, each.status))
            .sort(),
        );
        expect(shown.map(({ id }) => id).sort()).toEqual(own.map(({ id }) => id).sort());
      },
    ),
    { numRuns: extent(4, 40) },
  ));

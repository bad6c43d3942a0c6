import { randomUUID } from 'node:crypto';
import { checkLog } from '../../../bin/access-log-verify';
import { type AccessItem, accessItem } from '../../../functions/blocks/people/access-log';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { put } from '../../../functions/kernel/table/put';
import { removal, write } from '../../../functions/kernel/table/write';
import { linking } from '../../../functions/my-data/chain/reactions';
import { chainKey } from '../../../functions/my-data/chain/store';
import { contract } from '../../../functions/my-data/contract';
import { actingAs } from '../../support/functions';
import { usePortal } from '../../support/portal';
import { deadlines } from '../../support/reactions';
import { myDataService } from '../../support/services';
import { sweeping } from '../../support/sweeping';
import { checkpointsOf } from '../outside';
import { entriesOf, eventsFor, keep, linkAll, look, someone } from '../world';

const portal = usePortal(myDataService);
const client = () => portal().client(contract);

const logged = async (count: number) => {
  const who = someone();
  for (let done = 0; done < count; done += 1) {
    portal().clock.advance(1000);
    await look(portal(), who.ref, { id: `c-${done}` });
  }
  return who;
};

/** The person's log as an export has it. */
const exportOf = async ({ caller }: Pick<ReturnType<typeof someone>, 'caller'>) => {
  const entries = (await client().listAccesses({ caller, query: { limit: '100' } })).body.items;
  const { person, checkpoint } = (await client().getAccessChain({ caller })).body;
  const { keys } = (await client().getSigningKeys({})).body;
  return { person, entries, checkpoint: checkpoint?.token ?? null, keys };
};
const check = async (who: Pick<ReturnType<typeof someone>, 'caller'>) => {
  const log = await exportOf(who);
  return checkLog(log, log.keys);
};

/** A log of five entries under a checkpoint. */
const kept = async () => {
  const who = await logged(5);
  await linkAll(portal(), await entriesOf(portal(), who.ref));
  await keep(portal(), who.ref);
  return who;
};

describe('the chain', () => {
  it('links every entry once, whatever comes twice, at once or out of order', async () => {
    const { ref, caller } = await logged(8);
    const entries = await entriesOf(portal(), ref);
    const react = linking.react(actingAs('my-data-events', portal() as never));
    const events = eventsFor([...entries, ...entries].reverse());
    await Promise.all(
      events.map(async (event) => {
        for (;;) {
          try {
            return await react(event);
          } catch (error) {
            // As the queue would, once the table has time.
            if (!(error instanceof Refusal)) throw error;
          }
        }
      }),
    );
    const positions = (await entriesOf(portal(), ref)).map(({ link }) => link?.position);
    expect([...positions].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect((await client().getAccessChain({ caller })).body).toMatchObject({ count: 8, checkpoint: null });
  });

  it('passes over what was taken back, and what is in it is not taken back', async () => {
    const { ref } = await logged(1);
    const [entry] = await entriesOf(portal(), ref);
    await write(portal().table, removal(entry as AccessItem));
    await linkAll(portal(), [entry as AccessItem]);
    expect(await entriesOf(portal(), ref)).toEqual([]);
  });

  it('has a checkpoint made by the sweep, once for as many entries as have come', async () => {
    const { ref, caller } = await logged(3);
    await linkAll(portal(), await entriesOf(portal(), ref));
    const asked: string[] = [];
    const queue = () => ({
      send: async (message: unknown) => void asked.push((message as { person: string }).person),
    });
    const effects = { ...portal(), queue } as never;
    const sweep = sweeping({ 'access-chain': deadlines['access-chain'] as never }, effects);
    await sweep();
    await sweep();
    expect(asked.filter((person) => person === ref)).toEqual([ref]);
    await keep(portal(), ref);
    await keep(portal(), ref);
    expect(checkpointsOf(portal()).versions.get(`checkpoints/${ref}`)).toHaveLength(1);
    const { checkpoint, count, head } = (await client().getAccessChain({ caller })).body;
    expect(checkpoint).toMatchObject({ count, head });
    portal().clock.advance(600_000);
    await sweep();
    expect(asked.filter((person) => person === ref)).toEqual([ref]);
  });

  it('is verified by nothing but an export, and names what is not in it yet', async () => {
    const who = await kept();
    await look(portal(), who.ref, { requestId: 'late' });
    const found = await check(who);
    expect(found).toMatchObject({ linked: 5, covered: 5, wrong: [] });
    expect(found.unlinked).toEqual([expect.stringContaining('late')]);
  });
});

describe('what is planted in the table is found', () => {
  const change = async (ref: string, nth: number, how: Partial<AccessItem>) => {
    const entry = (await entriesOf(portal(), ref))[nth] as AccessItem;
    await put(portal().table, { ...entry, ...how });
  };
  const remove = async (ref: string, ...nths: number[]) => {
    const entries = await entriesOf(portal(), ref);
    for (const nth of nths) await write(portal().table, removal(entries[nth] as AccessItem));
  };

  it('an entry that was changed', async () => {
    const who = await kept();
    await change(who.ref, 2, { officer: 'Nobody' });
    expect((await check(who)).findings).toMatchObject([{ kind: 'edited', position: 3 }]);
  });

  it('an entry that was deleted', async () => {
    const who = await kept();
    await remove(who.ref, 1, 2);
    expect((await check(who)).findings).toMatchObject([{ kind: 'missing', position: 2, count: 2 }]);
  });

  it('an entry that was put in', async () => {
    const who = await kept();
    const [first] = await entriesOf(portal(), who.ref);
    await put(portal().table, { ...(first as AccessItem), sk: `${first?.sk}-copy` });
    expect((await check(who)).findings).toMatchObject([{ kind: 'twice', position: 1 }]);
  });

  it('a tail that was cut, with the end of the chain put back', async () => {
    const who = await kept();
    const entries = await entriesOf(portal(), who.ref);
    await remove(who.ref, 3, 4);
    const end = { count: 3, hash: entries[2]?.link?.hash };
    await put(portal().table, { ...chainKey(who.ref), type: 'access-chain', version: 9, ...end } as never);
    expect((await check(who)).findings).toMatchObject([{ kind: 'cut', position: 4, count: 2 }]);
  });

  it('a log of which nothing is left', async () => {
    const who = await kept();
    await remove(who.ref, 0, 1, 2, 3, 4);
    await write(portal().table, removal(chainKey(who.ref)));
    expect((await check(who)).findings).toMatchObject([{ kind: 'cut', position: 1, count: 5 }]);
  });

  it('a chain that was linked anew over other entries', async () => {
    const who = await kept();
    for (const entry of await entriesOf(portal(), who.ref)) {
      const { link: _, ...unlinked } = entry;
      const other = { ...unlinked, officer: 'Somebody else' };
      await put(portal().table, other);
    }
    await write(portal().table, removal(chainKey(who.ref)));
    await linkAll(portal(), await entriesOf(portal(), who.ref));
    expect((await check(who)).findings).toMatchObject([{ kind: 'rewritten', position: 5 }]);
  });

  it('a checkpoint that somebody else has signed, or that is of another person', async () => {
    const [who, other] = [await kept(), await kept()];
    const [log, others] = [await exportOf(who), await exportOf(other)];
    expect(checkLog({ ...log, checkpoint: others.checkpoint }, log.keys).wrong).toHaveLength(1);
    const [first, second, signature = ''] = (log.checkpoint ?? '').split('.');
    const forged = `${first}.${second}.${signature.slice(0, -4)}AAAA`;
    expect(checkLog({ ...log, checkpoint: forged }, log.keys).wrong).toHaveLength(1);
  });

  it('a log that has lost what an earlier export had, though its checkpoint was put back as well', async () => {
    const who = await kept();
    const earlier = await exportOf(who);
    // Entries of one instant stand in the order of their requests' ids.
    portal().clock.advance(1000);
    await look(portal(), who.ref);
    const early = checkpointsOf(portal()).versions.get(`checkpoints/${who.ref}`)?.at(-1) as Uint8Array;
    await linkAll(portal(), await entriesOf(portal(), who.ref));
    await keep(portal(), who.ref);
    const later = await exportOf(who);
    await remove(who.ref, 5);
    await checkpointsOf(portal()).put(`checkpoints/${who.ref}`, early, {});
    const now = await exportOf(who);
    expect(checkLog(now, now.keys, [earlier]).wrong).toEqual([]);
    expect(checkLog(now, now.keys, [later]).wrong).toEqual([expect.stringContaining('knows 6')]);
  });
});

it('entries of another person fit no chain', async () => {
  const { ref } = someone();
  const access = {
    agency: { id: 'agency-1', keyId: 'key-1' },
    ...{ officer: 'L. Khoury', purpose: 'Looking', subject: { type: 'complaint', id: 'one' } },
    ...{ requestId: randomUUID(), now: portal().clock() },
  };
  await put(portal().table, accessItem(ref, access));
  const [entry] = await entriesOf(portal(), ref);
  await linkAll(portal(), [entry as AccessItem]);
  const [linked] = await entriesOf(portal(), ref);
  const other = someone();
  const stranger = { ...(linked as AccessItem), pk: accessItem(other.ref, access).pk };
  await put(portal().table, stranger);
  expect((await check(other)).findings).toMatchObject([{ kind: 'edited', position: 1 }]);
});

import fc from 'fast-check';
import type { Complaint } from '../../../functions/complaints/cases/complaint';
import { distance } from '../../../functions/complaints/cases/geography';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import { changes } from '../../../functions/complaints/changes';
import { contract } from '../../../functions/complaints/contract';
import { followersEvents, followersKey } from '../../../functions/complaints/public-view/followers';
import {
  notifyFollowers,
  publish as shown,
  updateProjection,
} from '../../../functions/complaints/public-view/projection-store';
import {
  cellsAround,
  type PublicComplaint,
  placesOf,
  publicKey,
} from '../../../functions/complaints/public-view/public-complaint';
import { publicView } from '../../../functions/complaints/public-view/reactions';
import { eventsIn } from '../../../functions/kernel/events/event';
import { retryOnConflict } from '../../../functions/kernel/table/conflict';
import type { Stored } from '../../../functions/kernel/table/dynamo';
import { read, readAll } from '../../../functions/kernel/table/read';
import { citizen } from '../../support/callers';
import { asFunction } from '../../support/functions';
import { recordingQueue } from '../../support/messages';
import { usePortal } from '../../support/portal';
import { complaints, newCase, senders } from '../world';

const portal = usePortal(complaints);
const api = () => portal().client(contract);

const stored = async (id: string): Promise<Complaint> => {
  const complaint = await read<Complaint>(portal().table, complaintKey(id));
  if (!complaint) throw new Error(`There is no complaint ${id}`);
  return complaint;
};

/** What the relay does with a change of a complaint. */
const react = async (complaint: Complaint): Promise<void> => {
  const table = asFunction('complaints-events', portal().table);
  await retryOnConflict(async () =>
    updateProjection(table, complaint, await read<PublicComplaint>(table, publicKey(complaint.id))),
  );
  await notifyFollowers(table, complaint);
};

const publish = (id: string) => shown(asFunction('complaints-events', portal().table), id);

describe("the public's view", () => {
  test('shows what is open, and nothing that a person wrote or is', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    await publish(id);
    const list = await api().listPublicComplaints({ query: { agencyId: one.agencyId } });
    expect(list.body.items).toMatchObject([{ id, status: 'received', place: { latitude: 31.9539 } }]);
    const written = JSON.stringify(one.filing);
    for (const [word] of written.matchAll(/Rainbow|dark|lamp/g)) expect(list.text).not.toContain(word);
    expect(list.text).not.toContain(one.lena.context?.id);
  });

  test('lets go of what is closed, and takes it back when it is reopened', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    const ids = async () =>
      (await api().listPublicComplaints({ query: { agencyId: one.agencyId } })).body.items.map(
        (each) => each.id,
      );
    const send = senders(portal(), one);
    for (const [action, listed] of [
      ['resolve', []],
      ['reopen', [id]],
    ] as const) {
      await send[action]?.(id);
      await publish(id);
      expect(await ids()).toEqual(listed);
    }
  });

  test('shows one, open or closed', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    const show = () => api().showPublicComplaint({ params: { publishedId: id } });
    expect((await show()).problem.code).toBe('complaint-not-found');
    await publish(id);
    expect((await show()).body).toMatchObject({ id, status: 'received' });
    await senders(portal(), one).resolve?.(id);
    await publish(id);
    expect((await show()).body).toMatchObject({ id, status: 'resolved' });
  });

  test('maps it as GeoJSON, longitude first', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    await publish(id);
    const map = await api().mapPublicComplaints({ query: { agencyId: one.agencyId } });
    expect(JSON.parse(map.body)).toMatchObject({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: [35.9106, 31.9539] } }],
    });
  });

  test('tells what is near before anybody files again, the nearest first, and nothing beyond', async () => {
    const one = await newCase(api());
    const at = (latitude: number) =>
      ({ ...(one.filing as object), place: { latitude, longitude: 35.9 } }) as never;
    const ids: string[] = [];
    for (const latitude of [31.9503, 31.95, 31.9511, 31.97]) {
      const { id } = (await api().fileComplaint({ caller: one.lena, body: at(latitude) })).body;
      await publish(id);
      ids.push(id);
    }
    const query = { agencyId: one.agencyId, latitude: '31.95', longitude: '35.9', radius: '100' };
    const near = (await api().nearPublicComplaints({ query })).body.items;
    expect(near.map(({ id, metres }) => [id, metres])).toEqual([
      [ids[1], 0],
      [ids[0], 33],
    ]);
  });

  test('finds whatever lies within the radius, wherever the cells end', () => {
    const degree = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true });
    fc.assert(
      fc.property(
        degree(60),
        degree(179),
        degree(0.004),
        degree(0.004),
        (latitude, longitude, north, east) => {
          const from = { latitude, longitude };
          const to = { latitude: latitude + north, longitude: longitude + east };
          fc.pre(distance(from, to) <= 500);
          const category = { code: 'x', names: {} };
          const times = { filedAt: '', updatedAt: '' };
          const card = { id: 'x', agencyId: 'y', status: 'received', place: to, category, ...times } as const;
          expect(cellsAround(latitude, longitude)).toContain(placesOf(card).queueKey);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('the counts', () => {
  test('are true after any history, told in any order, any number of times', async () => {
    const one = await newCase(api());
    const send = senders(portal(), one);
    const versions: Complaint[] = [];
    const keep = async (id: string) => versions.push(await stored(id));
    for (let index = 0; index < 3; index += 1) {
      const { id } = await one.file();
      await keep(id);
      for (const action of ['acknowledge', 'resolve', 'reopen', 'reject'].slice(0, 2 * index)) {
        await send[action]?.(id);
        await keep(id);
      }
    }
    const told = fc.sample(
      fc.shuffledSubarray([...versions, ...versions], { minLength: versions.length * 2 }),
      {
        numRuns: 1,
        seed: 42,
      },
    );
    for (const some of [told[0] ?? [], versions]) await Promise.all(some.map(react));
    const { body } = await api().countPublicComplaints({ query: { agencyId: one.agencyId } });
    expect(body.items).toMatchObject([{ category: 'street-light', open: 1, closed: 2 }]);
    expect(body.asOf).toBe(
      versions
        .map(({ card }) => card.updatedAt)
        .sort()
        .at(-1),
    );
  });
});

describe('following', () => {
  test('is told of a change of status, once, until it ends', async () => {
    const one = await newCase(api());
    const { id } = await one.file();
    await publish(id);
    const params = { publishedId: id };
    const passer = citizen('a passer-by');
    await api().followComplaint({ caller: passer, params });
    const followers = () => read<Stored>(portal().table, followersKey(id));
    const changeOf = async (action: string) => {
      const before = await followers();
      await senders(portal(), one)[action]?.(id);
      await publish(id);
      await publish(id);
      return followersEvents(before as never, (await followers()) as never);
    };
    portal().clock.advance(1_000);
    expect(await changeOf('acknowledge')).toMatchObject([
      { type: 'followed-complaint.changed', data: { complaintStatus: 'acknowledged' } },
    ]);
    portal().clock.advance(1_000);
    expect(await changeOf('note')).toEqual([]);
    await api().unfollowComplaint({ caller: passer, params });
    portal().clock.advance(1_000);
    expect(await changeOf('resolve')).toEqual([]);
  });

  test('is what reporters and followers of a duplicate do with the original, in its list too', async () => {
    const one = await newCase(api());
    const [original, duplicate] = [await one.file(), await one.file()];
    for (const { id } of [original, duplicate]) await publish(id);
    const passer = citizen('who follows the duplicate');
    await api().followComplaint({ caller: passer, params: { publishedId: duplicate.id } });
    const body = { duplicateOf: original.id };
    const params = { complaintId: duplicate.id };
    await api().markDuplicate({ caller: one.office, params, body });
    const [item] = await readAll(portal().table, [complaintKey(duplicate.id)]);
    const [event] = eventsIn(changes.complaint ?? (() => []), { before: undefined, after: item }).slice(-1);
    const { table, ids, signer, log, clock } = portal();
    const effects = { ids, signer, log, clock, queue: recordingQueue };
    const react = publicView.react({ ...effects, table: asFunction('complaints-events', table) });
    if (event) for (let time = 0; time < 2; time += 1) await react(event);
    const followedBy = async (caller: typeof passer) =>
      (await api().listFollowed({ caller })).body.items.map(({ id }) => id);
    expect(await followedBy(one.lena)).toEqual([original.id]);
    expect((await followedBy(passer)).sort()).toEqual([original.id, duplicate.id].sort());
    const before = await read<Stored>(table, followersKey(original.id));
    portal().clock.advance(1_000);
    await senders(portal(), one).resolve?.(original.id);
    await publish(original.id);
    const after = await read<Stored>(table, followersKey(original.id));
    const [told] = followersEvents(before as never, after as never);
    expect(told?.audience.people).toHaveLength(2);
  });

  test('is refused where there is nothing to follow', async () => {
    const reply = await api().followComplaint({
      caller: citizen('x'),
      params: { publishedId: '0'.repeat(32) },
    });
    expect(reply.problem.code).toBe('complaint-not-found');
  });
});

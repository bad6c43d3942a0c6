import { lifecycle, type Status, statuses } from '../../../functions/complaints/cases/complaint';
import { eventsOf } from '../../../functions/complaints/cases/events';
import { complaintKey } from '../../../functions/complaints/cases/keys';
import { contract } from '../../../functions/complaints/contract';
import { readAll } from '../../../functions/kernel/table/read';
import { usePortal } from '../../support/portal';
import { complaints, newCase, pathTo, senders } from '../world';

const portal = usePortal(complaints);

const inStatus = async (status: Status) => {
  const api = portal().client(contract);
  const one = await newCase(api);
  const send = senders(portal(), one);
  const { id } = await one.file();
  for (const action of pathTo[status]) await send[action]?.(id);
  const get = async () => (await api.getComplaint({ caller: one.lena, params: { complaintId: id } })).body;
  return { id, send, get };
};

/** A refused action changes nothing, so all that a status refuses are tried on one complaint. */
const shared = new Map<Status, ReturnType<typeof inStatus>>();
const forRefusals = (status: Status) => {
  const complaint = shared.get(status) ?? inStatus(status);
  shared.set(status, complaint);
  return complaint;
};

test('who takes over a complaint that waits for its citizen waits on, and the citizen is told nothing', async () => {
  const { id, send, get } = await inStatus('awaiting-citizen');
  const key = 'assign-while-waiting';
  const first = await send.assign?.(id, key);
  expect(await send.assign?.(id, key)).toMatchObject({ status: 200, text: first?.text });
  expect(await get()).toMatchObject({ status: 'awaiting-citizen', clock: 'paused' });
  const [item] = await readAll(portal().table, [complaintKey(id)]);
  const assigned = eventsOf(undefined, item).filter(({ type }) => type === 'complaint.assigned');
  expect(assigned.map(({ audience }) => Object.keys(audience))).toEqual([['agencies']]);
  await send.answer?.(id);
  expect(await get()).toMatchObject({ status: 'in-progress', clock: 'running' });
});

test('who is handed a complaint that waited starts anew, and the question falls', async () => {
  const { id, send, get } = await inStatus('awaiting-citizen');
  await send.transfer?.(id);
  expect(await get()).toMatchObject({ status: 'received', clock: 'running' });
  expect((await send.answer?.(id))?.status).toBe(409);
});

test('the time of closing stands still whatever is said or rated later, and goes when it is reopened', async () => {
  const { id, send, get } = await inStatus('resolved');
  const { closedAt, updatedAt } = await get();
  expect(closedAt).toBe(updatedAt);
  for (const action of ['rate', 'note']) {
    portal().clock.advance(60_000);
    await send[action]?.(id);
  }
  const later = await get();
  expect(later.closedAt).toBe(closedAt);
  expect(Date.parse(later.updatedAt) - Date.parse(updatedAt)).toBe(120_000);
  await send.reopen?.(id);
  expect((await get()).closedAt).toBeNull();
});

describe('each action in each status', () => {
  const actions = Object.entries(lifecycle);
  const cases = statuses.flatMap((status) => actions.map(([action, step]) => ({ status, action, step })));

  test.each(cases)('$action when $status', async ({ status, action, step }) => {
    const allowed = (step.from as readonly Status[]).includes(status);
    const { id, send, get } = await (allowed ? inStatus(status) : forRefusals(status));
    const before = await get();
    expect(before.status).toBe(status);
    const reply = await send[action]?.(id);
    const after = await get();
    if (allowed) {
      expect(reply?.status).toBe(200);
      const kept = 'keeps' in step && (step.keeps as readonly Status[]).includes(status);
      expect(after.status).toBe('to' in step && !kept ? step.to : status);
      expect(after.timeline).toHaveLength(before.timeline.length + 1);
      expect(after.timeline.at(-1)).toMatchObject({ action, by: step.by });
    } else {
      expect(reply?.status).toBe(409);
      expect(JSON.parse(reply?.text ?? '')).toMatchObject({ code: 'wrong-status', complaintStatus: status });
      expect(after).toEqual(before);
    }
  });
});

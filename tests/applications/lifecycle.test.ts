import { randomUUID } from 'node:crypto';
import {
  type ActionName,
  type Application,
  lifecycle,
  type Status,
  statuses,
  stepOf,
} from '../../functions/applications/cases/application';
import { type ApplicationCommand, writeOf } from '../../functions/applications/cases/command';
import { eventsOf } from '../../functions/applications/cases/events';
import { queueOf } from '../../functions/applications/cases/keys';
import { newDraft } from '../../functions/applications/drafts/new-draft';
import { Refusal } from '../../functions/kernel/contract/refusal';
import { put } from '../../functions/kernel/table/put';
import { write } from '../../functions/kernel/table/write';
import { instant } from '../../functions/kernel/text/time';
import { usePortal } from '../support/portal';
import { applicationsService } from '../support/services';
import { somebody, stored } from './world';

const portal = usePortal(applicationsService);
const agencyId = '4f0kq8tn2c6vh1b9m3jd5s7e';
const version = {
  ...{ agencyId, definition: {} as never },
  stamp: { id: '0'.repeat(24), code: 'stall', version: 1, names: { en: 'Stall' } },
};

/** An application as it lies in the table in a status. */
const inStatus = async (status: Status): Promise<Application> => {
  const { ref } = somebody();
  const at = portal().clock();
  const id = portal().ids.ownedId(ref, randomUUID());
  const draft = newDraft(id, ref, version, {}, { id: randomUUID(), hash: 'begun', at });
  const reached = status === 'draft' || status === 'awaiting-payment' ? {} : { submittedAt: instant(at) };
  const terms = { levels: [], officers: 1 as const };
  const made = { ...draft, terms, card: { ...draft.card, ...reached, status } };
  await put(portal().table, made);
  return made;
};

const byOf = (name: ActionName, { owner }: Application): ApplicationCommand['by'] => {
  const { by } = stepOf(name);
  return by === 'applicant' ? { owner } : by;
};

type Whose = Pick<ApplicationCommand, 'by' | 'agencyId'>;

const act = async (
  name: ActionName,
  application: Application,
  whose: Whose = { by: byOf(name, application), agencyId },
) => {
  const action = { id: randomUUID(), hash: name, at: portal().clock() };
  try {
    return await write(portal().table, writeOf({ id: application.id, name, action, ...whose, details: {} }));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.code;
  }
};

const cases = statuses.flatMap((status) =>
  (Object.keys(lifecycle) as ActionName[]).map((action) => ({ status, action })),
);

test.each(cases)('$action when $status', async ({ status, action }) => {
  const { by, from, to } = stepOf(action);
  const before = await inStatus(status);
  const done = await act(action, before);
  const after = await stored(portal(), before.id);
  if (!from.includes(status)) {
    const isHidden = by === 'agency' && before.card.submittedAt === undefined;
    expect(done).toBe(isHidden ? 'application-not-found' : 'wrong-status');
    expect(after).toEqual(before);
    return;
  }
  expect(done).toMatchObject({ action, by, ...(to ? { status: to } : {}) });
  expect(after.card.status).toBe(to ?? status);
  expect(after.order).toHaveLength(2);
  const queued = after.queueKey === queueOf(agencyId, 'closed');
  expect(queued).toBe(to !== undefined && ['approved', 'refused', 'withdrawn', 'lapsed'].includes(to));
});

test('nobody acts on what is another’s, and nobody is told what is none of theirs', async () => {
  const application = await inStatus('in-review');
  expect(await act('withdraw', application, { by: { owner: somebody().ref }, agencyId })).toBe(
    'application-not-found',
  );
  expect(await act('approve', application, { by: 'agency', agencyId: '9'.repeat(24) })).toBe(
    'application-not-found',
  );
  await act('remind', application);
  const [event] = eventsOf(application as never, (await stored(portal(), application.id)) as never);
  expect(event).toMatchObject({ type: 'application.due-soon', audience: { agencies: [agencyId] } });
  expect(event?.audience.people).toBeUndefined();
});

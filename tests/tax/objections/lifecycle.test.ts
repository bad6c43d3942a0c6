import {
  type ActionName,
  lifecycle,
  type Status,
  statuses,
} from '../../../functions/tax/objections/objection';
import { usePortal } from '../../support/portal';
import { calendarsService, taxService } from '../../support/services';
import { type Assessed, newAssessment, pathTo, senders } from './world';

const portal = usePortal(taxService, calendarsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

let one: Assessed;
beforeAll(async () => {
  portal().clock.set('2026-03-01T09:00:00.000Z');
  one = await newAssessment(portal());
});

let sequence = 1;
const inStatus = async (status: Status) => {
  sequence += 1;
  const { id: assessmentId } = (await one.assess({ sequence })).body;
  const send = senders(portal(), one);
  const { id } = (await one.objectTo({}, undefined, assessmentId)).body;
  for (const action of pathTo[status]) await send[action](id);
  const before = await one.shown(id);
  expect(before.status).toBe(status);
  return { id, send, before, assessmentId };
};

const steps = Object.entries(lifecycle) as [ActionName, (typeof lifecycle)['remind']][];
const takes = (from: readonly Status[], status: Status): boolean => from.includes(status);

describe.each(statuses)('an objection that is %s', (status) => {
  const taken = steps.filter(([, { from }]) => takes(from, status));
  const refused = steps.filter(([, { from }]) => !takes(from, status)).map(([action]) => action);

  // A refusal changes nothing, so that one objection can refuse them all.
  test(`refuses ${refused.join(', ')}`, async () => {
    const { id, send, before, assessmentId } = await inStatus(status);
    const owed = await one.bill(assessmentId);
    for (const action of refused) {
      const reply = await send[action](id);
      expect([action, reply.status]).toEqual([action, 409]);
      expect(JSON.parse(reply.text)).toMatchObject({ code: 'wrong-status', objectionStatus: status });
    }
    expect(await one.shown(id)).toEqual(before);
    expect(await one.bill(assessmentId)).toEqual(owed);
  });

  if (taken.length > 0) {
    test.each(taken)('takes %s', async (action, step) => {
      const { id, send, before } = await inStatus(status);
      const reply = await send[action](id);
      const after = await one.shown(id);
      expect(reply.status).toBe(200);
      expect(after.status).toBe('to' in step ? step.to : status);
      const added = action === 'remind' ? [] : [expect.objectContaining({ action, by: step.by })];
      expect(after.timeline).toEqual([...before.timeline, ...added]);
    });
  }
});

import {
  type ActionName,
  lifecycle,
  type Status,
  statuses,
} from '../../../functions/tax/objections/objection';
import { usePortal } from '../../support/portal';
import { calendarsService, taxService } from '../../support/services';
import { newAssessment, pathTo, senders } from './world';

const portal = usePortal(taxService, calendarsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

const inStatus = async (status: Status) => {
  const one = await newAssessment(portal());
  const send = senders(portal(), one);
  const { id } = (await one.objectTo()).body;
  for (const action of pathTo[status]) await send[action](id);
  return { id, send, ...one };
};

describe('each action on an objection in each status', () => {
  const actions = Object.entries(lifecycle);
  const cases = statuses.flatMap((status) => actions.map(([action, step]) => ({ status, action, step })));

  test.each(cases)('$action when $status', async ({ status, action, step }) => {
    const { id, send, shown, bill, assessmentId } = await inStatus(status);
    const [before, owed] = [await shown(id), await bill(assessmentId)];
    expect(before.status).toBe(status);
    const reply = await send[action as ActionName](id);
    const after = await shown(id);
    if ((step.from as readonly Status[]).includes(status)) {
      expect(reply.status).toBe(200);
      expect(after.status).toBe('to' in step ? step.to : status);
      const told = action === 'remind' ? [] : [expect.objectContaining({ action, by: step.by })];
      expect(after.timeline).toEqual([...before.timeline, ...told]);
    } else {
      expect(reply.status).toBe(409);
      expect(JSON.parse(reply.text)).toMatchObject({ code: 'wrong-status', objectionStatus: status });
      expect(after).toEqual(before);
      expect(await bill(assessmentId)).toEqual(owed);
    }
  });
});

import { lifecycle, type Status, statuses } from '../../../functions/complaints/cases/complaint';
import { contract } from '../../../functions/complaints/contract';
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
      expect(after.status).toBe('to' in step ? step.to : status);
      expect(after.timeline).toHaveLength(before.timeline.length + 1);
      expect(after.timeline.at(-1)).toMatchObject({ action, by: step.by });
    } else {
      expect(reply?.status).toBe(409);
      expect(JSON.parse(reply?.text ?? '')).toMatchObject({ code: 'wrong-status', complaintStatus: status });
      expect(after).toEqual(before);
    }
  });
});

import { type ActionName, lifecycle, type State, states } from '../../../functions/fines/fines/fine';
import { usePortal } from '../../support/portal';
import { pathTo, senders } from '../commands';
import { type Case, fines, newCase } from '../world';

const portal = usePortal(fines);

let one: Case;
beforeAll(async () => {
  one = await newCase(portal());
});

const inState = async (state: State) => {
  const send = senders(portal(), one);
  const { id } = await one.issue();
  for (const action of pathTo[state]) expect(await send[action](id)).toMatchObject({ status: 200 });
  const before = await one.shown(id);
  expect(before.state).toBe(state);
  return { id, send, before };
};

const steps = Object.entries(lifecycle) as [ActionName, (typeof lifecycle)['contest']][];
const takes = (from: readonly State[], state: State): boolean => from.includes(state);

describe.each(states)('a fine that is %s', (state) => {
  const taken = steps.filter(([, { from }]) => takes(from, state));
  const refused = steps.filter(([, { from }]) => !takes(from, state)).map(([action]) => action);

  // A refusal changes nothing, so that one fine can refuse them all.
  test(`refuses ${refused.join(', ')}`, async () => {
    const { id, send, before } = await inState(state);
    for (const action of refused) {
      const reply = await send[action](id);
      expect([action, reply.status]).toEqual([action, 409]);
      expect(JSON.parse(reply.text)).toMatchObject({ code: 'wrong-state', fineState: state });
    }
    expect(await one.shown(id)).toEqual(before);
  });

  if (taken.length > 0) {
    test.each(taken)('takes %s, once for each key', async (action, step) => {
      const { id, send, before } = await inState(state);
      const reply = await send[action](id, `${id}-key`);
      const after = await one.shown(id);
      expect(reply).toMatchObject({ status: 200 });
      expect(after.state).toBe('to' in step ? step.to : state);
      expect(after.timeline).toHaveLength(before.timeline.length + 1);
      expect(after.timeline.at(-1)).toMatchObject({ action, by: step.by });
      portal().clock.advance(60_000);
      expect((await send[action](id, `${id}-key`)).text).toBe(reply.text);
      expect((await one.shown(id)).timeline).toEqual(after.timeline);
    });
  }
});

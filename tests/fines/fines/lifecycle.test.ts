import { lifecycle, type State, states } from '../../../functions/fines/fines/fine';
import { usePortal } from '../../support/portal';
import { pathTo, senders } from '../commands';
import { fines, newCase } from '../world';

const portal = usePortal(fines);

const inState = async (state: State) => {
  const one = await newCase(portal());
  const send = senders(portal(), one);
  const { id } = await one.issue();
  for (const action of pathTo[state]) expect(await send[action](id)).toMatchObject({ status: 200 });
  return { id, send, get: () => one.shown(id) };
};

describe('each action in each state', () => {
  const actions = Object.entries(lifecycle) as [keyof typeof lifecycle, (typeof lifecycle)['contest']][];
  const cases = states.flatMap((state) => actions.map(([action, step]) => ({ state, action, step })));

  test.each(cases)('$action when $state', async ({ state, action, step }) => {
    const { id, send, get } = await inState(state);
    const before = await get();
    expect(before.state).toBe(state);
    const reply = await send[action](id, 'the-same-key');
    const after = await get();
    if ((step.from as readonly State[]).includes(state)) {
      expect(reply).toMatchObject({ status: 200 });
      expect(after.state).toBe('to' in step ? step.to : state);
      expect(after.timeline).toHaveLength(before.timeline.length + 1);
      expect(after.timeline.at(-1)).toMatchObject({ action, by: step.by });
      portal().clock.advance(60_000);
      expect((await send[action](id, 'the-same-key')).text).toBe(reply.text);
      expect((await get()).timeline).toEqual(after.timeline);
    } else {
      expect(reply.status).toBe(409);
      expect(JSON.parse(reply.text)).toMatchObject({ code: 'wrong-state', fineState: state });
      expect(after).toEqual(before);
    }
  });
});

import {
  type ActionName,
  lifecycle,
  type Mandate,
  mandateKey,
  type State,
  states,
} from '../../functions/blocks/mandates/mandate';
import { Refusal } from '../../functions/kernel/contract/refusal';
import { put } from '../../functions/kernel/table/put';
import { read } from '../../functions/kernel/table/read';
import { write } from '../../functions/kernel/table/write';
import { commandWrite, type MandateCommand } from '../../functions/mandates/mandates/command';
import { usePortal } from '../support/portal';
import { pairs } from '../support/sample';
import { mandatesService } from '../support/services';
import { declareNamespaces, granted, someone } from './world';

/*
 * Each action in each state, as the declaration has it: what it lets be done is done, and nothing else is.
 */

const portal = usePortal(mandatesService);
beforeAll(() => declareNamespaces(portal()));

const [yusuf, amina, stranger] = [someone(), someone(), someone()];

/** A mandate of Yusuf's for Amina in a state, however it came to be in it. */
const inState = async (state: State): Promise<string> => {
  const id = await granted(portal(), yusuf, amina);
  const made = (await read<Mandate>(portal().table, mandateKey(id))) as Mandate;
  const inIt: Mandate = { ...made, card: { ...made.card, state } };
  await put(portal().table, inIt);
  return id;
};

const whoDoes: Readonly<Record<string, MandateCommand['by']>> = {
  grantor: { ref: yusuf.ref },
  party: { ref: amina.ref },
  delegate: { ref: amina.ref },
  portal: 'portal',
};

let count = 0;
/** Carries an action out, and tells why it was refused; undefined where it was done. */
const send = async (id: string, name: ActionName, by: MandateCommand['by']): Promise<Refusal | undefined> => {
  count += 1;
  const action = { id: `action-${count}`, hash: 'hash', at: portal().clock() } as MandateCommand['action'];
  try {
    await write(portal().table, commandWrite({ id, name, action, by }));
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

const found = (id: string) => read<Mandate>(portal().table, mandateKey(id));
const actions = Object.keys(lifecycle) as ActionName[];

it.each(pairs(states, actions))('what is %s: %s', async (state, name) => {
  const { by, from, to } = lifecycle[name];
  const id = await inState(state);
  const before = await found(id);
  const refusal = await send(id, name, whoDoes[by] ?? 'portal');
  if ((from as readonly State[]).includes(state)) {
    expect(refusal).toBeUndefined();
    expect((await found(id))?.card.state).toBe(to ?? state);
    expect(Object.values((await found(id))?.timeline ?? {}).map(({ action }) => action)).toContain(name);
  } else {
    expect([refusal?.code, refusal?.context.facts]).toEqual(['mandate-closed', { state }]);
    expect(await found(id)).toEqual(before);
  }
});

const ofPeople = actions.filter((name) => ['grantor', 'party'].includes(lifecycle[name].by));

it.each(ofPeople)('%s is nothing that a stranger does', async (name) => {
  const [state] = lifecycle[name].from as readonly [State];
  const id = await inState(state);
  expect((await send(id, name, { ref: stranger.ref }))?.code).toBe('mandate-not-found');
  expect((await found(id))?.card.state).toBe(state);
});

it('has a way out of every state in which somebody may act or accept', () => {
  const left = new Set(actions.flatMap((name) => (lifecycle[name].to ? [...lifecycle[name].from] : [])));
  expect([...left].sort()).toEqual(['accepted', 'active', 'offered']);
});

import { suites } from '../../bench/costs/measure';
import { openScene, type Scene } from '../../bench/costs/scene';
import { usePortal } from '../support/portal';
import { sample } from '../support/sample';
import { services } from '../support/services';
import { worded } from './effects';
import { differences } from './lost';

/*
 * A write whose answer was lost can be sent twice without harm (`withRetry`): each operation of these services, with each of
 * the answers of the table lost once. Of others, two runs of one operation differ by what was done before them (the next
 * free time, the next number), so that they cannot be compared by their effects.
 */
const compared: readonly string[] = ['agencies', 'identity', 'payments'];

type Call = (asking: unknown) => Promise<{ readonly status: number; readonly text: string }>;

const bodyOf = (text: string): unknown => {
  try {
    return worded(JSON.parse(text));
  } catch {
    return text.length > 0;
  }
};

const suitesWithCases = suites
  .filter(({ contract }) => compared.includes(contract.name))
  .map(({ contract, cases }) => {
    const all = Object.entries(cases).flatMap(([name, each]) =>
      each.map(({ when, asking }) => ({ name, title: [name, when].filter(Boolean).join(' '), asking })),
    );
    return { contract, chosen: sample(`repeats of ${contract.name}`, all, 0.08) };
  });

describe.each(suitesWithCases)('whose answer was lost, of $contract.name', ({ contract, chosen }) => {
  let scene: Scene;
  const portal = usePortal(...services);

  beforeAll(async () => {
    scene = openScene(portal());
    await scene.register();
  });

  it.each(chosen)('does the same as if it had come: $title', async ({ name, title, asking }) => {
    const { client, database } = portal();
    const call = (client(contract) as Readonly<Record<string, Call>>)[name];
    const found = await differences(title, async () => {
      const request = await asking(scene);
      const work = async () => {
        const reply = await call?.(request);
        return { status: reply?.status, body: bodyOf(reply?.text ?? '') };
      };
      return { database, work };
    });
    expect(found).toEqual([]);
  });
});

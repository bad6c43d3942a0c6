import { shortReferenceOf } from '../../../functions/blocks/references/reference';
import { read } from '../../../functions/kernel/table/read';
import type { Item } from '../../../functions/kernel/table/rule';
import { languages } from '../../../functions/kernel/text/languages';
import { render } from '../../../functions/notifications/templates/render';
import { eventsOf } from '../../../functions/tax/objections/events';
import { objectionKey } from '../../../functions/tax/objections/objection';
import { usePortal } from '../../support/portal';
import { calendarsService, taxService } from '../../support/services';
import { newAssessment, senders } from './world';

const portal = usePortal(taxService, calendarsService);
beforeEach(() => portal().clock.set('2026-03-01T09:00:00.000Z'));

/** An objection, and the events of each change of it. */
const told = async () => {
  const one = await newAssessment(portal());
  const { id } = (await one.objectTo()).body;
  const image = async () => (await read(portal().table, objectionKey(id))) as unknown as Item;
  let before: Item | undefined;
  const next = async () => {
    const after = await image();
    const events = eventsOf(before, after);
    before = after;
    return events;
  };
  return { ...one, id, next, send: senders(portal(), one) };
};

describe('what happens to an objection', () => {
  test('gives one event each, for the person who objects and for the agency', async () => {
    const one = await told();
    const types: string[][] = [(await one.next()).map(({ type }) => type)];
    for (const action of ['review', 'ask', 'answer', 'uphold-partly'] as const) {
      await one.send[action](one.id);
      const events = await one.next();
      types.push(events.map(({ type }) => type));
      for (const { audience } of events) {
        expect(audience).toEqual({ agencies: [one.agencyId], people: [one.owner.ref] });
      }
    }
    expect(types).toEqual([
      ['objection.submitted'],
      ['objection.taken-up'],
      ['objection.asked'],
      ['objection.answered'],
      ['objection.decided'],
    ]);
    expect(await one.next()).toEqual([]);
  });

  test('reminders are for the agency alone', async () => {
    const one = await told();
    await one.next();
    await one.send.remind(one.id);
    expect(await one.next()).toMatchObject([
      { type: 'objection.due-soon', audience: { agencies: [one.agencyId] } },
    ]);
  });

  test.each([
    ['uphold', /nothing is owed/],
    ['uphold-partly', /JOD.100\.000/],
    ['reject', /JOD.200\.000/],
  ] as const)('can be read in every language: %s', async (action, english) => {
    const one = await told();
    await one.next();
    await one.send[action](one.id);
    const [decided] = await one.next();
    const texts = languages.map((language) => render('objection.decided', decided?.data ?? {}, language));
    expect(texts[0]?.text).toMatch(english);
    for (const each of texts) {
      expect(each?.text).not.toContain('…');
      expect(each?.text).toContain(shortReferenceOf('objection', one.id));
      expect(each?.text).not.toContain(one.id);
    }
  });
});

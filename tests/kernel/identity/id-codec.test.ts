import fc from 'fast-check';
import { personRef, sealer, unownedId } from '../../../functions/kernel/identity/id-codec';

const seal = sealer('one secret of thirty-two characters!');
const other = sealer('another secret of thirty-two letters');
const sub = fc.uuid();
const actionId = fc.string({ minLength: 22, maxLength: 22 });

describe('an owned id', () => {
  it('tells the portal, and it alone, whose it is', () => {
    fc.assert(
      fc.property(sub, actionId, (person, action) => {
        const made = seal.ownedId(personRef(person), action);
        expect(made).toMatch(/^[0-9a-v]{32}$/);
        expect(seal.ownerOf(made)).toBe(personRef(person));
        expect(made).toBe(seal.ownedId(personRef(person), action));
      }),
    );
  });

  it('is not opened by another secret, nor made up', () => {
    const attempts = 4000;
    const passed = Array.from({ length: attempts }, (_, index) =>
      seal.ownerOf(other.ownedId(personRef(`person ${index}`), 'action')),
    ).filter((owner) => owner !== undefined);
    // One in 65,536 by chance.
    expect(passed.length).toBeLessThanOrEqual(2);
  });

  it('shows no likeness between two things of one person', () => {
    const ids = Array.from({ length: 200 }, (_, index) =>
      seal.ownedId(personRef('amina'), `action ${index}`),
    );
    const alike = (position: number) => new Set(ids.map((made) => made[position])).size;
    for (let position = 1; position < 32; position += 1) expect(alike(position)).toBeGreaterThan(16);
  });

  it.each(['', 'a', 'w'.repeat(32), 'A'.repeat(32), `${'0'.repeat(32)}\n`, 'v'.repeat(33)])(
    'is not %j',
    (text) => expect(seal.ownerOf(text)).toBeUndefined(),
  );
});

describe('a tag', () => {
  it('fits its text and its use alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, wrong) => {
        const tag = seal.tag('cursor', text);
        expect(seal.verify('cursor', text, tag)).toBe(true);
        expect(seal.verify('other', text, tag)).toBe(false);
        expect(other.verify('cursor', text, tag)).toBe(false);
        expect(seal.verify('cursor', wrong, tag)).toBe(wrong === text);
        expect(seal.verify('cursor', text, wrong)).toBe(wrong === tag);
      }),
    );
  });
});

describe('a plain id', () => {
  it('is the same for the same action and has one form', () => {
    fc.assert(
      fc.property(actionId, (action) => {
        expect(unownedId(action)).toMatch(/^[0-9a-v]{24}$/);
        expect(unownedId(action)).toBe(unownedId(action));
      }),
    );
  });
});

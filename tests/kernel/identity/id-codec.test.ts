import fc from 'fast-check';
import { openIdCodec, personRef, unownedId } from '../../../functions/kernel/identity/id-codec';
import { openSigner } from '../../../functions/kernel/identity/signer';

const ids = openIdCodec('one secret of thirty-two characters!');
const signer = openSigner('one secret of thirty-two characters!');
const otherIds = openIdCodec('another secret of thirty-two letters');
const otherSigner = openSigner('another secret of thirty-two letters');
const sub = fc.uuid();
const actionId = fc.string({ minLength: 22, maxLength: 22 });

describe('an owned id', () => {
  it('tells the portal, and it alone, whose it is', () => {
    fc.assert(
      fc.property(sub, actionId, (person, action) => {
        const made = ids.ownedId(personRef(person), action);
        expect(made).toMatch(/^[0-9a-v]{32}$/);
        expect(ids.ownerOf(made)).toBe(personRef(person));
        expect(made).toBe(ids.ownedId(personRef(person), action));
      }),
    );
  });

  it('is not opened by another secret, nor made up', () => {
    const attempts = 4000;
    const passed = Array.from({ length: attempts }, (_, index) =>
      ids.ownerOf(otherIds.ownedId(personRef(`person ${index}`), 'action')),
    ).filter((owner) => owner !== undefined);
    // One in 65,536 by chance.
    expect(passed.length).toBeLessThanOrEqual(2);
  });

  it('shows no likeness between two things of one person', () => {
    const made = Array.from({ length: 200 }, (_, index) =>
      ids.ownedId(personRef('amina'), `action ${index}`),
    );
    const alike = (position: number) => new Set(made.map((id) => id[position])).size;
    for (let position = 1; position < 32; position += 1) expect(alike(position)).toBeGreaterThan(16);
  });

  it.each(['', 'a', 'w'.repeat(32), 'A'.repeat(32), `${'0'.repeat(32)}\n`, 'v'.repeat(33)])(
    'is not %j',
    (text) => expect(ids.ownerOf(text)).toBeUndefined(),
  );
});

describe('a tag', () => {
  it('fits its text and its use alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, wrong) => {
        const tag = signer.sign('cursor', text);
        expect(signer.verify('cursor', text, tag)).toBe(true);
        expect(signer.verify('other', text, tag)).toBe(false);
        expect(otherSigner.verify('cursor', text, tag)).toBe(false);
        expect(signer.verify('cursor', wrong, tag)).toBe(wrong === text);
        expect(signer.verify('cursor', text, wrong)).toBe(wrong === tag);
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

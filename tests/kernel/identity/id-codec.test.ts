import fc from 'fast-check';
import { openIdCodec, personRef, unownedId } from '../../../functions/kernel/identity/id-codec';
import { base32, unbase32 } from '../../../functions/kernel/identity/signer';
import { keysOf } from '../../support/seals';

const secrets = ['one-secret-of-thirty-two-letters!', 'another-secret-of-thirty-two-lett'].map((text) =>
  text.replace(/[^\w-]/g, '-'),
);
const [one = '', other = ''] = secrets;
const ids = openIdCodec(keysOf(one));
const otherIds = openIdCodec(keysOf(other));
const sub = fc.uuid();
const actionId = fc.string({ minLength: 22, maxLength: 22 });

const idOf = (bytes: Buffer): string => base32(bytes).padStart(40, '0');
const owned = (person: string, action: string) => unbase32(ids.ownedId(personRef(person), action));

describe('an owned id', () => {
  it('tells the portal, and it alone, whose it is', () => {
    fc.assert(
      fc.property(sub, actionId, (person, action) => {
        const made = ids.ownedId(personRef(person), action);
        expect(made).toMatch(/^[0-9a-v]{40}$/);
        expect(ids.ownerOf(made)).toBe(personRef(person));
        expect(made).toBe(ids.ownedId(personRef(person), action));
        expect(otherIds.ownerOf(made)).toBeUndefined();
      }),
    );
  });

  it('is none once any of its bits was turned', () => {
    fc.assert(
      fc.property(sub, actionId, fc.nat(199), (person, action, bit) => {
        const bytes = owned(person, action);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(ids.ownerOf(idOf(bytes))).toBeUndefined();
      }),
    );
  });

  it('cannot be made for somebody else from ids and references that one knows', () => {
    fc.assert(
      fc.property(sub, sub, actionId, fc.nat(0xffff), (own, victim, action, guess) => {
        fc.pre(personRef(own) !== personRef(victim));
        const bytes = owned(own, action);
        const [from, to] = [own, victim].map((each) => Buffer.from(personRef(each), 'hex'));
        // Where the references differ, so does what hides them: all that a mask alone would protect.
        for (let index = 0; index < 9; index += 1)
          bytes[16 + index] = (bytes[16 + index] ?? 0) ^ (from?.[index] ?? 0) ^ (to?.[index] ?? 0);
        expect(ids.ownerOf(idOf(bytes))).toBeUndefined();
        bytes.writeUInt16BE(guess, 8);
        expect(ids.ownerOf(idOf(bytes))).toBeUndefined();
      }),
    );
  });

  it('cannot be put together of the parts of others', () => {
    const parts = [
      [0, 8],
      [8, 16],
      [16, 25],
    ] as const;
    fc.assert(
      fc.property(sub, actionId, sub, actionId, fc.nat(2), (left, first, right, second, nth) => {
        fc.pre(`${left}${first}` !== `${right}${second}`);
        const [bytes, from] = [owned(left, first), owned(right, second)];
        const [start, end] = parts[nth] ?? [0, 0];
        from.copy(bytes, start, start, end);
        expect(ids.ownerOf(idOf(bytes))).toBeUndefined();
      }),
    );
  });

  it('shows no likeness between two things of one person', () => {
    const made = Array.from({ length: 200 }, (_, index) =>
      ids.ownedId(personRef('amina'), `action ${index}`),
    );
    const alike = (position: number) => new Set(made.map((id) => id[position])).size;
    for (let position = 0; position < 40; position += 1) expect(alike(position)).toBeGreaterThan(16);
  });

  it.each(['', 'a', 'w'.repeat(40), 'A'.repeat(40), `${'0'.repeat(40)}\n`, 'v'.repeat(41), 'v'.repeat(32)])(
    'is not %j',
    (text) => expect(ids.ownerOf(text)).toBeUndefined(),
  );

  it('has an owner who is named as people are', () =>
    expect(() => ids.ownedId('amina', 'action')).toThrow('18 hex digits'));
});

describe('a ring of two keys', () => {
  const both = openIdCodec(keysOf(`2:${other} 1:${one}`));
  const before = openIdCodec(keysOf(`1:${one} 2:${other}`));

  it('makes by the first, and opens what each made', () => {
    fc.assert(
      fc.property(sub, actionId, (person, action) => {
        const owner = personRef(person);
        for (const codec of [ids, otherIds]) expect(both.ownerOf(codec.ownedId(owner, action))).toBe(owner);
        expect(both.ownedId(owner, action)).toBe(openIdCodec(keysOf(`2:${other}`)).ownedId(owner, action));
        expect(before.ownedId(owner, action)).toBe(ids.ownedId(owner, action));
      }),
    );
  });

  it('gives what bears a lasting name the id that it always had', () => {
    const all = [ids, before, both].map((codec) => codec.lastingId(personRef('amina'), 'bill 7'));
    expect(new Set(all).size).toBe(1);
    expect(both.ownerOf(all[0] ?? '')).toBe(personRef('amina'));
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

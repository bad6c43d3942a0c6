import fc from 'fast-check';
import { actionOf, subActionOf } from '../../../functions/kernel/identity/action';
import type { Caller } from '../../../functions/kernel/identity/caller';

const amina: Caller = { kind: 'person', id: 'amina', ref: 'a'.repeat(18), operator: false };
const request = { method: 'POST', path: '/v1/notes', body: { a: 1 }, at: 1_000 };

describe('an action', () => {
  it('is the same for a repeat, whenever it comes and whatever groups its caller is in by then', () => {
    const first = actionOf(amina, 'key', request);
    const again = actionOf({ ...amina, operator: true }, 'key', { ...request, at: 9_000 });
    expect({ id: again.id, hash: again.hash }).toEqual({ id: first.id, hash: first.hash });
    expect(first.id).toMatch(/^[\w-]{22}$/);
  });

  it('of another caller, kind of caller or key has another id', () => {
    const callers: Caller[] = [
      amina,
      { ...amina, id: 'badr' },
      { kind: 'agency', id: 'amina', keyId: 'k', scopes: [] },
      { kind: 'anyone' },
    ];
    const ids = callers.flatMap((caller) => ['a', 'b'].map((key) => actionOf(caller, key, request).id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('by a rotated key of the same agency is the same', () => {
    const agency = { kind: 'agency', id: 'waterworks', scopes: [] } as const;
    const of = (keyId: string) => actionOf({ ...agency, keyId }, 'key', request).id;
    expect(of('old')).toBe(of('new'));
  });

  it.each([
    { ...request, method: 'PUT' },
    { ...request, path: '/v1/notes/' },
    { ...request, body: { a: 2 } },
    { ...request, body: undefined },
  ])('for another request has another hash: %j', (other) =>
    expect(actionOf(amina, 'key', other).hash).not.toBe(actionOf(amina, 'key', request).hash),
  );

  it('does not mix up caller and key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (id, key, otherId, otherKey) => {
        const left = actionOf({ ...amina, id }, key, request).id;
        const right = actionOf({ ...amina, id: otherId }, otherKey, request).id;
        expect(left === right).toBe(id === otherId && key === otherKey);
      }),
    );
  });

  it('has parts, each with an id of its own', () => {
    const whole = actionOf(amina, 'key', request);
    expect(new Set([whole.id, subActionOf(whole, 'a').id, subActionOf(whole, 'b').id]).size).toBe(3);
    expect(subActionOf(whole, 'a')).toEqual(subActionOf(whole, 'a'));
  });
});

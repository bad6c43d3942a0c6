import fc from 'fast-check';
import { duplicateMembers } from '../../../functions/kernel/http/duplicate-members';

const twiceIn = (json: string): string[] => duplicateMembers(json, JSON.parse(json));

describe('the members that stand twice', () => {
  it.each([
    ['{"a":1,"a":2}', ['/a']],
    ['{"a":1,"b":{"a":1}}', []],
    ['{"a":{"b":1,"b":2},"c":[{"d":1},{"d":1,"d":2}]}', ['/a/b', '/c/1/d']],
    ['{"a":1,"\\u0061":2}', ['/a']],
    ['{"a":1,"a" :2}', ['/a']],
    ['{"b":"\\":","a":1,"a":2}', ['/a']],
    ['{"a/b~c":1,"a/b~c":2,"":0,"":1}', ['/a~1b~0c', '/']],
    ['{"a":"{\\"a\\":1,","b":"a"}', []],
    ['[["a","a"],{"x":[],"y":[1,2,{"z":1,"z":1}]}]', ['/1/y/2/z']],
    ['{"a":1,"a":1,"a":1}', ['/a', '/a']],
    ['{"__proto__":1,"toString":2}', []],
    ['"a"', []],
  ])('of %s', (json, expected) => expect(twiceIn(json)).toEqual(expected));

  it('are none in what JSON.stringify writes', () =>
    fc.assert(fc.property(fc.jsonValue(), (value) => twiceIn(JSON.stringify(value)).length === 0)));

  it('are found at any depth', () => {
    const depth = 50_000;
    const json = `${'{"a":'.repeat(depth)}{"b":1,"b":2}${'}'.repeat(depth)}`;
    expect(twiceIn(json)).toEqual([`${'/a'.repeat(depth)}/b`]);
  });
});

import { createFilter } from '../../../local/mappings/filter';

const event = {
  eventName: 'MODIFY',
  dynamodb: {
    Keys: { pk: { S: 'complaint#1' } },
    NewImage: { version: { N: '3' }, tags: { SS: ['a', 'b'] }, none: { NULL: true } },
  },
  body: { amount: 12, city: 'Muscat', note: null },
};

describe('a filter', () => {
  it.each<[object, boolean]>([
    [{ eventName: ['INSERT', 'MODIFY'] }, true],
    [{ eventName: ['REMOVE'] }, false],
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'complaint#' }] } } } }, true],
    [{ dynamodb: { Keys: { pk: { S: [{ prefix: 'person#' }] } } } }, false],
    [{ dynamodb: { Keys: { pk: { S: [{ suffix: '#1' }] } } } }, true],
    [{ dynamodb: { NewImage: { tags: { SS: ['b'] } } } }, true],
    [{ dynamodb: { OldImage: { pk: [{ exists: false }] } } }, true],
    [{ dynamodb: { NewImage: { version: { N: [{ exists: true }] } } } }, true],
    [{ dynamodb: { NewImage: { version: { N: [{ numeric: ['>', 1] }] } } } }, false],
    [{ body: { amount: [{ numeric: ['>', 10, '<=', 12] }] } }, true],
    [{ body: { amount: [{ numeric: ['=', 13] }] } }, false],
    [{ body: { city: [{ 'anything-but': ['Salalah', { prefix: 'N' }] }] } }, true],
    [{ body: { city: [{ 'anything-but': 'Muscat' }] } }, false],
    [{ body: { town: [{ 'anything-but': 'Muscat' }] } }, false],
    [{ body: { city: [{ 'equals-ignore-case': 'MUSCAT' }] } }, true],
    [{ body: { note: [null] } }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { body: { city: ['Muscat'] } }] }, true],
    [{ $or: [{ eventName: ['REMOVE'] }, { body: { city: ['Nizwa'] } }] }, false],
    [{ eventName: ['MODIFY'], body: { city: ['Nizwa'] } }, false],
    [{}, true],
  ])('%j: %s', (pattern, expected) => expect(createFilter([JSON.stringify(pattern)])(event)).toBe(expected));

  it('of several patterns lets pass what fits one, and of none lets pass all', () => {
    expect(createFilter(['{"eventName":["REMOVE"]}', '{"eventName":["MODIFY"]}'])(event)).toBe(true);
    expect(createFilter([])(event)).toBe(true);
  });

  it.each([['{"a":[{"wildcard":"x*"}]}'], ['{"a":"text"}'], ['{"a":[{"prefix":"a","suffix":"b"}]}']])(
    'is refused that is not known: %s',
    (pattern) => expect(() => createFilter([pattern])).toThrow('does not know the filter'),
  );
});

import * as v from 'valibot';
import { Refusal } from '../../../functions/kernel/contract/refusal';
import { Decoding } from '../../../functions/kernel/http/validate';

const contact = v.strictObject({ email: v.optional(v.string()) });
const schema = v.strictObject({
  contact: v.optional(contact),
  others: v.optional(v.array(contact)),
  words: v.optional(v.array(v.string())),
});

const errorsOf = (value: unknown): unknown => {
  const decoding = new Decoding();
  decoding.decode('body', schema, value);
  try {
    decoding.settle();
    return [];
  } catch (error) {
    return error instanceof Refusal ? error.context.errors : error;
  }
};
const arrayAt = (pointer: string) => ({
  in: 'body',
  pointer,
  code: 'strict_object',
  detail: 'Must be an object with named fields.',
});

describe('an array where an object is wanted', () => {
  it.each([
    ['', []],
    ['/contact', { contact: [] }],
    ['/others/1', { others: [{}, []] }],
  ])('is refused at "%s"', (pointer, value) => {
    expect(errorsOf(value)).toEqual([arrayAt(pointer)]);
  });

  it('is told apart from an array that is wanted', () => {
    expect(errorsOf({ contact: {}, others: [{}], words: ['a', 'b'] })).toEqual([]);
  });
});

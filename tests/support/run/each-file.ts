import { takeRefused } from '../functions';

/** What is carried from promise to promise (`environment.cjs`): of this file's test, and of the code that it tests. */
const few = 8;
const isCarried = ({ description }: symbol): boolean => description === 'kResourceStore';

beforeAll(() => {
  const carried = Object.getOwnPropertySymbols(Promise.resolve().then()).filter(isCarried);
  expect(carried.length).toBeLessThan(few);
});

/** A call that a function's role does not allow fails the test in which it was made, also where the code went on without. */
afterEach(() => {
  expect(takeRefused()).toEqual([]);
});

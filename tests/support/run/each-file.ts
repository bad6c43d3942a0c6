import { takeRefused } from '../functions';

/** A call that a function's role does not allow fails the test in which it was made, also where the code went on without. */
afterEach(() => {
  expect(takeRefused()).toEqual([]);
});

import { readable } from '../../../local/machine/readable';

test.each([
  ['Something is odd', 'Something is odd'],
  ['{"broken', '{"broken'],
  [
    '{"level":"ERROR","message":"request failed","function_request_id":"1","error":"why"}',
    'request failed (request 1) \n    why',
  ],
  [
    '{"message":"request failed","error":{"name":"TypeError","message":"x"}}',
    'request failed \n    TypeError: x',
  ],
])('%s', (line, expected) => expect(readable(line)).toBe(expected));

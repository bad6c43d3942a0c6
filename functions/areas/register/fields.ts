import * as v from 'valibot';
import { digits } from '../../kernel/text/digits';

/** An agency's own name for what it registers, which is part of paths: only letters that need no escaping. */
export const ownReference = v.pipe(
  v.string(),
  digits,
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/,
    'Use letters, digits, points, underscores and hyphens, at most 60 of them.',
  ),
);

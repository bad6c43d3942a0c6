import * as v from 'valibot';
import { maxCharacters, minCharacters } from '../../kernel/text/characters';
import { json } from '../../kernel/text/json';
import { isOneLine } from '../../kernel/text/lines';

/** A name that the schema of a service gives a member of its form. */
const name = v.pipe(
  v.string(),
  minCharacters(1),
  maxCharacters(150),
  v.check(isOneLine, 'Write it in one line, without control characters.'),
);

/** Top-level members of a form. */
export const formMembers = (most: number) => v.pipe(v.record(name, json), v.maxEntries(most));

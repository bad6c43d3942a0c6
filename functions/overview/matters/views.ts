import * as v from 'valibot';
import { agencyNames } from '../../blocks/agencies/directory';
import { sides } from '../../blocks/matters/matter';
import { taskNames } from '../../blocks/matters/tasks';
import { code, date, id, instant } from '../../kernel/text/fields';
import { states } from './listing';

export const matterView = v.strictObject({
  kind: code,
  id: v.string(),
  /** What people say and type for it; null where it has none. */
  shortReference: v.nullable(v.string()),
  /** In the language of the request: what it is called, and of what kind it is. */
  title: v.string(),
  kindTitle: v.string(),
  /** Whether something is awaited of me, of others, or of nobody any more. */
  standing: v.picklist(states),
  /** The service's own word for how it stands. */
  state: v.string(),
  /** What is awaited, and from whom, as code and in words; null where nothing is. */
  awaited: v.nullable(
    v.strictObject({ from: v.picklist(sides), task: v.picklist(taskNames), text: v.string() }),
  ),
  agencyId: v.nullable(id),
  agencyNames,
  /** When it began. */
  since: instant,
  /** By when: an instant, or a day of the calendar where it is; both null where nothing is due or the clock does not run. */
  dueAt: v.nullable(instant),
  dueOn: v.nullable(date),
  /** Where it is shown, below the address of the portal. */
  href: v.string(),
});
export type MatterView = v.InferInput<typeof matterView>;

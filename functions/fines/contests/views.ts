import * as v from 'valibot';
import { attachmentView, showAttachments } from '../../blocks/attachments/attachment';
import { showEntries } from '../../blocks/cases/timeline';
import type { Contact } from '../../blocks/people/person';
import { date, id } from '../../kernel/text/fields';
import { type Contest, type Fine, hearing, states } from '../fines/fine';
import { entryView } from '../fines/timeline-views';

/*
 * A contest as shown to the agency that decides it: who contests the fine, and in what words.
 */

const contactView = v.strictObject({
  name: v.nullable(v.string()),
  language: v.nullable(v.string()),
  email: v.nullable(v.string()),
  phone: v.nullable(v.string()),
});

export const contestView = v.strictObject({
  fineId: id,
  state: v.picklist(states),
  contestedOn: date,
  citizen: contactView,
  hearing: v.nullable(hearing),
  /** The whole timeline of both sides. */
  timeline: v.array(entryView),
  /** Files that the person has sent. */
  papers: v.array(attachmentView),
});

export const showContest = (
  fine: Fine,
  contest: Contest,
  citizen: Contact,
): v.InferInput<typeof contestView> => ({
  fineId: fine.id,
  state: fine.card.state,
  contestedOn: contest.on,
  citizen,
  hearing: fine.hearing ?? null,
  timeline: showEntries(fine.timeline, fine.order, 'agency'),
  papers: showAttachments(fine.papers),
});

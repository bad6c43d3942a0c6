import type { Calendar } from '../../blocks/calendars/opening-hours';
import type { Definition } from '../../blocks/public-services/definition';
import { type FieldError, Refusal } from '../../kernel/contract/refusal';
import type { Action } from '../../kernel/identity/action';
import type { Application } from '../cases/application';
import type { ApplicationCommand } from '../cases/command';
import { fieldsOf, pointerOf, type Sent, storedAt } from '../cases/fields';
import { inReview, timingOf } from '../cases/timing';
import { checkComplete } from '../submission/check';

/*
 * What an applicant does again of what was sent back. No fee is charged anew, whatever it would come to now.
 */

export interface AnswerRequest {
  readonly application: Application;
  readonly definition: Definition;
  readonly calendar: Calendar | undefined;
  readonly today: string;
  readonly text: string | undefined;
  readonly written: Sent;
}

const notAsked = (name: string): FieldError => ({
  in: 'body',
  pointer: pointerOf(name),
  code: 'not-asked',
  detail: 'This was not sent back, and stays as you handed it in.',
});

/** The application with what is done again. Refuses (`not-asked`) anything else. */
const withChanges = (application: Application, written: Sent): Application => {
  const sent = fieldsOf(written);
  const asked = new Set(application.asked?.fields ?? []);
  const others = [...sent.keys()].filter((name) => !asked.has(pointerOf(name)));
  if (others.length) throw new Refusal('not-asked', { errors: others.map(notAsked) });
  const { fields, version } = application;
  return { ...application, fields: { ...fields, ...storedAt(sent, version + 1) } };
};

export const answering = async (
  { application, definition, calendar, today, text, written }: AnswerRequest,
  action: Action,
): Promise<ApplicationCommand> => {
  const { id, owner, version, card } = application;
  const complete = await checkComplete(definition, withChanges(application, written), today);
  const clock = [...card.clock, action.at];
  const { set, remove } = timingOf({ ...inReview(application), clock }, calendar, action.at);
  return {
    ...{ id, name: 'answer', action, by: { owner }, agencyId: card.agencyId, seen: version },
    details: text === undefined ? {} : { text },
    set: { ...set, 'card.clock': clock, fields: storedAt(fieldsOf(complete.written), version + 1) },
    remove: [...remove, 'asked'],
  };
};

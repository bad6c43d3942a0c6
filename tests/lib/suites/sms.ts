import { readStage } from '../../../lib/config';
import type { Assembly } from '../assembly';
import { background, flat, functionsOf, list, statementsOf } from '../reading';

/** Who sends texts, and from where. */
export const smsSuite = (stage: string, template: () => Assembly): void => {
  test("texts go out by one function, from the stage's own origin alone, if it has one", () => {
    const { sms } = readStage(stage);
    const senders = background.filter(({ needs }) => needs.includes('sms')).map(({ name }) => name);
    expect(senders).toEqual(['notifications-sms']);
    for (const [name, lambda] of functionsOf(template(), stage)) {
      const granted = statementsOf(template(), lambda).filter(({ Action }) =>
        list(Action).some((action) => action.startsWith('sms-voice:')),
      );
      const from = senders.includes(name) ? sms : undefined;
      const { SMS_ORIGIN, SMS_MOST } = lambda.Properties.Environment.Variables;
      expect([name, SMS_MOST]).toEqual([name, from?.mostDollars]);
      expect(granted.map(({ Action, Resource }) => [Action, flat(Resource)])).toEqual(
        from ? [['sms-voice:SendTextMessage', flat(SMS_ORIGIN)]] : [],
      );
      if (from) expect(flat(SMS_ORIGIN)).toMatch(new RegExp(`:sms-voice:.*:${from.origin}$`));
    }
  });
};

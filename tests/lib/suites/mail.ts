import { readStage } from '../../../lib/config';
import type { Assembly } from '../assembly';
import { background, flat, functionsOf, list, statementsOf } from '../reading';

/** Who sends e-mail and texts, and from where. */
export const mailSuite = (stage: string, template: () => Assembly): void => {
  test("e-mail goes out by one function, from the stage's own address alone, if it has one", () => {
    const { mail } = readStage(stage);
    const senders = background.filter(({ needs }) => needs.includes('mail')).map(({ name }) => name);
    expect(senders).toEqual(['notifications-mail']);
    for (const [name, lambda] of functionsOf(template(), stage)) {
      const granted = statementsOf(template(), lambda).filter(({ Action }) =>
        list(Action).some((action) => action.startsWith('ses:')),
      );
      const from = senders.includes(name) ? mail : undefined;
      expect([name, lambda.Properties.Environment.Variables.MAIL_FROM]).toEqual([name, from?.from]);
      expect(granted.map(({ Action, Condition }) => [Action, Condition])).toEqual(
        from ? [['ses:SendRawEmail', { StringEquals: { 'ses:FromAddress': from.from } }]] : [],
      );
      for (const { Resource } of granted) {
        expect(flat(Resource)).toMatch(new RegExp(`:ses:.*:identity/${from?.verifiedDomain}$`));
      }
    }
  });

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

import { readStage } from '../../../lib/config';
import type { Assembly } from '../assembly';
import { background, flat, functionsOf, list, statementsOf } from '../reading';

/** Who sends e-mail, and from where. */
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
};

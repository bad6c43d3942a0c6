import { contracts } from '../../../functions/contracts';
import { readStage } from '../../../lib/config';
import type { Assembly } from '../assembly';
import { background, flat, functionsOf } from '../reading';

/** Who asks the payment provider, and with what. */
export const paymentSuite = (stage: string, template: () => Assembly): void => {
  const { provider, currency, secretRevision } = readStage(stage).payments;
  const asking = [
    ...contracts.filter(({ needs }) => needs?.includes('payments')),
    ...background.filter(({ needs }) => needs.includes('payments')),
  ].map(({ name }) => name);
  const secret = () =>
    template()
      .all('AWS::SecretsManager::Secret')
      .find(({ id }) => id.startsWith('PaymentSecret'));

  test('the payment provider has one secret, which somebody else fills in', () => {
    expect(secret()).toMatchObject({ DeletionPolicy: 'RetainExceptOnCreate', UpdateReplacePolicy: 'Retain' });
    const { SecretStringTemplate, GenerateStringKey } = secret()?.Properties.GenerateSecretString ?? {};
    expect(Object.keys(JSON.parse(SecretStringTemplate))).toEqual(['key']);
    expect(GenerateStringKey).toBe('callbackSecret');
  });

  test('who asks it is given its key and secret by reference, and nobody else is', () => {
    for (const [name, { Properties }] of functionsOf(template(), stage)) {
      const given = Object.fromEntries(
        Object.entries(Properties.Environment.Variables)
          .filter(([variable]) => variable.startsWith('PAYMENT_'))
          .map(([variable, value]) => [variable, flat(value)]),
      );
      const reference = (member: string) =>
        expect.stringMatching(
          new RegExp(`^{{resolve:secretsmanager:.*PaymentSecret.*:SecretString:${member}::}}$`),
        );
      const wanted = {
        PAYMENT_PROVIDER: provider,
        PAYMENT_CURRENCY: currency,
        PAYMENT_PROVIDER_KEY: reference('key'),
        PAYMENT_CALLBACK_SECRET: reference('callbackSecret'),
        PAYMENT_SECRET_REVISION: String(secretRevision),
      };
      expect([name, given]).toEqual([name, asking.includes(name) ? wanted : {}]);
    }
  });
};

import type { Template } from '../template/template';
import { type Bank, startBank } from './start';

export interface Lambda {
  readonly Environment?: { readonly Variables?: Readonly<Record<string, string>> };
}

/** The bank of a template, and the variables by which functions find it. */
export interface TemplateBank extends Bank {
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * Starts the sandbox bank that functions of the template ask, with the key and the secret that they were given; undefined
 * where none of them does, or where it runs elsewhere. `portal` is where it can call the portal.
 */
export const startBankOf = async (
  template: Template,
  folder: string,
  portal: string,
): Promise<TemplateBank | undefined> => {
  const environments = template
    .all<Lambda>('AWS::Lambda::Function')
    .map(({ properties }) => properties.Environment?.Variables ?? {});
  const asking = environments.find(
    ({ PAYMENT_PROVIDER, PAYMENT_PROVIDER_URL }) => PAYMENT_PROVIDER === 'sandbox' && !PAYMENT_PROVIDER_URL,
  );
  if (!asking) return undefined;
  const { PAYMENT_PROVIDER_KEY: key = '', PAYMENT_CALLBACK_SECRET: callbackSecret = '' } = asking;
  const bank = await startBank({ folder, key, callbackSecret });
  return {
    ...bank,
    variables: {
      PAYMENT_PROVIDER_URL: bank.url,
      PAYMENT_CALLBACK_URL: `${portal}/v1/public/payments/callbacks/sandbox`,
    },
  };
};

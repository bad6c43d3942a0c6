import type { Demo } from './demo';

interface TourOptions {
  readonly url: string;
  /** Where Cognito's API is spoken. */
  readonly cognito: { readonly endpoint: string; readonly clientId: string };
  /** Where e-mail to people can be read. */
  readonly mailbox: string;
  /** Where the sandbox bank is, if there is one. */
  readonly bank?: string;
  readonly demo: Demo;
  /** The flags by which `npm run token` finds this portal; empty for the default. */
  readonly flags: string;
}

/** What a person reads when the portal is ready: where things are, who exists, and lines to paste into another terminal. */
export const tour = ({ url, cognito, mailbox, bank, demo, flags }: TourOptions): string => {
  const people = [...demo.citizens, demo.operator].map(({ username }) => username);
  const [citizen = ''] = people;
  const [agency] = demo.agencies;
  const token = (username: string) => `$(npm run --silent token -- ${username}${flags})`;
  return `  API        ${url}/v1
  Reference  ${url}/docs
  Sign-in    ${cognito.endpoint}  (Cognito's API; client ${cognito.clientId})
  Mailbox    ${mailbox}  (whatever is sent to people by e-mail; texts are at ${mailbox}texts, push messages at ${mailbox}push)${bank ? `\n  Bank       ${bank}/cards  (test cards: no real money moves)` : ''}
  People     ${people.join(', ')}; password ${demo.operator.password}
${demo.agencies.map(({ name, apiKey }) => `  Agency     ${name}: ${apiKey}`).join('\n')}

  See all that it does, step by step:
    npm run tour${flags ? ` --${flags}` : ''}

  A citizen reads the categories, files a complaint, and follows it:
    TOKEN=${token(citizen)}
    curl ${url}/v1/public/complaints/categories
    curl ${url}/v1/complaints -H "Authorization: Bearer $TOKEN" \\
      -H "Idempotency-Key: $(date +%s)" -H 'Content-Type: application/json' \\
      -d '{"category":{"agencyId":"${agency?.id}","code":"pothole"},"description":"A deep one","place":{"address":"1 Main Street"}}'
    curl ${url}/v1/complaints -H "Authorization: Bearer $TOKEN"

  The agency reads its queue; an operator lists the agencies:
    curl ${url}/v1/agency/complaints -H 'x-api-key: ${agency?.apiKey}'
    curl ${url}/v1/operator/agencies -H "Authorization: Bearer ${token(demo.operator.username)}"

  Sign up as somebody new; the confirmation code is shown here, and in the mailbox:
    curl ${cognito.endpoint} -H 'X-Amz-Target: AWSCognitoIdentityProviderService.SignUp' \\
      -H 'Content-Type: application/x-amz-json-1.1' \\
      -d '{"ClientId":"${cognito.clientId}","Username":"you@example.org","Password":"Your-own-2026"}'

  Ctrl-C ends it and keeps the data; npm start -- --fresh begins anew.`;
};

/** Pays on a page of the sandbox bank, as a browser does. Refuses a page that is none, and a card that is not taken. */
export const payOnPage = async (page: string): Promise<void> => {
  const html = await (await fetch(page)).text();
  const [, token] = /name="token" value="(\w+)"/.exec(html) ?? [];
  if (token === undefined) throw new Error(`${page} is no page of the bank`);
  const card = { name: 'Amina', number: '4242424242424242', expiry: '12/34', code: '123' };
  const body = new URLSearchParams({ token, language: 'ar', ...card });
  const sent = await fetch(page, { method: 'POST', body, redirect: 'manual' });
  if (sent.status !== 303) throw new Error(`The bank answered ${sent.status} to a card that is good`);
};

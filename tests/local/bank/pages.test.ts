import { testCards } from '../../../local/bank/cards';
import { moneyText, timeText } from '../../../local/bank/layout';
import { ask, openOne, openScene, payWith, rightForm, type Scene, send, tokenIn, visit } from './scene';

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => scene.end());

const chargesOf = async (id: string) => (await ask(scene, 'GET', `/checkouts/${id}`)).body.charges;

describe('the page of a checkout', () => {
  it.each([
    ['en', 'ltr', 'JOD 12.500', 'in 30 minutes', 'Card number'],
    ['ar', 'rtl', '١٢٫٥٠٠ دينار أردني', 'خلال ٣٠ دقيقة', 'رقم البطاقة'],
    ['fa', 'rtl', '۱۲٫۵۰۰ دینار اردن', '۳۰ دقیقه بعد', 'شمارهٔ کارت'],
  ])('speaks %s', async (language, direction, amount, time, label) => {
    const { url } = await openOne(scene, { language });
    const { html, status } = await visit(url);
    expect([status, /<html lang="(\w+)" dir="(\w+)">/.exec(html)?.slice(1)]).toEqual([
      200,
      [language, direction],
    ]);
    expect(html.replaceAll('\u00a0', ' ')).toContain(`<bdi>${amount}</bdi>`);
    for (const text of [time, label]) expect(html).toContain(text);
    const other = await visit(`${url}?language=en`);
    expect(other.html).toContain('<html lang="en" dir="ltr">');
  });

  it('runs nothing, loads nothing, stands in no frame, and is kept by nobody', async () => {
    const { url } = await openOne(scene, { description: '<script>alert(1)</script>"' });
    const { html, headers } = await visit(url);
    expect(html).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;&quot;</bdi>');
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(| on\w+=/);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self' https://app.example; base-uri 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  });

  it('has a label for each field, and says which card it wants to know', async () => {
    const { url } = await openOne(scene);
    const { html } = await visit(url);
    const ids = [...html.matchAll(/<input id="(\w+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(['number', 'expiry', 'code', 'name']);
    for (const id of ids) expect(html).toContain(`<label for="${id}">`);
    for (const kind of ['cc-number', 'cc-exp', 'cc-csc', 'cc-name']) {
      expect(html).toContain(`autocomplete="${kind}"`);
    }
  });
});

describe('a form', () => {
  it.each([
    [{ number: '' }, 'number', 'Enter the card number'],
    [{ number: '4242 4242 4242 4241' }, 'number', 'Check the card number'],
    [{ number: '42424242' }, 'number', 'Check the card number'],
    [{ number: '4111 1111 1111 1111' }, 'number', 'Use a test card'],
    [{ expiry: '' }, 'expiry', 'Enter the expiry date'],
    [{ expiry: '13/30' }, 'expiry', 'Enter the expiry date as month and year'],
    [{ expiry: '02/26' }, 'expiry', 'The expiry date is over'],
    [{ code: '12' }, 'code', 'Enter the three digits'],
    [{ code: 'abc' }, 'code', 'Enter the three digits'],
    [{ name: '  ' }, 'name', 'Enter the name'],
  ])('with %j is shown again, and says what is wrong and where', async (change, field, text) => {
    const { id, url } = await openOne(scene, { language: 'en' });
    const { status, html } = await payWith(url, change);
    expect(status).toBe(422);
    expect(html).toMatch(new RegExp(`<li><a href="#${field}">${text}`));
    expect(html.match(/<li>/g)).toHaveLength(1);
    expect(html).toMatch(
      new RegExp(`<input id="${field}"[^>]*aria-describedby="[^"]*${field}-wrong"[^>]*aria-invalid`),
    );
    expect(html).toMatch(/role="alert"/);
    expect(await chargesOf(id)).toEqual([]);
    expect((await payWith(url, {})).status).toBe(303);
  });

  it('keeps what was right, but no code and no number of a card that is not of ours', async () => {
    const { url } = await openOne(scene);
    const own = await payWith(url, { expiry: 'soon', number: '4000-0000-0000-9995' });
    for (const value of ['Amina Haddad', 'soon', '4000 0000 0000 9995']) {
      expect(own.html).toContain(`value="${value}"`);
    }
    expect(own.html).not.toContain('value="123"');
    expect((await payWith(url, { number: '4111111111111111' })).html).not.toContain('4111');
  });

  it.each([
    { number: '4242424242424242', expiry: '3/26' },
    { number: '٤٢٤٢ ٤٢٤٢ ٤٢٤٢ ٤٢٤٢', expiry: '٠٩/٣٠', code: '١٢٣' },
    { number: '۴۲۴۲۴۲۴۲۴۲۴۲۴۲۴۲', expiry: '۰۹/۲۰۳۰', code: '۱۲۳' },
  ])('may be written as %j', async (change) => {
    const { id, url } = await openOne(scene);
    expect((await payWith(url, change)).status).toBe(303);
    expect(await chargesOf(id)).toHaveLength(1);
  });

  it('that is sent twice, or ten times at once, is charged once', async () => {
    const { id, url } = await openOne(scene);
    const token = tokenIn((await visit(url)).html);
    const sent = await Promise.all(Array.from({ length: 10 }, () => send(url, { ...rightForm, token })));
    expect(sent.map(({ status, headers }) => [status, headers.get('location')])).toEqual(
      Array.from({ length: 10 }, () => [303, 'https://app.example/bills?paid=p1']),
    );
    expect(await chargesOf(id)).toHaveLength(1);
    await scene.pass(0);
    expect(scene.received).toHaveLength(1);
  });

  it('without the token of the page, or from another site, charges nothing', async () => {
    const { id, url } = await openOne(scene);
    const token = tokenIn((await visit(url)).html);
    for (const wrong of ['', 'x', token.slice(1)]) await send(url, { ...rightForm, token: wrong });
    const foreign = await send(url, { ...rightForm, token }, { 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.html.includes('<h1>')]).toEqual([409, true]);
    const json = await fetch(url, { method: 'POST', body: '{}', headers: { 'content-type': 'text/plain' } });
    expect(json.status).toBe(415);
    expect(await chargesOf(id)).toEqual([]);
  });
});

describe('what came of it', () => {
  it.each([
    ['insufficient-funds', 'رُفضت عملية الدفع', 'الرصيد غير كافٍ.'],
    ['expired-card', 'رُفضت عملية الدفع', 'البطاقة منتهية الصلاحية.'],
  ])('is told to who was declined: %s', async (name, title, reason) => {
    const { url } = await openOne(scene);
    const { status, headers } = await payWith(url, {
      number: testCards.find((card) => card.name === name)?.number ?? '',
    });
    const location = headers.get('location') ?? '';
    expect([status, location]).toEqual([303, `${new URL(url).pathname}?language=ar`]);
    const { html } = await visit(new URL(location, url).href);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(reason);
    expect(html).toContain('href="https://app.example/bills?paid=p1"');
  });

  it('is shown to who comes back to the page', async () => {
    const { url } = await openOne(scene, { language: 'en' });
    await payWith(url, { number: testCards.find(({ name }) => name === 'slow')?.number ?? '' });
    const { html } = await visit(url);
    expect(html).toContain('<meta http-equiv="refresh" content="5">');
    await scene.pass(20_000);
    const after = (await visit(url)).html;
    expect(after).toContain('<h1>Paid</h1>');
    expect(after).not.toContain('http-equiv="refresh"');
  });

  it('of a payment that was cancelled is that nothing can be paid any more', async () => {
    const { id, url } = await openOne(scene);
    const { status, headers } = await send(`${url}/cancel`, { language: 'fa' });
    expect([status, headers.get('location')]).toEqual([303, 'https://app.example/bills?paid=p1']);
    await payWith(url, {});
    await scene.pass(0);
    expect([await chargesOf(id), scene.received.map(({ type }) => type)]).toEqual([
      [],
      ['checkout.cancelled'],
    ]);
    expect((await visit(`${url}?language=fa`)).html).toContain('از پرداخت انصراف دادید');
  });
});

describe('the other pages', () => {
  it('list the test cards in the language of the browser', async () => {
    const { html } = await visit(`${scene.bank.url}/cards`);
    for (const { number } of testCards) expect(html).toContain(number.replace(/\d{4}(?=\d)/g, '$& '));
    const reply = await fetch(scene.bank.url, { headers: { 'accept-language': 'fa-IR' } });
    expect([reply.url, await reply.text()]).toEqual([
      `${scene.bank.url}/cards`,
      expect.stringContaining('<html lang="fa" dir="rtl">'),
    ]);
  });

  it('say where there is none', async () => {
    for (const path of ['/pay/co_000000000000000000000000', '/nothing', '/pay/x']) {
      const { status, html } = await visit(`${scene.bank.url}${path}?language=ar`);
      expect([status, html.includes('<h1>هذه الصفحة غير موجودة</h1>')]).toEqual([404, true]);
    }
    const { url } = await openOne(scene);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(20_000) })).status).toBe(400);
  });
});

test('amounts have all their decimals, and no amount is too large to be exact', () => {
  const texts = [
    moneyText(5, 'JOD', 'en'),
    moneyText(1_000_000_000_001, 'JOD', 'en'),
    moneyText(1200, 'JPY', 'en'),
    moneyText(120_000, 'IRR', 'en'),
  ].map((text) => text.replaceAll('\u00a0', ' '));
  expect(texts).toEqual(['JOD 0.005', 'JOD 1,000,000,000.001', 'JPY 1,200', 'IRR 1,200.00']);
});

test('time is told in hours, minutes, or at last seconds', () =>
  expect([7_200_000, 7_199_000, 60_000, 59_999, 0, -1].map((time) => timeText(time, 'en'))).toEqual([
    'in 2 hours',
    'in 119 minutes',
    'in 1 minute',
    'in 59 seconds',
    'in 0 seconds',
    'in 0 seconds',
  ]));

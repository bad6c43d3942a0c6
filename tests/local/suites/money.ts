import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Portal } from './portal';

/*
 * Money on the whole portal: a citizen pays what the demo's treasury asks for on the bank's page, as a browser would, and the
 * treasury finds it in its ledger.
 */

interface Payment {
  readonly payment_id: string;
  readonly amount: number;
  readonly state: { readonly status: string };
  readonly refund_summary: { readonly status: string; readonly amount_submitted: number };
  readonly _links: { readonly next_url?: { readonly href: string } };
}
interface Bill {
  readonly id: string;
  readonly due: { readonly total: number };
}
interface Receipt {
  readonly id: string;
  readonly number?: number;
  readonly agencyId: string;
  readonly money: { readonly amount: number };
}
interface Refunds {
  readonly _embedded: {
    readonly refunds: readonly { readonly status: string; readonly automatic: string | null }[];
  };
}
interface Settlement {
  readonly currencies: readonly {
    readonly heads: readonly { readonly head: string; readonly net: string }[];
    readonly suspense: { readonly in: string; readonly closing: string };
    readonly refundsPayable: { readonly closing: string };
  }[];
}

const back = 'https://example.org/paid';

/** `portal` is the running portal, once tests run. */
export const moneySuite = (portal: () => Portal): void => {
  let headers: Readonly<Record<string, string>>;
  beforeAll(async () => {
    const token = await portal().token('amina@example.org');
    headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  });

  const ask = async <T>(path: string, more: RequestInit = {}): Promise<T> => {
    const reply = await fetch(`${portal().url}${path}`, { headers, ...more });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${path}: ${reply.status} ${text}`);
    return JSON.parse(text) as T;
  };

  const until = async <T>(path: string, good: (found: T) => boolean): Promise<T> => {
    for (;;) {
      const found = await ask<T>(path);
      if (good(found)) return found;
      await pause(100);
    }
  };

  const begin = (billId: string, key: string): Promise<Payment> =>
    ask('/v1/payments', {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': key },
      body: JSON.stringify({ bills: [{ bill_id: billId }], return_url: back }),
    });

  /** Fills in the bank's form, and sends it as often as an impatient finger does. */
  const fillIn = async (page: string, card: string, clicks: number): Promise<void> => {
    const [, token = ''] = /name="token" value="(\w+)"/.exec(await (await fetch(page)).text()) ?? [];
    const body = new URLSearchParams({
      ...{ token, language: 'en', name: 'Amina', number: card, expiry: '12/34', code: '123' },
    });
    const replies = await Promise.all(
      Array.from({ length: clicks }, () => fetch(page, { method: 'POST', body, redirect: 'manual' })),
    );
    expect(replies.map(({ status }) => status)).toEqual(replies.map(() => 303));
  };

  const pay = async (bill: Bill | undefined, card: string): Promise<Payment> => {
    const key = `pay-${bill?.id}`;
    const [payment, repeat] = await Promise.all([begin(bill?.id ?? '', key), begin(bill?.id ?? '', key)]);
    expect(repeat).toEqual(payment);
    await fillIn(payment._links.next_url?.href ?? '', card, 3);
    return until<Payment>(`/v1/payments/${payment.payment_id}`, ({ state }) => state.status === 'success');
  };

  it('has on its first start two fines, an appointment, and a fee that was paid, with its receipt and settlement', async () => {
    const states = (found: { readonly items: readonly { readonly state: string }[] }) =>
      found.items.map(({ state }) => state).sort();
    expect(states(await ask('/v1/fines'))).toEqual(['contested', 'issued']);
    expect(states(await ask('/v1/appointments'))).toEqual(['confirmed']);
    const { items } = await until<{ items: readonly Receipt[] }>('/v1/receipts', ({ items: [receipt] }) =>
      Number.isInteger(receipt?.number),
    );
    expect(items).toMatchObject([{ number: 1, money: { amount: 2_500 } }]);
    const [works] = portal().demo.agencies;
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Amman' }).format();
    const key = { 'x-api-key': works?.apiKey ?? '' };
    const { currencies } = await ask<Settlement>(`/v1/agency/settlements/${today}`, { headers: key });
    expect(currencies[0]?.heads).toMatchObject([{ head: 'copies', net: '2500' }]);
  });

  it('pays a bill once, however often the button is pressed, and what was charged twice goes back by itself', async () => {
    const { items: bills } = await ask<{ readonly items: readonly Bill[] }>('/v1/bills?state=open&kind=tax');
    expect(bills).toHaveLength(2);

    const first = await pay(bills[0], '4242424242424242');
    expect(first.amount).toBe(bills[0]?.due.total);
    expect(first.refund_summary).toMatchObject({ status: 'available', amount_submitted: 0 });

    const second = await pay(bills[1], '4000000000000408');
    const refunds = await until<Refunds>(`/v1/payments/${second.payment_id}/refunds`, ({ _embedded }) =>
      _embedded.refunds.some(({ status }) => status === 'success'),
    );
    expect(refunds._embedded.refunds).toMatchObject([{ automatic: 'paid_twice' }]);
    expect((await ask<{ items: readonly Bill[] }>('/v1/bills?state=open&kind=tax')).items).toEqual([]);

    const { items: receipts } = await until<{ items: readonly Receipt[] }>('/v1/receipts', ({ items }) =>
      items.every(({ number }) => number !== undefined),
    );
    const treasuryId = portal().demo.agencies.at(-1)?.id;
    const ofTreasury = receipts.filter(({ agencyId }) => agencyId === treasuryId);
    expect(ofTreasury.map(({ number }) => number).sort()).toEqual([1, 2]);
    const accept = { ...headers, accept: 'application/pdf' };
    const path = `/v1/receipts/${receipts[0]?.id}/pdf?language=ar`;
    const pdf = await fetch(`${portal().url}${path}`, { headers: accept });
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');

    const treasury = { 'x-api-key': portal().demo.agencies.at(-1)?.apiKey ?? '' };
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Amman' }).format();
    const { currencies } = await ask<Settlement>(`/v1/agency/settlements/${today}`, { headers: treasury });
    const net = currencies[0]?.heads.reduce((sum, head) => sum + Number(head.net), 0);
    expect(net).toBe(first.amount + second.amount);
    expect(currencies[0]).toMatchObject({
      suspense: { in: String(second.amount), closing: '0' },
      refundsPayable: { closing: '0' },
    });
  });

  it('leaves a ledger that its own entries prove', async () => {
    const root = join(__dirname, '../../..');
    const args = ['--import', 'tsx', 'bin/ledger-check.ts', '--data', portal().data];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    expect(stdout).toMatch(/8 +agrees/);
  });
};

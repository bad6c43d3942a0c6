import { AnswerError, type Client, createClient, isProblem } from '../../client/src/index';

interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const problem = (code: string, status: number, headers: Record<string, string> = {}) =>
  json({ type: `urn:diwan:problem:${code}`, title: 'No', status, code, requestId: 'r-1' }, status, {
    'content-type': 'application/problem+json',
    ...headers,
  });

/** A client to which these answers come, one after the other, and what it has sent. */
const withAnswers = (answers: readonly (() => Response)[], more: object = {}): [Client, Sent[]] => {
  const sent: Sent[] = [];
  const fake = (async (url: string, init: RequestInit) => {
    sent.push({ url, ...(init as unknown as Omit<Sent, 'url'>) });
    const answer = answers[sent.length - 1];
    if (!answer) throw new Error('One request too many');
    return answer();
  }) as unknown as typeof fetch;
  const options = { url: 'https://portal.example/', token: 't', apiKey: 'k', fetch: fake, ...more };
  return [createClient(options), sent];
};

const complaintId = '7h2m4q8v1c6t0b5k9d3f7j2n4r8a1e6gm3k8d2q7';
const lost = () => {
  throw new TypeError('fetch failed');
};

describe('a request', () => {
  it('has its arguments where they belong, and who calls', async () => {
    const [anyone, sent] = withAnswers([() => json({ items: [] }), () => json({ items: [] })], {
      language: 'ar',
    });
    await anyone.complaints.listComplaints({ limit: 5 });
    await anyone.complaints.listCategories({}, { language: 'fa' });
    expect(sent).toMatchObject([
      {
        url: 'https://portal.example/v1/complaints?limit=5',
        method: 'GET',
        headers: { authorization: 'Bearer t', 'accept-language': 'ar' },
      },
      { url: 'https://portal.example/v1/public/complaints/categories', headers: { 'accept-language': 'fa' } },
    ]);
    expect(Object.keys(sent[0]?.headers ?? {})).not.toContain('idempotency-key');
    expect(Object.keys(sent[1]?.headers ?? {})).not.toContain('authorization');
  });

  it('of a write has a new key for each call, unless one is given', async () => {
    const [client, sent] = withAnswers(Array(3).fill(() => json({})));
    await client.complaints.rate({ complaintId, score: 5 });
    await client.complaints.rate({ complaintId, score: 5 });
    await client.complaints.rate({ complaintId, score: 5 }, { idempotencyKey: 'mine' });
    const keys = sent.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(3);
    expect(keys[2]).toBe('mine');
    expect(sent[0]).toMatchObject({
      url: `https://portal.example/v1/complaints/${complaintId}/rating`,
      headers: { 'content-type': 'application/json' },
      body: '{"score":5}',
    });
  });

  it('of an agency names the officer and the purpose in the letters of headers', async () => {
    const [client, sent] = withAnswers([() => json({})]);
    await client.complaints.showToAgency(
      { complaintId },
      { officer: 'سمير', purpose: 'Planning the repair' },
    );
    expect(sent[0]?.headers).toMatchObject({
      'x-api-key': 'k',
      'diwan-officer': encodeURIComponent('سمير'),
      'diwan-purpose': 'Planning the repair',
    });
  });

  it('is not made without what it needs', async () => {
    const [client, sent] = withAnswers([], { token: undefined, apiKey: undefined });
    await expect(client.complaints.listComplaints()).rejects.toThrow('give the client a token');
    await expect(client.complaints.listQueue()).rejects.toThrow('give the client an apiKey');
    const named = createClient({ url: 'https://portal.example', apiKey: 'k' });
    await expect(
      named.complaints.showToAgency({ complaintId }, { officer: '', purpose: 'x' }),
    ).rejects.toThrow('name officer and purpose');
    const mine = createClient({ url: 'https://portal.example', token: 't' });
    await expect(mine.complaints.getComplaint({ complaintId: '' })).rejects.toThrow('complaintId is missing');
    expect(sent).toEqual([]);
  });

  it('asks for the token before each call', async () => {
    let given = 0;
    const token = async () => `t${++given}`;
    const [client, sent] = withAnswers(
      Array(2).fill(() => json({ items: [] })),
      { token },
    );
    await client.complaints.listComplaints();
    await client.complaints.listComplaints();
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer t1', 'Bearer t2']);
  });

  it('of a form has its fields, of a face its ending, of a file its type', async () => {
    const [client, sent] = withAnswers([
      () => json([]),
      () => json([]),
      () => new Response(new Uint8Array([1, 2])),
      () => new Response('a,b\r\n'),
    ]);
    await client.complaints.requestOpen311Service({
      service_code: 'x',
      description: 'a b',
      address_string: 'c&d',
    });
    await client.complaints.defineOpen311Service({ service: 'street light', jurisdiction_id: 'demo' });
    const paper = await client.receipts.printReceipt({ receiptId: complaintId, language: 'ar' });
    expect(await client.settlements.downloadSettlement({ date: '2026-03-01' })).toBe('a,b\r\n');
    expect(sent[0]).toMatchObject({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'service_code=x&description=a+b&address_string=c%26d',
    });
    expect(sent[1]?.url).toBe(
      'https://portal.example/open311/v2/services/street%20light.json?jurisdiction_id=demo',
    );
    expect(sent[2]?.headers.accept).toBe('application/pdf');
    expect(paper).toEqual(new Uint8Array([1, 2]));
  });
});

describe('a request that is not answered yet', () => {
  it('is sent again with the same key, after as long as it was asked to wait', async () => {
    const [client, sent] = withAnswers([
      () => problem('too-many-requests', 429, { 'retry-after': '1' }),
      () => problem('busy', 503, { 'retry-after': new Date(Date.now() + 1500).toUTCString() }),
      lost,
      () => json({ id: 'done' }),
    ]);
    const since = Date.now();
    expect(await client.complaints.rate({ complaintId, score: 4 })).toEqual({ id: 'done' });
    expect(Date.now() - since).toBeGreaterThanOrEqual(990);
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(sent).toHaveLength(4);
  });

  it('is given up after so many attempts, or where the wait is too long', async () => {
    const [client, sent] = withAnswers([lost, lost], { attempts: 2 });
    await expect(client.identity.getMe()).rejects.toThrow('fetch failed');
    expect(sent).toHaveLength(2);
    const [other, once] = withAnswers([() => problem('too-many-requests', 429, { 'retry-after': '60' })]);
    await expect(other.identity.getMe()).rejects.toMatchObject({ status: 429 });
    expect(once).toHaveLength(1);
  });

  it('is given up when it is told so, while it waits', async () => {
    const [client, sent] = withAnswers([() => problem('busy', 503, { 'retry-after': '20' })]);
    const signal = AbortSignal.timeout(50);
    await expect(client.identity.getMe({}, { signal })).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(sent).toHaveLength(1);
  });

  it('is not sent again where the portal has refused it', async () => {
    const [client, sent] = withAnswers([() => problem('wrong-status', 409)]);
    const error = await client.complaints.rate({ complaintId, score: 4 }).catch((caught: unknown) => caught);
    expect(sent).toHaveLength(1);
    expect(isProblem(error)).toBe(true);
    expect(isProblem(error, 'busy')).toBe(false);
    expect(error).toMatchObject({ status: 409, code: 'wrong-status', problem: { requestId: 'r-1' } });
  });
});

describe('a refusal', () => {
  it('says what is wrong with which value', async () => {
    const errors = [{ in: 'body', pointer: '/score', code: 'max_value', detail: 'Must be at most 5.' }];
    const body = {
      type: 'x',
      title: 'Not valid',
      status: 400,
      code: 'invalid-request',
      requestId: 'r',
      errors,
    };
    const [client] = withAnswers([() => json(body, 400, { 'content-type': 'application/problem+json' })]);
    await expect(client.complaints.rate({ complaintId, score: 9 })).rejects.toThrow(
      'Not valid (invalid-request); body /score: Must be at most 5.',
    );
  });

  it('of another standard, or of what stands before the portal, is an answer as it came', async () => {
    const [client] = withAnswers([() => new Response('<h1>Bad gateway</h1>', { status: 502 })]);
    const error = await client.identity.getMe().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(AnswerError);
    expect(error).toMatchObject({ status: 502, text: '<h1>Bad gateway</h1>' });
    expect(isProblem(error)).toBe(false);
  });
});

it('the entries of every page are asked for as they are needed', async () => {
  const [client, sent] = withAnswers([
    () => json({ items: [{ id: 'a' }, { id: 'b' }], next: 'two' }),
    () => json({ items: [{ id: 'c' }] }),
  ]);
  const seen: string[] = [];
  for await (const { id } of client.complaints.listComplaints.all({ limit: 2 }))
    seen.push(`${id} of ${sent.length}`);
  expect(seen).toEqual(['a of 1', 'b of 1', 'c of 2']);
  expect(sent[1]?.url).toBe('https://portal.example/v1/complaints?limit=2&cursor=two');
});

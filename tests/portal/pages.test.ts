import type { APIGatewayProxyEvent } from 'aws-lambda';
import { contract } from '../../functions/portal/contract';
import { openapiText } from '../../lib/openapi';
import { usePortal } from '../support/portal';
import { portalService } from '../support/services';
import { eventOf, lambdaContext } from '../support/transport';

const portal = usePortal(portalService);
const call = () => portal().client(contract);

/** What a page asks the browser to fetch or follow. */
const linksOf = (html: string): string[] =>
  [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, link]) => link ?? '');
const paths: readonly string[] = Object.values(contract.routes).map(({ path }) => path);

/** As the gateway calls when the portal has no domain of its own: the stage stands before the path. */
const underStage = async (resource: '/' | '/docs' | '/openapi.json', stage: string): Promise<string> => {
  const sending = {
    method: 'GET',
    resource,
    params: {},
    query: [],
    headers: {},
    body: undefined,
    caller: {},
  } as const;
  const event = eventOf(sending);
  const requestContext = { ...event.requestContext, path: `${stage}${resource}` };
  const { body } = await portalService.open(portal())(
    { ...event, requestContext } as APIGatewayProxyEvent,
    lambdaContext,
  );
  return body;
};

describe('the way in', () => {
  it.each([
    ['en-GB', 'lang="en" dir="ltr"'],
    ['ar-JO, en;q=0.5', 'lang="ar" dir="rtl"'],
    ['fa', 'lang="fa" dir="rtl"'],
    ['fr', 'lang="en" dir="ltr"'],
  ])('speaks the language of %s', async (language, expected) => {
    const { text, headers } = await call().home({ headers: { 'accept-language': language } });
    expect(text).toContain(`<html ${expected}>`);
    expect(headers.vary).toBe('accept-language');
  });

  it('links to what there is', async () => {
    const links = linksOf((await call().home({})).text).filter((link) => !link.startsWith('data:'));
    expect(links).toEqual(expect.arrayContaining(['/docs', '/openapi.json', '/health']));
    expect(links.filter((link) => !paths.includes(link))).toEqual([]);
  });
});

describe('the reference', () => {
  it('loads only what the portal serves, and may load nothing else', async () => {
    const { text, headers } = await call().reference({});
    const links = linksOf(text).filter((link) => !link.startsWith('data:'));
    expect(links).toHaveLength(4);
    expect(links.filter((link) => !paths.includes(link))).toEqual([]);
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style| style=| on\w+=/);
    const policy = headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
  });

  it('asks no validator elsewhere', async () => {
    expect((await call().referenceScript({})).text).toContain('validatorUrl: null');
  });

  it('replaces the very key that the description shows as an example', async () => {
    const { components } = (await call().description({})).body as unknown as {
      components: { parameters: { idempotencyKey: { example: string } } };
    };
    expect((await call().referenceScript({})).text).toContain(
      `'${components.parameters.idempotencyKey.example}'`,
    );
  });

  it.each([
    ['pageStyle', 'text/css; charset=utf-8', /\bbody\b/],
    ['referenceScript', 'text/javascript; charset=utf-8', /SwaggerUIBundle\(/],
    ['swaggerStyle', 'text/css; charset=utf-8', /\.swagger-ui/],
    ['swaggerScript', 'text/javascript; charset=utf-8', /SwaggerUIBundle/],
  ] as const)('serves its file %s, to be kept for a day', async (route, media, content) => {
    const { text, headers } = await call()[route]({});
    expect(text).toMatch(content);
    expect(headers['content-type']).toBe(media);
  });

  it('serves no file that fills a reply of Lambda (6 MB)', async () => {
    const { text } = await call().swaggerScript({});
    expect(Buffer.byteLength(JSON.stringify(text))).toBeLessThan(3_000_000);
  });
});

describe('the description', () => {
  it('is the generated document', async () => {
    expect((await call().description({})).body).toEqual(JSON.parse(openapiText()));
  });
});

describe('under a stage of the gateway', () => {
  it('links and serves as at a domain of its own', async () => {
    expect(linksOf(await underStage('/', '/live'))).toContain('/live/docs');
    expect(linksOf(await underStage('/docs', '/live'))).toContain('/live/docs/swagger-ui-bundle.js');
    expect(JSON.parse(await underStage('/openapi.json', '/live')).servers).toEqual([{ url: '/live' }]);
  });
});

describe('health', () => {
  it('answers, and asks the table nothing', async () => {
    const { result, cost } = await portal().database.meter.measure(() => call().health({}));
    expect(result.body).toEqual({ status: 'ok', version: '0.1.0' });
    expect(cost.requests).toBe(0);
  });
});

const nameOf = (path: string) =>
  Object.entries(contract.routes).find(([, route]) => route.path === path)?.[0] as 'home';
const isPage = ({ path }: { readonly path: string }): boolean => ['/', '/docs'].includes(path);

it.each(Object.values(contract.routes).filter(isPage))(
  '$path is shown whatever is added to a link to count clicks by',
  async ({ path }) => {
    const asking = { query: { utm_source: 'sms', gclid: 'x' } } as object;
    expect((await call()[nameOf(path)](asking)).text).toContain('<!doctype html>');
  },
);

it.each(Object.values(contract.routes).filter((route) => !isPage(route)))(
  '$path refuses what it does not know',
  async ({ path }) => {
    const name = nameOf(path);
    const asking = { query: { colour: 'green' } } as object;
    const { problem } = await call()[name](asking);
    expect(problem).toMatchObject({
      code: 'invalid-request',
      errors: [{ in: 'query', pointer: '/colour', code: 'undeclared' }],
    });
  },
);

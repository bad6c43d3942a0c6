import { type Definition, routesOf } from '../../../local/gateway/definition';
import { createRouter } from '../../../local/gateway/router';

const method = { 'x-amazon-apigateway-integration': { type: 'mock' } };
const definition: Definition = {
  paths: {
    '/': { get: method },
    '/a/{id}': { get: method, 'x-amazon-apigateway-any-method': method },
    '/a/fixed': { get: method },
    '/a/{id}/b': { get: method },
    '/a/{rest+}': { get: method },
  },
};
const route = createRouter(routesOf(definition));
const found = (name: string, path: string) => {
  const match = route(name, path);
  return match && [match.route.method, match.route.resource, match.pathParameters];
};

describe('the router', () => {
  it.each([
    ['GET', '/', ['GET', '/', null]],
    ['GET', '/a/fixed', ['GET', '/a/fixed', null]],
    ['GET', '/a/1', ['GET', '/a/{id}', { id: '1' }]],
    ['PUT', '/a/1', ['ANY', '/a/{id}', { id: '1' }]],
    ['GET', '/a/fixed/b', ['GET', '/a/{id}/b', { id: 'fixed' }]],
    ['GET', '/a/1/c', ['GET', '/a/{rest+}', { rest: '1/c' }]],
    ['GET', '/a/x%2Fy', ['GET', '/a/{id}', { id: 'x%2Fy' }]],
    ['POST', '/a/fixed', undefined],
    ['GET', '/b', undefined],
    ['GET', '/a', undefined],
  ])('%s %s', (name, path, expected) => expect(found(name, path)).toEqual(expected));

  it('hands a segment on that is not well encoded', () => {
    expect(found('GET', '/a/%zz')).toEqual(['GET', '/a/{id}', { id: '%zz' }]);
  });

  it('refuses a method that nothing answers', () => {
    expect(() => routesOf({ paths: { '/x': { get: {} } } })).toThrow('GET /x has no integration');
  });
});

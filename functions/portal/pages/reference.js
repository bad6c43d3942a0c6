// Starts Swagger UI on this portal's own description, found beside this script wherever the portal is served.

/**
 * As much of a description as a part of it needs: the part itself, and what it refers to. Swagger UI resolves a part by a walk over
 * all that it is given, which takes seconds for the whole of a description like this one.
 */
const partOf = (description, path) => {
  const part = { openapi: description.openapi, info: description.info };
  const copy = (steps) => {
    let from = description;
    let to = part;
    for (const [index, step] of steps.entries()) {
      from = from?.[step];
      if (from === undefined || to[step] === from) return;
      if (index === steps.length - 1) to[step] = from;
      else to = to[step] ??= {};
    }
    follow(from);
  };
  const follow = (value) => {
    if (typeof value !== 'object' || value === null) return;
    const { $ref } = value;
    if (typeof $ref === 'string' && $ref.startsWith('#/')) {
      const steps = $ref.slice(2).split('/');
      copy(steps.map((step) => decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')));
    }
    for (const each of Object.values(value)) follow(each);
  };
  copy(path);
  return part;
};

const resolvesParts = ({ getSystem }) => {
  const { resolveSubtree } = getSystem().fn;
  return {
    fn: {
      resolveSubtree: (description, path, options) =>
        resolveSubtree(partOf(description, path), path, options),
    },
  };
};

const exampleKey = '8e03978e-40d5-43dd-bc93-6894a57f9324';

window.ui = SwaggerUIBundle({
  url: new URL('../openapi.json', document.currentScript.src).href,
  dom_id: '#reference',
  plugins: [resolvesParts],
  deepLinking: true,
  persistAuthorization: true,
  tryItOutEnabled: true,
  displayOperationId: true,
  displayRequestDuration: true,
  filter: true,
  // There are hundreds of operations: each service is opened by hand, or by a link to an operation of it.
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  // No badge: it would send the description to a validator elsewhere.
  validatorUrl: null,
  // Whoever leaves the example's key as it is wants something new done with each click.
  requestInterceptor(request) {
    if (request.headers['Idempotency-Key'] === exampleKey) {
      request.headers['Idempotency-Key'] = crypto.randomUUID();
    }
    return request;
  },
});

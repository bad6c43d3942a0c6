// Starts Swagger UI on this portal's own description, found beside this script wherever the portal is served.

const exampleKey = '8e03978e-40d5-43dd-bc93-6894a57f9324';

window.ui = SwaggerUIBundle({
  url: new URL('../openapi.json', document.currentScript.src).href,
  dom_id: '#reference',
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

/** A function that says what it was called with, or does what the query asks for. */
export const echo = `
let calls = 0;
exports.handler = async (event, context) => {
  calls += 1;
  const ask = event.queryStringParameters?.do;
  if (ask === 'fail') throw new TypeError('It broke');
  if (ask === 'hang') await new Promise(() => setInterval(() => {}, 1000));
  if (ask === 'nonsense') return { statusCode: 'many' };
  if (ask === 'exit') process.exit(1);
  if (ask === 'binary') {
    return { statusCode: 200, headers: { 'Content-Type': 'image/png' }, body: 'AAEC', isBase64Encoded: true };
  }
  if (ask === 'timer') {
    const since = Date.now();
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { statusCode: 200, body: String(Date.now() - since) };
  }
  if (ask === 'complain') {
    console.error('Something is odd');
    process.emitWarning('Old habits');
  }
  if (ask === 'cookies') {
    return { statusCode: 201, multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] }, headers: { 'WWW-Authenticate': 'x' } };
  }
  console.log('called ' + calls);
  const { TABLE, SEAL, POOL, PORTAL, AWS_LAMBDA_FUNCTION_VERSION } = process.env;
  const { AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_API_GATEWAY, AWS_ENDPOINT_URL_SSM } = process.env;
  const env = {
    TABLE, SEAL, POOL, PORTAL, AWS_LAMBDA_FUNCTION_VERSION,
    AWS_ENDPOINT_URL_DYNAMODB, AWS_ENDPOINT_URL_API_GATEWAY, AWS_ENDPOINT_URL_SSM,
  };
  return { statusCode: 200, body: JSON.stringify({ event, env, calls, name: context.functionName }) };
};`;

/** An authorizer that allows or denies as the header says. */
export const guard = `
let asked = 0;
exports.handler = async (event) => {
  asked += 1;
  const who = event.headers.Authorization;
  if (who === 'nobody') throw new Error('Unauthorized');
  if (who === 'broken') throw new Error('Out of order');
  const [effect, usageIdentifierKey] = who.split(' ');
  return {
    principalId: 'someone',
    policyDocument: {
      Version: '2012-10-17',
      Statement: [{ Effect: effect, Action: 'execute-api:Invoke', Resource: event.methodArn.replace(/\\/GET\\/.*/, '/*/v1/*') }],
    },
    context: { asked, vip: true },
    ...(usageIdentifierKey && { usageIdentifierKey }),
  };
};`;

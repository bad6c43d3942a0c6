/**
 * Runs cognito-local, with ten of its habits changed.
 * - It writes its files in place, so that one killed in the middle leaves half a file: here a file is replaced whole.
 * - It draws confirmation codes in a frame among its logs: here a code is one line, for the person at the console.
 * - It takes any password: here the pool's policy holds, as the template states it.
 * - It leaves an address unverified whose code was entered at sign-up: here, as Cognito does, it is verified.
 * - It closes connections that were quiet for five seconds, also while somebody writes to one: here they are kept.
 * - It tells a wrong password from an unknown user: here, as Cognito does for clients that prevent it, nobody can.
 * - Its tokens do not say of which sign-in they are: here, as Cognito's, they have `origin_jti`, and keep `auth_time` when renewed.
 * - It forgets the refresh token of a sign-in with a second factor: here it is kept.
 * - It cannot take back refresh tokens of a user (`AdminUserGlobalSignOut`): here it can.
 * - It cannot take a second factor back for a user (`AdminSetUserMFAPreference`): here it can.
 */
const { AsyncLocalStorage } = require('node:async_hooks');
const { sign } = require('node:crypto');
const fs = require('node:fs');
const http = require('node:http');
const { CognitoError, InvalidPasswordError } = require('cognito-local/lib/errors.js');
const {
  ConsoleMessageSender,
} = require('cognito-local/lib/services/messageDelivery/consoleMessageSender.js');
const { Targets } = require('cognito-local/lib/targets/targets.js');

fs.writeFile = (file, data, callback) => {
  try {
    fs.writeFileSync(`${file}.draft`, data);
    fs.renameSync(`${file}.draft`, file);
    callback(null);
  } catch (error) {
    callback(error);
  }
};

ConsoleMessageSender.prototype.sendToConsole = async (_context, _user, destination, message) => {
  process.stdout.write(`CODE ${message.__code} ${destination}\n`);
};

const createServer = http.createServer;
http.createServer = (...given) => Object.assign(createServer(...given), { keepAliveTimeout: 600_000 });

const RULES = [
  ['RequireUppercase', /[A-Z]/, 'have uppercase characters'],
  ['RequireLowercase', /[a-z]/, 'have lowercase characters'],
  ['RequireNumbers', /[0-9]/, 'have numeric characters'],
  ['RequireSymbols', /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/, 'have symbol characters'],
];

/** Refuses a password as Cognito words it. */
const checkPassword = (password, policy) => {
  const refuse = (what) => {
    throw new CognitoError(
      'InvalidPasswordException',
      `Password did not conform with policy: Password ${what}`,
    );
  };
  if (password.length < (policy.MinimumLength ?? 8)) refuse('not long enough');
  for (const [name, pattern, what] of RULES) {
    if (policy[name] && !pattern.test(password)) refuse(`must ${what}`);
  }
};

/** Has `before` look at each request of an operation, and `after` at each of its failures. */
const around = (name, { before = async () => undefined, after = (error) => error }) => {
  const original = Targets[name];
  Targets[name] = (services) => {
    const operation = original(services);
    return async (context, request) => {
      await before(services.cognito, context, request);
      return operation(context, request).catch((error) => Promise.reject(after(error)));
    };
  };
};

const policyOf = (pool) => pool.options.Policies?.PasswordPolicy ?? {};
const byClient = async (cognito, context, { ClientId, Password = '' }) =>
  checkPassword(Password, policyOf(await cognito.getUserPoolForClientId(context, ClientId)));
const byPool = async (cognito, context, { UserPoolId, Password = '' }) =>
  checkPassword(Password, policyOf(await cognito.getUserPool(context, UserPoolId)));
around('SignUp', { before: byClient });
around('ConfirmForgotPassword', { before: byClient });
around('AdminSetUserPassword', { before: byPool });

const isAboutUser = (error) =>
  error instanceof InvalidPasswordError || error.code === 'NotAuthorizedException';
around('InitiateAuth', {
  after: (error) =>
    isAboutUser(error)
      ? new CognitoError('NotAuthorizedException', 'Incorrect username or password.')
      : error,
});

const confirmSignUp = Targets.ConfirmSignUp;
Targets.ConfirmSignUp = (services) => async (context, request) => {
  const answer = await confirmSignUp(services)(context, request);
  const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId);
  const user = await pool.getUserByUsername(context, request.Username);
  const verified = (pool.options.AutoVerifiedAttributes ?? []).map((name) => `${name}_verified`);
  const others = user.Attributes.filter(({ Name }) => !verified.includes(Name));
  const Attributes = [...others, ...verified.map((Name) => ({ Name, Value: 'true' }))];
  await pool.saveUser(context, { ...user, Attributes });
  return answer;
};

const { pem } = require('cognito-local/lib/keys/cognitoLocal.private.json');
const { JwtTokenGenerator } = require('cognito-local/lib/services/tokenGenerator.js');

/** The refresh token by which tokens are renewed just now. */
const renewing = new AsyncLocalStorage();

const claimsOf = (token) => JSON.parse(Buffer.from(token.split('.')[1], 'base64url').toString('utf8'));

/** The same token, of the sign-in whose refresh token is given. */
const signedInBy = (token, refreshToken) => {
  const { jti, iat } = claimsOf(refreshToken);
  const claims = { ...claimsOf(token), origin_jti: jti, auth_time: iat };
  const [header] = token.split('.');
  const signed = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), pem).toString('base64url')}`;
};

const generate = JwtTokenGenerator.prototype.generate;
JwtTokenGenerator.prototype.generate = async function (...given) {
  const made = await generate.apply(this, given);
  const refreshToken = renewing.getStore() ?? made.RefreshToken;
  const { AccessToken, IdToken } = made;
  return {
    ...made,
    AccessToken: signedInBy(AccessToken, refreshToken),
    IdToken: signedInBy(IdToken, refreshToken),
  };
};

const initiateAuth = Targets.InitiateAuth;
Targets.InitiateAuth = (services) => (context, request) =>
  renewing.run(request.AuthParameters?.REFRESH_TOKEN, () => initiateAuth(services)(context, request));

const respondToAuthChallenge = Targets.RespondToAuthChallenge;
Targets.RespondToAuthChallenge = (services) => async (context, request) => {
  const answer = await respondToAuthChallenge(services)(context, request);
  const { RefreshToken } = answer.AuthenticationResult ?? {};
  if (RefreshToken === undefined) return answer;
  const pool = await services.cognito.getUserPoolForClientId(context, request.ClientId);
  const user = await pool.getUserByUsername(context, request.ChallengeResponses.USERNAME);
  await pool.storeRefreshToken(context, RefreshToken, user);
  return answer;
};

Targets.AdminUserGlobalSignOut = (services) => async (context, request) => {
  const pool = await services.cognito.getUserPool(context, request.UserPoolId);
  const user = await pool.getUserByUsername(context, request.Username);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  await pool.saveUser(context, { ...user, RefreshTokens: [] });
  return {};
};

Targets.AdminSetUserMFAPreference = (services) => async (context, request) => {
  const pool = await services.cognito.getUserPool(context, request.UserPoolId);
  const user = await pool.getUserByUsername(context, request.Username);
  if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
  if (request.SoftwareTokenMfaSettings?.Enabled !== false)
    throw new CognitoError('InvalidParameterException', 'Here a second factor can only be taken back.');
  const { SoftwareTokenMfaConfiguration: _, PreferredMfaSetting: __, ...rest } = user;
  await pool.saveUser(context, { ...rest, UserMFASettingList: [] });
  return {};
};

require('cognito-local/lib/bin/start.js');

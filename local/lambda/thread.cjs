/**
 * What runs inside a function's worker thread: loads the deployed bundle, then answers one invocation at a time and is
 * frozen in between, as Lambda freezes a function's environment. Work that a handler leaves unfinished when it answers
 * therefore stands still until the next invocation, here as there. Plain JavaScript, so that a cold start measures the
 * bundle and no TypeScript loader.
 */
const { openSync, writeSync } = require('node:fs');
const { setPriority } = require('node:os');
const { join } = require('node:path');
const { parentPort, receiveMessageOnPort, workerData } = require('node:worker_threads');

const { folder, handler, logFile, wake, context, yields } = workerData;
const log = openSync(logFile, 'a');

// Linux takes 0 for the thread that calls; elsewhere it is the whole process, which has to stay as it is.
if (yields && process.platform === 'linux') setPriority(0, 10);

/** Logs are written at once: a frozen thread would hold back what is still on its way. */
const capture = (stream, isUrgent) => {
  stream.write = (chunk, encoding, callback) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    writeSync(log, text);
    for (const line of text.split('\n')) {
      if (line !== '' && isUrgent(line)) parentPort.postMessage({ log: line });
    }
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done) done();
    return true;
  };
};
const isError = (line) => /"level":"(ERROR|CRITICAL)"/.test(line);
capture(process.stdout, isError);
capture(process.stderr, (line) => isError(line) || !line.startsWith('{'));

const load = () => {
  const [module, name] = handler.split('.');
  const found = require(join(folder, module))[name];
  if (typeof found !== 'function') throw new Error(`${handler} is undefined or not exported`);
  return found;
};

/** One turn of the event loop: connections that the other side has closed while the thread was frozen are seen to be. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** Blocks the whole thread, with its timers and sockets, until the next invocation has been posted. */
const frozen = () => {
  for (;;) {
    Atomics.wait(wake, 0, 0);
    Atomics.store(wake, 0, 0);
    // The notice of an invocation that was seen before it came may come when that one is answered, and wakes for nothing.
    const posted = receiveMessageOnPort(parentPort);
    if (posted) return posted.message;
  }
};

const report = (error) => {
  const { name = 'Error', message = String(error), stack = message } = error ?? {};
  writeSync(log, `${stack}\n`);
  parentPort.postMessage({ failed: { errorType: name, errorMessage: message, stack } });
};

const invoke = (call, { event, requestId, deadline }) => {
  const own = { awsRequestId: requestId, getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()) };
  return new Promise((resolve, reject) => {
    const callback = (error, result) => (error ? reject(error) : resolve(result));
    const result = call(JSON.parse(event), { ...context, ...own }, callback);
    if (typeof result?.then === 'function') result.then(resolve, reject);
    else if (call.length < 3) resolve(result);
  });
};

const run = async () => {
  let call;
  try {
    call = load();
  } catch (error) {
    report(error);
    return;
  }
  parentPort.postMessage({ ready: true });
  for (;;) {
    const request = frozen();
    await turn();
    try {
      const payload = JSON.stringify((await invoke(call, request)) ?? null);
      parentPort.postMessage({ payload });
    } catch (error) {
      report(error);
    }
  }
};

run();

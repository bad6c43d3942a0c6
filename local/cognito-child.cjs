/**
 * Runs cognito-local, with two of its habits changed. It writes its files in place, so that one killed in the middle
 * leaves half a file: here a file is replaced as a whole. And it draws confirmation codes in a frame among its logs:
 * here a code is one line, which the portal shows to the person at the console.
 */
const fs = require('node:fs');
const {
  ConsoleMessageSender,
} = require('cognito-local/lib/services/messageDelivery/consoleMessageSender.js');

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

require('cognito-local/lib/bin/start.js');

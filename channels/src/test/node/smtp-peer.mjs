// An SMTP receiver that misbehaves on demand. It speaks JSON lines: on stdin {id, behaviour, …options} sets how it
// behaves, {id, ask: "mails"} asks what it holds; each is answered on stdout with {id, …}.
// The first line on stdout is {port}.
import { createInterface } from 'node:readline';
import { SMTPServer } from 'smtp-server';
import { simpleParser } from 'mailparser';

const ACCEPT = { behaviour: 'accept' };
let rule = ACCEPT;
let connections = 0;
const mails = [];

function refusal({ code, text }) {
  return Object.assign(new Error(text), { responseCode: code });
}

function at(place, session, callback) {
  if (rule.behaviour === 'reject' && rule.at === place) refuse(session, callback);
  else callback();
}

function hangUp(session, end = socket => socket.destroy()) {
  for (const connection of server.connections) {
    if (connection.session === session) end(connection._socket);
  }
}

// A refusal, and after it, when so told, the end of the connection.
function refuse(session, callback) {
  callback(refusal(rule));
  if (rule.thenHangUp) hangUp(session, socket => socket.end());
}

function receive(stream, session, callback) {
  if (rule.behaviour === 'drop-at-data') return hangUp(session);
  const chunks = [];
  stream.on('data', chunk => {
    if (rule.behaviour === 'drop-in-content') hangUp(session);
    chunks.push(chunk);
  });
  stream.on('end', () => afterTheDot(Buffer.concat(chunks), session, callback));
}

function afterTheDot(raw, session, callback) {
  if (rule.behaviour === 'reject' && rule.at === 'dot') return refuse(session, callback);
  mails.push({ raw, session: { id: session.id, from: session.envelope.mailFrom.address, to: session.envelope.rcptTo.map(it => it.address), user: session.user } });
  if (rule.behaviour === 'swallow-and-die') return hangUp(session);
  if (rule.behaviour === 'swallow-and-hang') return;
  callback(null, `2.0.0 Ok: queued as PEER${mails.length}`);
}

const server = new SMTPServer({
  authOptional: true,
  allowInsecureAuth: true,
  hideSTARTTLS: process.argv.includes('--no-starttls'),
  disableReverseLookup: true,
  closeTimeout: 100,
  logger: false,
  onConnect(session, callback) {
    connections++;
    if (rule.behaviour === 'greet-never') return;
    at('greeting', session, callback);
  },
  onAuth: (auth, session, callback) => auth.password === 's3cret&+' ? callback(null, { user: auth.username }) : callback(refusal({ code: 535, text: '5.7.8 Authentication credentials invalid' })),
  onMailFrom: (address, session, callback) => at('mail', session, callback),
  onRcptTo: (address, session, callback) => at('rcpt', session, callback),
  onData: receive,
});
server.on('error', () => {});

async function parsed({ raw, session }) {
  const mail = await simpleParser(raw);
  const headers = Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()]));
  return { ...session, messageId: mail.messageId, subject: mail.subject, fromName: mail.from.value[0].name, fromAddress: mail.from.value[0].address,
    text: mail.text, html: mail.html, date: mail.date, headers, raw: raw.toString('latin1') };
}

async function answer(request) {
  if (request.ask === 'mails') return { mails: await Promise.all(mails.filter(({ raw }) => raw.includes(request.key)).map(parsed)) };
  if (request.ask === 'connections') return { connections };
  if (request.ask === 'hang-up') server.connections.forEach(connection => connection._socket.destroy());
  else rule = request;
  return {};
}

server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.server.address().port })));
const lines = createInterface({ input: process.stdin });
lines.on('line', async line => {
  const request = JSON.parse(line);
  console.log(JSON.stringify({ id: request.id, ...await answer(request) }));
});
lines.on('close', () => process.exit(0));

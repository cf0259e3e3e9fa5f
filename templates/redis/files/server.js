const { createServer } = require('node:http');
const { connect } = require('node:net');
const { readFileSync } = require('node:fs');

const page = readFileSync(`${__dirname}/index.html`, 'utf8');
const redis = new URL(process.env.REDIS_URL);

/** One command to Redis, and the last line of what it answers (RESP2). */
function ask(...words) {
  const encode = (parts) => `*${parts.length}\r\n${parts.map((part) => `$${part.length}\r\n${part}\r\n`).join('')}`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(redis.port), redis.hostname);
    let answer = '';
    socket.setTimeout(2000, () => socket.destroy(new Error('Redis does not answer')));
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.split('\r\n').length > 2) socket.end();
    });
    socket.on('close', () => resolve(answer.trim().split('\r\n').at(-1)));
    socket.write(encode(['AUTH', redis.password]) + encode(words));
  });
}

createServer(async (request, response) => {
  if (request.url !== '/') return response.writeHead(404).end();
  try {
    const visits = Number((await ask('INCR', 'visits')).slice(1));
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-visits': String(visits) }).end(page);
  } catch (error) {
    console.error(error);
    response.writeHead(503).end();
  }
}).listen(Number(process.env.PORT ?? 3000));

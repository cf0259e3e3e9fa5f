const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');

const page = readFileSync(`${__dirname}/index.html`);

createServer((request, response) => {
  if (request.url !== '/') return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
}).listen(Number(process.env.PORT ?? 3000));

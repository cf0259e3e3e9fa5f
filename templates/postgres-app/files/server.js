const { createServer } = require('node:http');
const { readFileSync } = require('node:fs');
const { Pool } = require('pg');

const page = readFileSync(`${__dirname}/index.html`);
const pool = new Pool({ connectionString: process.env.DATABASE_URL, connectionTimeoutMillis: 5000 });
const ready = pool.query('create table if not exists visits (at timestamptz not null default now())');

createServer(async (request, response) => {
  if (request.url !== '/') return response.writeHead(404).end();
  try {
    await ready;
    await pool.query('insert into visits default values');
    const { rows } = await pool.query('select count(*) from visits');
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-visits': rows[0].count }).end(page);
  } catch (error) {
    console.error(error);
    response.writeHead(503).end();
  }
}).listen(Number(process.env.PORT ?? 3000));

// Asks the application something without a network in between.

import { createServer, request } from 'node:http';
import { Duplex } from 'node:stream';

/** Two ends of a wire: what one writes the other reads. */
function wire() {
  const ends = [];
  const end = (other) =>
    new Duplex({
      read() {},
      write(chunk, _encoding, done) {
        ends[other].push(chunk);
        done();
      },
      final(done) {
        ends[other].push(null);
        done();
      },
      destroy(error, done) {
        if (!ends[other].destroyed) ends[other].push(null);
        done(error);
      },
    });
  ends.push(end(1), end(0));
  return ends;
}

/**
 * `ask(path, headers)` -> `{ status, headers, body }` (headers as a plain object, body a Buffer), from a handler of requests.
 * Rejects when the answer takes longer than `patience` milliseconds or is larger than `most` bytes.
 */
export function inside(handle, { patience = 30_000, most = 4 * 1024 * 1024 } = {}) {
  const server = createServer(handle); // listens nowhere: a connection is handed to it
  return (path, headers) =>
    new Promise((resolve, reject) => {
      const connect = () => {
        const [ours, theirs] = wire();
        server.emit('connection', theirs);
        return ours;
      };
      const asked = request({ path, headers, createConnection: connect }, (answer) => {
        const chunks = [];
        let size = 0;
        answer.on('data', (chunk) => {
          size += chunk.length;
          if (size > most) asked.destroy(new Error(`${path} is larger than ${most} bytes`));
          else chunks.push(chunk);
        });
        answer.once('error', reject);
        answer.once('end', () => {
          clearTimeout(timer);
          resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) });
        });
      });
      const timer = setTimeout(() => asked.destroy(new Error(`${path} took longer than ${patience} ms`)), patience);
      asked.once('close', () => clearTimeout(timer));
      asked.once('error', reject);
      asked.end();
    });
}

// Serves in a process of its own until it is told to stop: `node --conditions=source --import <transpile.ts> main.ts <folder>`.
import { startServer } from './server.ts';

const [dir = ''] = process.argv.slice(2);
const server = await startServer({ dir });
process.stdout.write(`${server.connectionString}\n`);
const stop = (): void => void server.stop().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

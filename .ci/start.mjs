/** `npm start`: installs and builds what is missing, then serves the app until Ctrl+C. */
import {serve} from './serve.mjs';
import {PlainError, ensureBuild, ensureDependencies, start} from './setup.mjs';

await start(async () => {
  await ensureDependencies();
  await ensureBuild();

  const named = process.env.PORT;
  const port = named ? Number(named) : 4173;
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new PlainError(`PORT is "${named}", but a port is a whole number from 0 to 65535.`);
  const host = process.env.HOST ?? '127.0.0.1';
  const server = await serve({port, host, isFixed: Boolean(named)}).catch((error) => {
    throw new PlainError(
      `Port ${port} cannot be used (${error.code ?? error.message}). ` +
        'Choose another one, for example: PORT=8080 npm start',
    );
  });
  console.log(`Frenemy is ready: ${server.url}`);

  const end = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
});

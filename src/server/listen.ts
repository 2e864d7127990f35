import type { NestExpressApplication } from '@nestjs/platform-express';
import { codeOf } from '../persistence/foreign-error.js';
import { StartError } from './start-error.js';

/**
 * Begins to listen. @returns the address under which the server is reached
 * @throws StartError when the port is taken or not allowed, or the address is not of this machine
 */
export async function listen(app: NestExpressApplication, host: string, port: number): Promise<string> {
  try {
    await app.listen(port, host);
    return await app.getUrl();
  } catch (error) {
    throw explained(error, host, port);
  }
}

function explained(error: unknown, host: string, port: number): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE')
    return new StartError(
      `Port ${port} of ${host} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start.`,
      { cause: error },
    );
  if (code === 'EACCES')
    return new StartError(
      `This account may not listen on port ${port}. Choose one from 1024 on in PORT, and let a proxy take the others.`,
      { cause: error },
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(
      `${host} is no address of this machine. Set HOST to one that it has, such as 127.0.0.1 or 0.0.0.0.`,
      { cause: error },
    );
  return error;
}

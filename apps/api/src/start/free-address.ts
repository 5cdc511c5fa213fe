import net from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Whether the address can be listened on. A server that was just killed may still hold it for a moment, so it is
 * tried for a while.
 */
export async function isAddressFree(host: string, port: number, patience = 3000): Promise<boolean> {
  const glance = 250;
  for (let waited = 0; ; waited += glance) {
    if (await canListen(host, port)) return true;
    if (waited >= patience) return false;
    await pause(glance);
  }
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

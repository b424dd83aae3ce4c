import type { Server } from "node:http";
import type { Socket } from "node:net";

/**
 * Connections on which nothing was ever asked, as browsers open ahead of need. Node closes idle ones when a server
 * stops, but takes these for busy, and one of them would hold up the stop for as long as it may.
 */
export function watchUnused(server: Server): { readonly close: () => void } {
  const unused = new Set<Socket>();
  server.on("connection", (socket) => {
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  server.on("request", ({ socket }) => unused.delete(socket));
  return {
    close: () => {
      for (const socket of unused) socket.destroy();
    },
  };
}

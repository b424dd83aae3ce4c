/** Clients over HTTP in a process of their own: each has one request under way on a connection it keeps. */
import { Agent, request as httpRequest } from "node:http";

export interface ClientTask {
  readonly url: string;
  readonly bodies: readonly string[];
  readonly clients: number;
  readonly ms: number;
}

export interface ClientDone {
  readonly latencies: readonly number[];
  /** Of the answers' bodies. */
  readonly bytes: number;
  readonly problem?: string;
}

process.on("message", (task: ClientTask) => {
  void measure(task).then(
    (done) => process.send?.(done),
    (error: unknown) => process.send?.({ latencies: [], bytes: 0, problem: String(error) }),
  );
});
process.send?.({ ready: "" });

const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });

async function measure({ url, bodies, clients, ms }: ClientTask): Promise<ClientDone> {
  const latencies: number[] = [];
  const until = performance.now() + ms;
  let [next, bytes] = [0, 0];
  const client = async () => {
    for (;;) {
      const began = performance.now();
      const body = bodies[next++ % bodies.length];
      if (began >= until || body === undefined) return;
      const { length } = await post(url, body);
      bytes += length;
      latencies.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { latencies, bytes };
}

function post(url: string, body: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { "content-type": "application/json", accept: "application/json", "content-length": Buffer.byteLength(body) };
    const sent = httpRequest(url, { method: "POST", agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200 && !answer.subarray(0, 12).includes("errors")) resolve(answer);
        else reject(new Error(`expected an answer, got ${response.statusCode}: ${answer.subarray(0, 300)}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

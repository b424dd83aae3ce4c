/** The part of cli-progress we use; the package carries no types. */
declare module "cli-progress" {
  class SingleBar {
    constructor(options: { stream: NodeJS.WritableStream; format: string; clearOnComplete: boolean; hideCursor: boolean });
    start(total: number, done: number): void;
    update(done: number): void;
    stop(): void;
  }
  const cliProgress: { SingleBar: typeof SingleBar };
  export = cliProgress;
}

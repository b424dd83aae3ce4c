import type { World } from "./world.js";

/** The first signal stops in good order and exits with 0, or with 1 when that fails; a second one does not wait. */
export function stopOnSignals({ onSignal, exit }: Pick<World, "onSignal" | "exit">, stop: () => Promise<void>): void {
  let stopping = false;
  const onStop = () => {
    if (stopping) return exit(1);
    stopping = true;
    stop().then(
      () => exit(0),
      () => exit(1),
    );
  };
  onSignal("SIGINT", onStop);
  onSignal("SIGTERM", onStop);
}

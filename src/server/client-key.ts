import { isIPv6 } from "node:net";

/** What stands for a client without a token: its address, of IPv6 the network it was given, in which it can have any address. */
export function clientKey(address: string): string {
  const [plain = ""] = address.split("%");
  if (!isIPv6(plain)) return plain;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(plain)?.[1];
  return mapped ?? `${groupsOf(plain).slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an IPv6 address; a dotted end counts as two, whatever it says. */
function groupsOf(address: string): readonly string[] {
  const split = (part: string | undefined) =>
    part ? part.split(":").flatMap((group) => (group.includes(".") ? ["0", "0"] : [group])) : [];
  const [before, after] = address.toLowerCase().split("::");
  const [first, last] = [split(before), split(after)];
  const missing = Array<string>(Math.max(0, 8 - first.length - last.length)).fill("0");
  return [...first, ...missing, ...last].map((group) => group.replace(/^0+(?=.)/, ""));
}

/** Whether only this machine has the address. */
export function isLoopback(address: string): boolean {
  return address === "localhost" || address === "::1" || /^(?:::ffff:)?127\.\d+\.\d+\.\d+$/i.test(address);
}

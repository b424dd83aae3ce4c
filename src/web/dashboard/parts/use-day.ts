import { useAddress } from "../address/use-address.js";
import { today } from "./time-chart/days.js";

/** The day the reader asks about, else today. */
export function useDay(): string {
  return useAddress().choices.get("asOf") ?? today();
}

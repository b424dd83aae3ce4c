const DAY_MS = 86_400_000;

/** Days as numbers, for sliders and charts: how many since 1970. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

export function dayOfNumber(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

/** The first day a partial date can mean. */
export function firstDay(partial: string): string {
  const [year, month = "01", day = "01"] = partial.split("-");
  return `${year}-${month}-${day}`;
}

/** The last day a partial date can mean. */
export function lastDay(partial: string): string {
  const [year = "", month, day] = partial.split("-");
  if (month === undefined) return `${year}-12-31`;
  if (day !== undefined) return partial;
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** Today where the records are of. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}

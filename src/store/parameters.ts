import { StoreError } from "./errors.js";
import type { Parameters } from "./store.js";

/**
 * The parameters as an engine takes them, with whole numbers made by `integer`. Engines differ in what they do with
 * values that are not plain data (some store them, some drop them), so that none may pass.
 */
export function engineParameters(parameters: Parameters, integer: (value: number) => unknown): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parameters)) result[name] = engineValue(value, integer, name);
  return result;
}

const int64Limit = 2 ** 63;

function engineValue(value: unknown, integer: (value: number) => unknown, parameter: string): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return engineNumber(value, integer, parameter);
  if (Array.isArray(value)) return value.map((item) => engineValue(item, integer, parameter));
  if (!isPlainObject(value)) throw refusal(parameter, kindOf(value));
  const result: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) result[key] = engineValue(item, integer, parameter);
  return result;
}

function engineNumber(value: number, integer: (value: number) => unknown, parameter: string): unknown {
  if (!Number.isFinite(value)) throw refusal(parameter, String(value));
  if (!Number.isInteger(value)) return value;
  if (value >= int64Limit || value < -int64Limit) throw refusal(parameter, `the whole number ${value}, which 64 bits cannot hold`);
  return integer(value);
}

/** Told by the prototype's shape, not its identity: objects of another realm are plain too. */
function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function kindOf(value: unknown): string {
  return typeof value === "object" && value !== null ? `a ${value.constructor.name}` : `a value of type ${typeof value}`;
}

function refusal(parameter: string, found: string): StoreError {
  return new StoreError(
    "BAD_STATEMENT",
    `parameter $${parameter}: expected strings, numbers, booleans, null, lists or maps, found ${found}`,
  );
}

/**
 * Checks of shape for what comes in over a wire. A `Shape<T>` is a function that tells whether a value is a `T`;
 * the compiler keeps it in step with the type.
 */
export type Shape<T> = (value: unknown) => value is T;

/** The shape of what a check tells. */
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

export const isString: Shape<string> = (value) => typeof value === "string";
export const isBoolean: Shape<boolean> = (value) => typeof value === "boolean";

/** A whole number from 0 on. */
export const isCount: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** One of these strings. */
export function oneOf<const T extends string>(...allowed: readonly T[]): Shape<T> {
  return (value): value is T => allowed.some((each) => each === value);
}

/** A list of such things. */
export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every(item);
}

/** An object of such things by name. */
export function recordOf<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value): value is Readonly<Record<string, T>> => isObject(value) && Object.values(value).every(item);
}

/** Such a thing or null. */
export function nullOr<T>(item: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || item(value);
}

type Fields<T> = { readonly [Key in keyof T]-?: Shape<Exclude<T[Key], undefined>> };
type OptionalKeys<T> = { [Key in keyof T]-?: undefined extends T[Key] ? Key : never }[keyof T];

/** An object with these members; those named in `optional` may be missing. Others are not looked at. */
export function objectOf<T extends object>(
  fields: Fields<T>,
  optional: readonly OptionalKeys<T>[] = [],
): Shape<T> {
  const checks = Object.entries<Shape<unknown>>(fields);
  const mayMiss = new Set<string>(optional.map(String));
  return (value): value is T =>
    isObject(value) &&
    checks.every(([name, check]) => (value[name] === undefined ? mayMiss.has(name) : check(value[name])));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

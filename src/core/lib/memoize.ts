/** Remembers the last call. Same arguments by identity → same object back. */
export function memoizeLast<A extends readonly unknown[], R>(
  compute: (...args: A) => R,
): (...args: A) => R {
  let last: {readonly args: A; readonly value: R} | undefined;
  return (...args) => {
    if (!last || args.some((arg, i) => !Object.is(arg, last!.args[i])))
      last = {args, value: compute(...args)};
    return last.value;
  };
}

/** How long graphology's power iterations run: its own defaults stop at 10⁻⁶ and 100 rounds. */
export const STRICT = {tolerance: 1e-14, maxIterations: 20_000} as const;

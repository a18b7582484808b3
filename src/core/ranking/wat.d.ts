/** WebAssembly text: a plugin of the build makes it binary (`.ci/wat.mjs`). */
declare module '*.wat' {
  const bytes: Uint8Array;
  export default bytes;
}

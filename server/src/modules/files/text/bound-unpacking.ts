/** What one file may unpack to, in all. */
const MOST_BYTES = 256_000_000

/**
 * A thread's limits are those of its heap; what a PDF unpacks to lies outside of it, and a small one can be gigabytes. So
 * in a thread that reads one file, arrays of octets are counted as they are made, and none is made beyond the bound.
 * Answers whether all went within it: a reader may get over the refusal of one and go on.
 */
export function boundUnpacking(): () => boolean {
  let bytes = 0
  // Its pieces would be made where nobody counts them; without it, the reader unpacks by itself.
  Reflect.deleteProperty(globalThis, 'DecompressionStream')
  globalThis.Uint8Array = new Proxy(Uint8Array, {
    construct(target, given: unknown[], made) {
      const [size] = given
      bytes += typeof size === 'number' ? size : 0
      if (bytes > MOST_BYTES) throw new RangeError('unpacks to too much')
      return Reflect.construct(target, given, made) as object
    },
  })
  return () => bytes <= MOST_BYTES
}

/** Little-endian numbers, each after its width in bytes. */
export function littleEndian(...widthsAndValues: number[]): Buffer {
  const parts: Buffer[] = []
  for (let index = 0; index < widthsAndValues.length; index += 2) {
    const part = Buffer.alloc(8)
    part.writeBigUInt64LE(BigInt(widthsAndValues[index + 1] ?? 0))
    parts.push(part.subarray(0, widthsAndValues[index]))
  }
  return Buffer.concat(parts)
}

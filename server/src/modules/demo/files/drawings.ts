import sharp from 'sharp'

type Colour = readonly [number, number, number]

const paper: Colour = [226, 221, 208]
const steel: Colour = [150, 156, 158]
const dark: Colour = [74, 85, 81]
const pine: Colour = [14, 92, 80]
const copper: Colour = [168, 71, 31]

/** A canvas of coloured shapes: enough for a sketch, the same at each start. */
class Sketch {
  private readonly pixels: Buffer

  constructor(
    private readonly width: number,
    private readonly height: number,
    ground: Colour,
  ) {
    this.pixels = Buffer.alloc(width * height * 3)
    this.fill(() => true, ground)
  }

  fill(inside: (x: number, y: number) => boolean, colour: Colour, shade = 0): this {
    for (let y = 0; y < this.height; y++)
      for (let x = 0; x < this.width; x++)
        if (inside(x, y)) {
          const light = 1 + shade * (0.5 - y / this.height)
          for (const [at, value] of colour.entries())
            this.pixels[(y * this.width + x) * 3 + at] = Math.min(255, value * light)
        }
    return this
  }

  box(left: number, top: number, right: number, bottom: number, colour: Colour, shade = 0): this {
    return this.fill((x, y) => x >= left && x < right && y >= top && y < bottom, colour, shade)
  }

  ring(cx: number, cy: number, outer: number, inner: number, colour: Colour): this {
    return this.fill((x, y) => {
      const distance = Math.hypot(x - cx, y - cy)
      return distance <= outer && distance >= inner
    }, colour)
  }

  jpeg(): Promise<Buffer> {
    return sharp(this.pixels, { raw: { width: this.width, height: this.height, channels: 3 } })
      .jpeg({ quality: 84 })
      .toBuffer()
  }
}

/** A tank whose lid rubs on its left, with a ring around the place. */
export const lid = (): Promise<Buffer> =>
  new Sketch(1_200, 900, paper)
    .box(0, 620, 1_200, 900, [190, 182, 164], 0.3)
    .box(280, 480, 920, 860, steel, 0.5)
    .fill((x, y) => y < 480 && ((x - 600) / 340) ** 2 + ((y - 480) / 240) ** 2 <= 1, [178, 184, 186], 0.6)
    .box(250, 462, 950, 492, dark)
    .box(930, 430, 990, 530, [52, 58, 56])
    .ring(270, 476, 70, 60, copper)
    .jpeg()

/** A flange from above: eight bolts, the joint thinner on one side. */
export const flange = (): Promise<Buffer> => {
  const sketch = new Sketch(1_000, 1_000, [250, 248, 243])
    .ring(500, 500, 420, 0, [176, 181, 183])
    .ring(500, 500, 300, 0, [240, 236, 226])
    .fill((x, y) => Math.hypot(x - 500, y - 500) <= 296 && Math.hypot(x - 512, y - 500) >= 262, pine)
  for (let bolt = 0; bolt < 8; bolt++) {
    const angle = (bolt * Math.PI) / 4
    sketch.ring(
      500 + 362 * Math.cos(angle),
      500 + 362 * Math.sin(angle),
      32,
      bolt === 4 ? 20 : 0,
      bolt === 4 ? copper : dark,
    )
  }
  return sketch.jpeg()
}

/** Four tanks in a hall, the last one hanging from a hoist under its beam. */
export const hall = (): Promise<Buffer> => {
  const sketch = new Sketch(1_200, 675, paper)
    .box(0, 540, 1_200, 675, [188, 178, 158], 0.2)
    .box(0, 70, 1_200, 96, dark)
    .box(866, 96, 934, 132, copper)
    .box(896, 132, 904, 190, [52, 58, 56])
  for (const [left, floor] of [
    [90, 560],
    [340, 560],
    [590, 560],
    [810, 480],
  ] as const)
    sketch
      .box(left + 24, floor - 30, left + 36, floor + 30, dark)
      .box(left + 144, floor - 30, left + 156, floor + 30, dark)
      .fill(
        (x, y) => y < floor - 250 && ((x - left - 90) / 90) ** 2 + ((y - floor + 250) / 40) ** 2 <= 1,
        [178, 184, 186],
        0.4,
      )
      .box(left, floor - 250, left + 180, floor - 30, steel, 0.6)
      .box(left, floor - 160, left + 180, floor - 152, pine)
  return sketch.jpeg()
}

/** A weld under white powder: a red line across it, three red points beside. */
export const dye = (): Promise<Buffer> => {
  const sketch = new Sketch(1_200, 675, [238, 236, 231]).fill(
    (x, y) => Math.abs(y - 340 - 14 * Math.sin(x / 26)) < 66,
    [219, 217, 211],
    0.3,
  )
  sketch.fill(
    (x, y) =>
      x > 330 &&
      x < 700 &&
      Math.abs(y - 330 - 9 * Math.sin(x / 17) - (x - 330) / 14) < 5 - Math.abs(x - 515) / 90,
    [178, 32, 38],
  )
  for (const [x, y, size] of [
    [846, 300, 9],
    [888, 322, 12],
    [936, 310, 7],
  ] as const)
    sketch.ring(x, y, size, 0, [178, 32, 38])
  return sketch.jpeg()
}

import type { Page } from '@playwright/test'

/** A picture as a camera would make it, drawn by the page itself. */
export async function aPicture(page: Page, width: number, height: number): Promise<Buffer> {
  const drawn = await page.evaluate(
    ([across, down]) => {
      const canvas = document.createElement('canvas')
      Object.assign(canvas, { width: across, height: down })
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D
      pen.fillStyle = '#e2ddd0'
      pen.fillRect(0, 0, across, down)
      for (const [at, colour] of ['#0e5c50', '#96a0a2', '#a8471f', '#4a5551'].entries()) {
        pen.fillStyle = colour
        pen.fillRect((across * (2 * at + 1)) / 9, down / 4, across / 9, down / 2)
      }
      return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? ''
    },
    [width, height] as const,
  )
  return Buffer.from(drawn, 'base64')
}

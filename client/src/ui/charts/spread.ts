/**
 * Moves labels apart so that none covers another, each as near as it can be to its own height. Positions and heights
 * in pixels; answers in the order given.
 */
export function spread(
  labels: readonly { y: number; height: number }[],
  top: number,
  bottom: number,
): number[] {
  const order = labels.map((label, index) => ({ ...label, index })).sort((a, b) => a.y - b.y)
  let floor = top
  for (const label of order) {
    label.y = Math.max(label.y, floor)
    floor = label.y + label.height
  }
  let ceiling = bottom
  for (const label of order.reverse()) {
    label.y = Math.min(label.y, ceiling - label.height / 2)
    ceiling = label.y - label.height / 2
  }
  const places: number[] = []
  for (const label of order) places[label.index] = label.y
  return places
}

/** People of one row and one column. */
export interface Cell {
  readonly row: string
  readonly column: string
  readonly n: number
}

interface Range {
  readonly low: number
  readonly high: number
}

/** What is known of the sums of a table; a line that is missing is not known. */
export interface Limits {
  readonly rows: ReadonlyMap<string, Range>
  readonly columns: ReadonlyMap<string, Range>
  readonly total: Range
}

interface Edge {
  to: number
  room: number
  cost: number
  back: Edge
}

/**
 * The least and the most that some cells can hold together in any table of whole people within the limits: a circulation
 * source → rows → cells → columns → sink → source with lower bounds, of least cost (whole by nature). Exact.
 */
export function extremes(cells: readonly Cell[], limits: Limits, target: readonly number[]): Range {
  return { low: cheapest(cells, limits, target, 1), high: 0 - cheapest(cells, limits, target, -1) }
}

function cheapest(
  cells: readonly Cell[],
  { rows, columns, total }: Limits,
  target: readonly number[],
  cost: number,
): number {
  const names = [
    ...new Set(cells.map(({ row }) => `r ${row}`)),
    ...new Set(cells.map(({ column }) => `c ${column}`)),
  ]
  const node = new Map(names.map((name, i) => [name, i + 4]))
  const graph: Edge[][] = Array.from({ length: names.length + 4 }, () => [])
  const [start, end, source, sink] = [0, 1, 2, 3]
  const add = (from: number, to: number, room: number, price: number) => {
    const edge = { to, room, cost: price } as Edge
    const back: Edge = { to: from, room: 0, cost: -price, back: edge }
    edge.back = back
    graph[from]!.push(edge)
    graph[to]!.push(back)
  }
  let demand = 0
  const bounded = (from: number, to: number, { low, high }: Range, price = 0) => {
    add(from, to, high - low, price)
    if (low === 0) return
    add(start, to, low, 0)
    add(from, end, low, 0)
    demand += low
  }
  const lineOf = (kind: 'row' | 'column', name: string): Range =>
    (kind === 'row' ? rows : columns).get(name) ?? {
      low: 0,
      high: cells.reduce((sum, cell) => sum + (cell[kind] === name ? cell.n : 0), 0),
    }
  for (const row of new Set(cells.map((cell) => cell.row)))
    bounded(source, node.get(`r ${row}`)!, lineOf('row', row))
  for (const column of new Set(cells.map((cell) => cell.column)))
    bounded(node.get(`c ${column}`)!, sink, lineOf('column', column))
  // Flow beyond the demands stays possible: a negative price is turned round by filling the cell first.
  let base = 0
  cells.forEach(({ row, column, n }, i) => {
    const [from, to] = [node.get(`r ${row}`)!, node.get(`c ${column}`)!]
    const price = target.includes(i) ? cost : 0
    if (price >= 0) return add(from, to, n, price)
    base -= n
    add(to, from, n, -price)
    add(start, to, n, 0)
    add(from, end, n, 0)
    demand += n
  })
  bounded(sink, source, total)
  let [sent, paid] = [0, 0]
  for (;;) {
    const found = shortest(graph, start, end)
    if (!found) break
    const room = found.reduce((least, edge) => Math.min(least, edge.room), Infinity)
    for (const edge of found) {
      edge.room -= room
      edge.back.room += room
      paid += room * edge.cost
    }
    sent += room
  }
  if (sent < demand) throw new Error('No table agrees with what was published.')
  return base + paid
}

/** Bellman and Ford's cheapest path on which there is room. */
function shortest(graph: Edge[][], start: number, end: number): Edge[] | null {
  const cost = graph.map(() => Infinity)
  const via: (Edge | undefined)[] = graph.map(() => undefined)
  cost[start] = 0
  for (let round = 0, moved = true; moved && round <= graph.length; round++) {
    moved = false
    graph.forEach((edges, from) => {
      if (cost[from] === Infinity) return
      for (const edge of edges)
        if (edge.room > 0 && cost[from]! + edge.cost < cost[edge.to]!) {
          cost[edge.to] = cost[from]! + edge.cost
          via[edge.to] = edge
          moved = true
        }
    })
  }
  if (cost[end] === Infinity) return null
  const path: Edge[] = []
  for (let at = end; at !== start;) {
    const edge = via[at]!
    path.push(edge)
    at = edge.back.to
  }
  return path
}

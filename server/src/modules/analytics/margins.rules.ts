import type { Range } from './bins.rules.js'

/** The people of one row and one column of a table: how many, and for how many of them a figure is true. */
export interface Cell {
  readonly row: string
  readonly column: string
  readonly n: number
  readonly x: number
}

/** What was published of the sums of a figure; a line that is missing was not. */
export interface Margins {
  readonly rows: ReadonlyMap<string, Range>
  readonly columns: ReadonlyMap<string, Range>
  readonly total: Range
}

interface Edge {
  readonly to: number
  /** How much more may flow. */
  room: number
  readonly back: Edge
}

/**
 * Whether the people of some cells of one line leave an attacker a range of at least `width`, when two tables of the same
 * people, by rows and by columns, are both published with their total. All whole tables that agree are the flows source →
 * rows → cells → columns → sink → source within bounds; the true table is one of them. The cells asked for share an edge
 * of their own: it can rise by the flow that finds a way from its end back to its start, and fall by the flow the other
 * way round (as the transport polytope of step 3, with intervals for margins). Stops as soon as the width is reached.
 */
export function canVary(
  cells: readonly Cell[],
  { rows, columns, total }: Margins,
  asked: ReadonlySet<Cell>,
  width: number,
): boolean {
  const graph: Edge[][] = []
  const node = (): number => graph.push([]) - 1
  const link = (from: number, to: number, rise: number, fall: number): Edge => {
    const there = { to, room: rise } as { -readonly [K in keyof Edge]: Edge[K] }
    there.back = { to: from, room: fall, back: there }
    graph[from]!.push(there)
    graph[to]!.push(there.back)
    return there
  }
  const [source, sink] = [node(), node()]
  const within = (sum: number, range: Range | undefined): [number, number] =>
    range ? [range.high - sum, sum - range.low] : [Infinity, sum]
  const sums = (line: 'row' | 'column') =>
    cells.reduce(
      (map, cell) => map.set(cell[line], (map.get(cell[line]) ?? 0) + cell.x),
      new Map<string, number>(),
    )
  const rowNodes = new Map(
    [...sums('row')].map(([row, sum]) => [row, link(source, node(), ...within(sum, rows.get(row))).to]),
  )
  const columnNodes = new Map(
    [...sums('column')].map(([column, sum]) => {
      const own = node()
      link(own, sink, ...within(sum, columns.get(column)))
      return [column, own]
    }),
  )
  link(
    sink,
    source,
    ...within(
      cells.reduce((sum, { x }) => sum + x, 0),
      total,
    ),
  )
  const inOneColumn = new Set([...asked].map(({ column }) => column)).size === 1
  const shared = node()
  const x = [...asked].reduce((sum, cell) => sum + cell.x, 0)
  const n = [...asked].reduce((sum, cell) => sum + cell.n, 0)
  const [first] = asked
  const target = inOneColumn
    ? link(shared, columnNodes.get(first!.column)!, n - x, x)
    : link(rowNodes.get(first!.row)!, shared, n - x, x)
  for (const cell of cells) {
    const [from, to] = [rowNodes.get(cell.row)!, columnNodes.get(cell.column)!]
    const mine = asked.has(cell)
    link(mine && !inOneColumn ? shared : from, mine && inOneColumn ? shared : to, cell.n - cell.x, cell.x)
  }
  const [rise, fall] = [target.room, target.back.room]
  const [start, end] = [target.back.to, target.to]
  target.room = target.back.room = 0
  const up = push(graph, end, start, Math.min(rise, width))
  if (up >= width) return true
  // From the raised table down: first back to the true one, then below it.
  return push(graph, start, end, Math.min(up + fall, width)) >= width
}

/** The most, up to `wanted`, that can flow from one node to another. */
function push(graph: readonly Edge[][], from: number, to: number, wanted: number): number {
  let sent = 0
  while (sent < wanted) {
    const via = new Map<number, Edge>()
    const queue = [from]
    for (const at of queue) {
      if (via.has(to)) break
      for (const edge of graph[at]!)
        if (edge.room > 0 && edge.to !== from && !via.has(edge.to)) {
          via.set(edge.to, edge)
          queue.push(edge.to)
        }
    }
    if (!via.has(to)) return sent
    const path: Edge[] = []
    for (let at = to; at !== from; at = via.get(at)!.back.to) path.push(via.get(at)!)
    const room = path.reduce((least, edge) => Math.min(least, edge.room), wanted - sent)
    for (const edge of path) {
      edge.room -= room
      edge.back.room += room
    }
    sent += room
  }
  return sent
}

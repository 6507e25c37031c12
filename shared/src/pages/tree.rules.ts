/** The order of pages: pure, so that the server that decides and the browser that draws agree. */

/** Levels of a tree: a page at the top is at level 1. */
export const MAX_DEPTH = 5

/** Where a page stands. Deleted pages keep their place, and what lay under them shows one level higher. */
export interface Placed {
  readonly id: string
  readonly parentId: string | null
  readonly position: number
  readonly deleted: boolean
}

/** A living page under the nearest living page above it. */
export interface Branch {
  readonly id: string
  readonly parentId: string | null
  readonly level: number
}

/** The living pages in reading order: each before what lies under it. */
export function treeOf(pages: readonly Placed[]): Branch[] {
  const known = new Map(pages.map((page) => [page.id, page]))
  const under = new Map<string | null, Placed[]>()
  for (const page of pages) {
    if (page.deleted) continue
    const parentId = livingAbove(page, known)
    under.set(parentId, [...(under.get(parentId) ?? []), page])
  }
  const branches: Branch[] = []
  const visit = (parentId: string | null, level: number): void => {
    const children = [...(under.get(parentId) ?? [])].sort(
      (a, b) => a.position - b.position || (a.id < b.id ? -1 : 1),
    )
    for (const { id } of children) {
      branches.push({ id, parentId, level })
      visit(id, level + 1)
    }
  }
  visit(null, 1)
  return branches
}

function livingAbove(page: Placed, known: ReadonlyMap<string, Placed>): string | null {
  let above = page.parentId === null ? undefined : known.get(page.parentId)
  for (let steps = 0; above?.deleted && steps < known.size; steps++)
    above = above.parentId === null ? undefined : known.get(above.parentId)
  return above && !above.deleted ? above.id : null
}

export type MoveRefusal = 'not_found' | 'pages.under_itself' | 'pages.too_deep'

/**
 * What changes when a page goes under `parentId` (null: to the top), before the page `beforeId` (null, or no longer
 * there: at the end). A page never comes under itself, and no page deeper than `MAX_DEPTH`.
 */
export function moved(
  pages: readonly Placed[],
  pageId: string,
  { parentId, beforeId }: { parentId: string | null; beforeId: string | null },
): { id: string; parentId: string | null; position: number }[] | MoveRefusal {
  const branches = treeOf(pages)
  const byId = new Map(branches.map((branch) => [branch.id, branch]))
  const page = byId.get(pageId)
  const parent = parentId === null ? null : byId.get(parentId)
  if (!page || parent === undefined) return 'not_found'
  for (let above = parent; above; above = above.parentId === null ? null : (byId.get(above.parentId) ?? null))
    if (above.id === pageId) return 'pages.under_itself'
  if ((parent?.level ?? 0) + heightOf(branches, pageId) > MAX_DEPTH) return 'pages.too_deep'

  const siblings = branches
    .filter((branch) => branch.parentId === parentId && branch.id !== pageId)
    .map(({ id }) => id)
  const place = beforeId === null ? -1 : siblings.indexOf(beforeId)
  siblings.splice(place < 0 ? siblings.length : place, 0, pageId)
  const stored = new Map(pages.map((stays) => [stays.id, stays]))
  return siblings.flatMap((id, position) => {
    const now = stored.get(id)
    const wanted = id === pageId ? parentId : (now?.parentId ?? null)
    return now && now.position === position && now.parentId === wanted
      ? []
      : [{ id, parentId: wanted, position }]
  })
}

/** How many levels a page and what lies under it take; 1 for a page alone. */
function heightOf(branches: readonly Branch[], pageId: string): number {
  const start = branches.findIndex(({ id }) => id === pageId)
  const own = branches[start]
  if (!own) return 1
  let deepest = own.level
  for (const { level } of branches.slice(start + 1)) {
    if (level <= own.level) break
    deepest = Math.max(deepest, level)
  }
  return deepest - own.level + 1
}

export type Step = 'up' | 'down' | 'in' | 'out'

/** Where one step by the keyboard leads, as `moved` wants it; undefined when there is nowhere to go. */
export function stepOf(
  branches: readonly Branch[],
  pageId: string,
  step: Step,
): { parentId: string | null; beforeId: string | null } | undefined {
  const page = branches.find(({ id }) => id === pageId)
  if (!page) return undefined
  const siblings = branches.filter(({ parentId }) => parentId === page.parentId).map(({ id }) => id)
  const at = siblings.indexOf(pageId)
  const { parentId } = page
  if (step === 'up') return at > 0 ? { parentId, beforeId: siblings[at - 1] ?? null } : undefined
  if (step === 'down')
    return at < siblings.length - 1 ? { parentId, beforeId: siblings[at + 2] ?? null } : undefined
  if (step === 'in') {
    const above = siblings[at - 1]
    return above && page.level + heightOf(branches, pageId) <= MAX_DEPTH
      ? { parentId: above, beforeId: null }
      : undefined
  }
  const parent = branches.find(({ id }) => id === parentId)
  if (!parent) return undefined
  const uncles = branches.filter((branch) => branch.parentId === parent.parentId).map(({ id }) => id)
  return { parentId: parent.parentId, beforeId: uncles[uncles.indexOf(parent.id) + 1] ?? null }
}

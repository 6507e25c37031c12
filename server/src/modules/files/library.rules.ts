interface Folder {
  readonly id: string
  readonly parentId: string | null
}

const parentsOf = (folders: readonly Folder[]) => new Map(folders.map(({ id, parentId }) => [id, parentId]))

/** On which level a folder stands; 0 is no folder, 1 a folder at the top. */
export function depthOf(folders: readonly Folder[], id: string | null): number {
  const parents = parentsOf(folders)
  let depth = 0
  for (let at = id; at !== null && depth <= folders.length; at = parents.get(at) ?? null) depth++
  return depth
}

/** How many levels a folder and what is in it take; 1 for a folder without folders. */
export function heightOf(folders: readonly Folder[], id: string): number {
  const below = folders.filter(({ parentId }) => parentId === id)
  return 1 + Math.max(0, ...below.map((folder) => heightOf(folders, folder.id)))
}

/** Whether a folder is the other one, or is somewhere in it. */
export function isWithin(folders: readonly Folder[], id: string | null, other: string): boolean {
  const parents = parentsOf(folders)
  for (let at = id, steps = 0; at !== null && steps <= folders.length; at = parents.get(at) ?? null, steps++)
    if (at === other) return true
  return false
}

/** The file of a message, and whether the message is a comment on it. */
export interface SharedFile {
  readonly id: string
  readonly commented: boolean
}

/**
 * Where each message of one conversation belongs: undefined for a post, otherwise the moment of the post it comments.
 *
 * A reply to a known post is its comment. Where the root is missing (outside the dates of the export, left out, or
 * deleted) the first reply that is left becomes the post and the others its comments, so that what was said together
 * stays together. Before 2018 there are no threads, but comments on a shared file: they go under the message that
 * shared it. Kept are numbers only, one for each message of the conversation.
 */
export class SlackThreads {
  private readonly messages = new Set<number>()
  private readonly posts = new Set<number>()
  /** Threads whose root is missing, by the moment of that root. */
  private readonly orphans = new Map<number, number>()
  /** Posts that shared a file, by its id. */
  private readonly shared = new Map<string, number>()

  has(moment: number): boolean {
    return this.messages.has(moment)
  }

  /** Whether a comment on this file goes under a message that already shows it. */
  knowsFile(file: SharedFile | undefined): boolean {
    return file?.commented === true && this.shared.has(file.id)
  }

  place(moment: number, thread: number | undefined, file: SharedFile | undefined): number | undefined {
    this.messages.add(moment)
    const root = this.rootOf(moment, thread, file)
    if (root !== undefined) return root
    this.posts.add(moment)
    if (thread !== undefined && thread !== moment) this.orphans.set(thread, moment)
    if (file && !this.shared.has(file.id)) this.shared.set(file.id, moment)
    return undefined
  }

  private rootOf(
    moment: number,
    thread: number | undefined,
    file: SharedFile | undefined,
  ): number | undefined {
    if (thread !== undefined && thread !== moment)
      return this.posts.has(thread) ? thread : this.orphans.get(thread)
    return file?.commented ? this.shared.get(file.id) : undefined
  }
}

/** A version of a page: who wrote it how many days ago, why, and the text in Markdown. */
interface DemoText {
  readonly by: string
  readonly days: number
  readonly note?: string
  readonly lang?: 'en'
  readonly title?: string
  readonly text: string
}

/** A page of the demonstration. `[[key]]` in a text is a link to another page, by its title. */
export interface DemoPage {
  readonly key: string
  readonly community: string
  readonly under?: string
  readonly title: string
  /** Somebody of the cast; `jb` has left the company. */
  readonly owner: string
  readonly months: 3 | 6 | 12 | 24 | null
  /** When it was last read again, days ago; its first writing when left out. */
  readonly reviewed?: number
  /** Its owner was asked whether it is still true, days ago. */
  readonly asked?: number
  /** Reading starts here. */
  readonly start?: true
  /** The key of the question it was made from. */
  readonly origin?: string
  readonly texts: readonly DemoText[]
}

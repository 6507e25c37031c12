/** A question without a name while it is typed: in the memory of the page, and nowhere else. */
export interface NamelessWords {
  title: string
  text: string
}

export const blankWords: NamelessWords = { title: '', text: '' }

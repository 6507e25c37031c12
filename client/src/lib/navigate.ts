type Go = (href: string, options?: { replace?: boolean }) => void
type Note = (name: string, value: string | undefined) => void

let navigator: Go = (href) => location.assign(href)
let notary: Note = () => undefined

/** Goes to an address of this site without leaving the page; the router says how. */
export const go: Go = (href, options) => navigator(href, options)

/** Writes a word into the address of this page, or takes it out: a reload finds it, and nothing moves. */
export const noteInAddress: Note = (name, value) => notary(name, value)

export function navigateBy(how: Go, note: Note): void {
  navigator = how
  notary = note
}

type Go = (href: string, options?: { replace?: boolean }) => void

let navigator: Go = (href) => location.assign(href)

/** Goes to an address of this site without leaving the page; the router says how. */
export const go: Go = (href, options) => navigator(href, options)

export function navigateBy(how: Go): void {
  navigator = how
}

import { store } from '../../lib/store'

/** The files of images said to be there for the eye only. A text does not tell them from those not described yet: it is known as long as the page is open. */
export const decorative = store<ReadonlySet<string>>(new Set())

/** Says it of one, or takes it back. */
export const setDecorative = (fileId: string, is: boolean): void =>
  decorative.set((was) => new Set(is ? [...was, fileId] : [...was].filter((one) => one !== fileId)))

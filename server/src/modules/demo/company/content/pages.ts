import { pagesOfPlaces } from './pages-places.js'
import type { DemoPage } from './pages-shape.js'
import { pagesOfSoudure } from './pages-soudure.js'

/** What the communities keep in their pages. */
export const pages: readonly DemoPage[] = [...pagesOfSoudure, ...pagesOfPlaces]

import { store } from '../../lib/store'

/** The announcements that stand in whole above the posts of this page, by their identifiers, a space between. */
export const onTop = store('')

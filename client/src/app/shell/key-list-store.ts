import { store } from '../../lib/store'

/** Whether the list of shortcuts stands over the page. */
export const keyList = store(false)

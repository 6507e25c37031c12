export { fromSource, type Named, namedAt, toSource } from './mentions'
export { reactionIcons } from './reaction-kinds'
export { useDraft } from './use-draft'

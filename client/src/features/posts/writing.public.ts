export { fromSource, type Named, toSource } from './mentions'
export { useNaming, useTyping } from './use-naming'
export { reactionIcons } from './reaction-kinds'
export { useDraft } from './use-draft'

export { showIn, useShown } from './shown-language'

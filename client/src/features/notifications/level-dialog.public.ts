export { LevelDialog } from './level-dialog'

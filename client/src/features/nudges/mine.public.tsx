export { NudgeFamilies, NudgeHistory } from './nudge-families'

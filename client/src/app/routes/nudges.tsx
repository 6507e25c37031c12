export { RuleList as NudgesPage } from '../../features/nudges/nudges.public'

export { ExperimentView } from './components/experiment-view'
export { RuleEditor } from './components/rule-editor'
export { RuleList } from './components/rule-list'
export { toRuleKey } from './nudges.queries'

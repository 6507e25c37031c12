export { Accounts } from './components/accounts'
export { ContentImports, ImportPromises } from './components/content-imports'
export { InstanceFacts } from './components/instance-facts'
export { PeopleImport } from './components/people-import'

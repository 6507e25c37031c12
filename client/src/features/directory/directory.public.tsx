export { PersonPicker } from './components/person-picker'
export { profileQuery } from './directory.queries'
export { useTyped } from './use-typed'

export { PersonPicker } from './components/person-picker'
export { placesQuery, profileQuery } from './directory.queries'
export { useTyped } from './use-typed'

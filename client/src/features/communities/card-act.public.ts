export { CardAct } from './components/card-act'

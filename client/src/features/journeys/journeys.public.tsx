export { FirstStepsView } from './components/first-steps-view'

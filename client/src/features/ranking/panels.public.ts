/** Loaded when asked for: what explains and tunes the order of the feed. */
export { Folded } from './components/folded'
export { TunePanel } from './components/tune-panel'
export { WhyTerms } from './components/why-terms'

export { FirstStepsView as FirstStepsPage } from '../../features/journeys/journeys.public'

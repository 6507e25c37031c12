export { FollowingPage } from './components/following-page'
export { StanceButtons } from './components/stance-buttons'

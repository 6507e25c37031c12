export { TopicPosts } from './components/topic-posts'

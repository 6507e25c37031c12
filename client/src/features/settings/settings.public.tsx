export { Section as SettingsSection } from './components/section'

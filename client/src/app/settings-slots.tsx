import { type ComponentType, lazy } from 'react'

/**
 * Sections that features bring to the settings, between the hours and the devices; each draws a `SettingsSection` of
 * `features/settings/settings.public`. One line a feature:
 * `lazy(() => import('../features/nudges/nudge-settings').then((module) => ({ default: module.NudgeSettings }))),`
 */
export const settingsSlots: readonly ComponentType[] = [
  lazy(() =>
    import('../features/notifications/notification-settings').then((module) => ({
      default: module.NotificationSettings,
    })),
  ),
  lazy(() =>
    import('../features/messages/message-settings').then((module) => ({ default: module.MessageSettings })),
  ),
  lazy(() =>
    import('../features/gatherings/calendar-settings').then((module) => ({
      default: module.CalendarSettings,
    })),
  ),
  lazy(() =>
    import('../features/following/following-settings').then((module) => ({
      default: module.FollowingSettings,
    })),
  ),
  lazy(() =>
    import('../features/communities/declined-settings').then((module) => ({
      default: module.DeclinedSettings,
    })),
  ),
  lazy(() => import('../features/files/room-settings').then((module) => ({ default: module.RoomSettings }))),
  lazy(() =>
    import('../features/mandates/mandate-settings').then((module) => ({ default: module.MandateSettings })),
  ),
  lazy(() =>
    import('../features/nudges/nudge-settings').then((module) => ({ default: module.NudgeSettings })),
  ),
  lazy(() =>
    import('../features/kudos/values-settings').then((module) => ({ default: module.ValuesSettings })),
  ),
  lazy(() =>
    import('../features/link-previews/link-preview-settings').then((module) => ({
      default: module.LinkPreviewSettings,
    })),
  ),
]

import { formatCount } from '../core/format.js'
import type { Translation } from '../core/messages.js'
import type { fr } from './messages.fr.js'

export const en: Translation<typeof fr> = {
  unreachable: 'The network is not responding. Nothing is lost, try again in a moment.',
  internal: 'Something failed on our side. Try again in a moment.',
  unavailable: 'Osmose is resting for a moment. Try again in a minute.',
  invalid_input: 'One of the fields is not as expected.',
  not_signed_in: 'Your session has closed. Sign in again to continue.',
  forbidden: 'This is not open to you.',
  not_found: 'This page does not exist, or is not open to your account.',
  too_large: 'This is too large.',
  idempotency_key_reused:
    'This has already been sent with another text. Reload the page to see what is published.',
  too_many_requests: 'A few too many requests at once. Wait a minute.',
  title_not_found: 'This page does not exist, or is not open to your account',
  not_found_why: 'We do not say which: that is what protects closed communities.',
  back_home: 'Back to home',
  title_failed: 'We could not show this page',
  failed_why: 'It is our fault. What you wrote is safe.',
  title_unreachable: 'The network is not responding',
  unreachable_why: 'What you wrote is safe. We will try again when it is back.',
  part_missing: 'Part of this page could not be loaded. What you wrote is safe.',
  retry: 'Try again',
  reload: 'Reload the page',
  reference: ({ id }) => `Reference ${id}`,
  field_empty: 'Please fill this in.',
  field_short: ({ least }) => `At least ${formatCount('en', least)} characters.`,
  field_long: ({ most }) => `At most ${formatCount('en', most)} characters.`,
  number_small: ({ least }) => `At least ${formatCount('en', least)}.`,
  number_big: ({ most }) => `At most ${formatCount('en', most)}.`,
  field_email: 'This address does not look complete.',
  field_wrong: 'Please check this.',
}

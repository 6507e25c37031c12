import type { Translation } from '../core/messages.js'
import type { fr } from './mails.fr.js'

export const en: Translation<typeof fr> = {
  invitationSubject: ({ organisation }) => `Your way into Osmose, the network of ${organisation}`,
  invitationMail: ({ name, organisation, link }) => `Hello ${name},

Osmose is the internal network of ${organisation}: you ask, somebody knows, and your evening stays yours.

To enter, choose your password:
${link}

This link works once and stays valid for seven days.
`,
  resetSubject: 'Choose a new password',
  resetMail: ({ name, link }) => `Hello ${name},

To choose a new password:
${link}

This link works once and stays valid for one hour. If you did not ask for it, nothing changes: you can forget this message.
`,
}

import type { Catalogue } from '../core/messages.js'

/** What accounts send by mail. */
export const fr = {
  invitationSubject: ({ organisation }: { organisation: string }) =>
    `Votre accès à Osmose, le réseau de ${organisation}`,
  invitationMail: ({
    name,
    organisation,
    link,
  }: {
    name: string
    organisation: string
    link: string
  }) => `Bonjour ${name},

Osmose est le réseau interne de ${organisation} : on y pose une question, quelqu’un sait, et le soir reste à vous.

Pour entrer, choisissez votre mot de passe :
${link}

Ce lien sert une seule fois et reste valable sept jours.
`,
  resetSubject: 'Choisir un nouveau mot de passe',
  resetMail: ({ name, link }: { name: string; link: string }) => `Bonjour ${name},

Pour choisir un nouveau mot de passe :
${link}

Ce lien sert une seule fois et reste valable une heure. Si vous n’avez rien demandé, rien ne change : vous pouvez oublier ce message.
`,
} as const satisfies Catalogue

import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail server of the test's own: real SMTP, nothing leaves the machine. */
export class MailCatcher {
  readonly mails: Email[] = []

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static start(): Promise<MailCatcher> {
    return new Promise((resolve) => {
      const catcher: { it?: MailCatcher } = {}
      const server = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS'],
        onData(stream, _session, done) {
          const parts: Buffer[] = []
          stream.on('data', (part: Buffer) => parts.push(part))
          stream.on('end', () => {
            void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
              catcher.it?.receive(mail)
              done()
            })
          })
        },
      })
      server.listen(0, '127.0.0.1', () => {
        const { port } = server.server.address() as { port: number }
        catcher.it = new MailCatcher(server, `smtp://127.0.0.1:${port}`)
        resolve(catcher.it)
      })
    })
  }

  private receive(mail: Email) {
    this.mails.push(mail)
  }

  to(address: string): Email[] {
    return this.mails.filter((mail) => mail.to?.some((to) => to.address === address))
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()))
  }
}

import { Injectable } from '@nestjs/common'
import { createTransport, type Transporter } from 'nodemailer'
import { Clock } from '../clock/clock.js'
import { Config } from '../config/config.js'
import type { Tx } from '../database/database.js'
import { Jobs } from '../jobs/jobs.js'
import { Task } from '../jobs/task.js'
import { log } from '../log/log.js'

export interface Mail {
  to: string
  subject: string
  text: string
  /** Stable: a mail sent twice after a crash is recognised as one by the reader's program. */
  messageId: string
  /** ISO instant after which the mail is worth nothing and is dropped. */
  usefulUntil?: string
}

/** Mails leave through a job, so that a mail server that is away delays them and nothing else. */
@Injectable()
export class Mails {
  private transport: Transporter | undefined

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Whether this instance can send mail at all. */
  get configured(): boolean {
    return this.config.smtpUrl !== undefined
  }

  async queue(tx: Tx, mail: Mail): Promise<void> {
    await this.jobs.add(tx, 'mail.send', mail, { key: mail.messageId })
  }

  @Task('mail.send')
  async deliver(mail: Mail): Promise<void> {
    if (mail.usefulUntil && new Date(mail.usefulUntil) < this.clock.now()) return
    if (!this.config.smtpUrl) {
      log.warn(
        { event: 'mail.dropped', messageId: mail.messageId },
        'SMTP_URL is not set: a mail was not sent',
      )
      return
    }
    this.transport ??= createTransport(this.config.smtpUrl)
    await this.transport.sendMail({
      from: this.config.mailFrom,
      to: mail.to,
      subject: mail.subject.replace(/[\r\n]+/g, ' '),
      text: mail.text,
      messageId: `<${mail.messageId}@${new URL(this.config.publicUrl).hostname}>`,
    })
  }
}

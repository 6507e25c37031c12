import { join } from 'node:path'
import type { Config } from '../config/config.js'
import { FolderStorage } from './folder-storage.js'
import { S3Storage } from './s3-storage.js'
import type { Storage } from './storage.js'

/** The storage that the settings name: a bucket, else a folder of the data folder. */
export const openStorage = (config: Config): Storage =>
  config.storageUrl ? new S3Storage(config.storageUrl) : new FolderStorage(join(config.dataDir, 'files'))

import { tags } from '@osmose/shared/core/tags'
import type { FileKind } from '@osmose/shared/files/files.contract'
import {
  FileArchive,
  FileImage,
  FileMusic,
  FileSpreadsheet,
  FileText,
  FileVideo,
  File as FileIcon,
  Presentation,
} from 'lucide-react'
import type { Icon } from '../../ui/icon'
import { ApiError } from '../../lib/call'
import { errorText, locale, t } from '../../lib/i18n'

export const iconOf: Record<FileKind, Icon> = {
  image: FileImage,
  pdf: FileText,
  text: FileText,
  document: FileText,
  sheet: FileSpreadsheet,
  slides: Presentation,
  audio: FileMusic,
  video: FileVideo,
  archive: FileArchive,
  other: FileIcon,
}

/** Bytes as people say them, in steps of a thousand: « 2,4 Mo ». */
export function sizeText(bytes: number): string {
  if (bytes < 1_000) return t('files.size_bytes', { count: bytes })
  const [unit, key] =
    bytes < 999_500
      ? ([1e3, 'files.size_kilo'] as const)
      : bytes < 999_500_000
        ? ([1e6, 'files.size_mega'] as const)
        : ([1e9, 'files.size_giga'] as const)
  const size = new Intl.NumberFormat(tags[locale()], {
    maximumFractionDigits: bytes / unit < 10 && unit > 1e3 ? 1 : 0,
  }).format(bytes / unit)
  return t(key, { size })
}

/** Why a file was not taken, with the figure that explains it. */
export function refusalText(error: unknown): string {
  if (!(error instanceof ApiError)) return errorText({ code: 'internal' })
  const { maxBytes } = error.data
  if (error.code === 'files.too_large' && typeof maxBytes === 'number')
    return t('files.too_large_than', { size: sizeText(maxBytes) })
  return errorText(error)
}

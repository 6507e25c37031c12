import { useEffect, useState, useSyncExternalStore } from 'react'
import { X } from 'lucide-react'
import { dismissToast, toastStore, type Toast } from './toasts'
import styles from './toast.module.css'

/** The place where toasts appear; one for the whole page. They wait while one reads or reaches for them. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.read, toastStore.read)
  const [held, setHeld] = useState(false)
  return (
    <section
      aria-label={label}
      className={styles.region}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <div role="status" aria-relevant="additions" className={styles.toasts}>
        {toasts.map((toast) => (
          <Timed key={toast.id} toast={toast} held={held} closeLabel={closeLabel} />
        ))}
      </div>
    </section>
  )
}

function Timed({ toast, held, closeLabel }: { toast: Toast; held: boolean; closeLabel: string }) {
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismissToast(toast.id), toast.lasts)
    return () => clearTimeout(timer)
  }, [toast, held])
  return <ToastCard toast={toast} closeLabel={closeLabel} onClose={() => dismissToast(toast.id)} />
}

type CardProps = { toast: Pick<Toast, 'text' | 'undo'>; closeLabel: string; onClose: () => void }

export function ToastCard({ toast: { text, undo }, closeLabel, onClose }: CardProps) {
  return (
    <div className={styles.toast}>
      <p>{text}</p>
      {undo && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            onClose()
            undo.run()
          }}
        >
          {undo.label}
        </button>
      )}
      <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
        <X aria-hidden />
      </button>
    </div>
  )
}

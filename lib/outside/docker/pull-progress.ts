/** One line of the engine's answer to a pull (Engine API, ImageCreate). */
export interface PullEvent {
  status?: string;
  id?: string;
  progressDetail?: { current?: number; total?: number };
  error?: string;
}

const DOWNLOAD_SHARE = 0.7;

/** Percentages (whole, 0 to 100, never falling) out of a pull's events; layers count alike, as totals come late. */
export function pullProgress(): (event: PullEvent) => number {
  const layers = new Map<string, number>();
  let percent = 0;
  return (event) => {
    const share = event.id ? layerShare(event) : undefined;
    if (event.id && share !== undefined) layers.set(event.id, Math.max(share, layers.get(event.id) ?? 0));
    const sum = [...layers.values()].reduce((total, layer) => total + layer, 0);
    if (layers.size > 0) percent = Math.max(percent, Math.floor((100 * sum) / layers.size));
    return percent;
  };
}

function layerShare({ status = '', progressDetail }: PullEvent): number | undefined {
  const part = progressDetail?.total ? (progressDetail.current ?? 0) / progressDetail.total : 0;
  if (status === 'Pulling fs layer' || status === 'Waiting') return 0;
  if (status === 'Downloading') return DOWNLOAD_SHARE * part;
  if (status === 'Verifying Checksum' || status === 'Download complete') return DOWNLOAD_SHARE;
  if (status === 'Extracting') return DOWNLOAD_SHARE + (1 - DOWNLOAD_SHARE) * part;
  if (status === 'Pull complete' || status === 'Already exists') return 1;
  return undefined;
}

import type { AriaLabelConfig } from '@xyflow/react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';

/** What the canvas's own buttons are called, in the reader's language. */
export function useFlowLabels(nodeKeys?: string): Partial<AriaLabelConfig> {
  const t = useTranslations('canvas.flow');
  return useMemo(() => ({
    'controls.ariaLabel': t('controls'), 'controls.zoomIn.ariaLabel': t('zoomIn'), 'controls.zoomOut.ariaLabel': t('zoomOut'), 'controls.fitView.ariaLabel': t('fitView'), 'minimap.ariaLabel': t('overview'),
    ...(nodeKeys !== undefined && { 'node.a11yDescription.default': nodeKeys, 'node.a11yDescription.keyboardDisabled': nodeKeys }),
  }), [t, nodeKeys]);
}

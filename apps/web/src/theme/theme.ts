import { theme as algorithms, type ThemeConfig } from 'antd';
import { PALETTES, SANS, type Scheme } from './palette.ts';

/** Ant Design in the colours and measures of the house: no shadow, hardly a radius, rows of 32 px. */
export function themeOf(scheme: Scheme): ThemeConfig {
  const colour = PALETTES[scheme];
  return {
    algorithm: scheme === 'dark' ? algorithms.darkAlgorithm : algorithms.defaultAlgorithm,
    hashed: false,
    cssVar: { key: `scheme-${scheme}`, prefix: 'ant' },
    token: {
      colorPrimary: colour.act,
      colorLink: colour.act,
      colorLinkHover: colour.ink,
      colorInfo: colour.act,
      colorSuccess: colour.good,
      colorWarning: colour.wait,
      colorError: colour.seal,
      colorText: colour.ink,
      colorTextSecondary: colour['ink-2'],
      colorTextTertiary: colour['ink-2'],
      colorTextDescription: colour['ink-2'],
      colorTextPlaceholder: colour['ink-3'],
      colorTextLightSolid: colour['act-ink'],
      colorBgBase: colour.sheet,
      colorBgLayout: colour.paper,
      colorBgContainer: colour.sheet,
      colorBgElevated: colour.sheet,
      colorBorder: colour.rule,
      colorBorderSecondary: colour['rule-2'],
      controlItemBgActive: colour['act-soft'],
      fontFamily: SANS,
      fontSize: 13,
      lineHeight: 1.5385,
      borderRadius: 3,
      borderRadiusLG: 4,
      borderRadiusSM: 2,
      controlHeight: 30,
      controlHeightSM: 24,
      boxShadow: 'none',
      boxShadowSecondary: `0 4px 16px ${scheme === 'dark' ? '#0009' : '#1c253022'}`,
      boxShadowTertiary: 'none',
      motion: false,
      wireframe: false,
    },
    components: {
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
      Form: { itemMarginBottom: 14, labelColor: colour['ink-2'] },
    },
  };
}

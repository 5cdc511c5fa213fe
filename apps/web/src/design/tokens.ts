import type { ThemeConfig } from 'antd';

/** Ink, paper and one accent. The accent always means: here you are asked to act. */
export const colour = {
  accent: '#2c4a86',
  accentQuiet: '#eef1f8',
  ink: '#1f2328',
  inkQuiet: '#57606a',
  paper: '#ffffff',
  desk: '#f6f5f2',
  line: '#dedbd4',
  lineStrong: '#8c8a84',
  demo: '#f3ead2',
  demoInk: '#5c4510',
  refusal: '#a8261c',
  refusalQuiet: '#fbefed',
  caution: '#7a4d00',
  cautionQuiet: '#fbf4e3',
  added: '#1c6b3f',
} as const;

/** Foreground of each schedule light; every one reaches 4.5:1 on paper and stands beside a shape and words. */
export const lightColour = {
  grey: '#6b6f76',
  green: '#1f6f43',
  yellow: '#8a5a00',
  red: '#a8261c',
  blue: '#2c5c8a',
  paused: '#57606a',
} as const;

export const fontStack =
  '"Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans SC", "WenQuanYi Micro Hei", "Noto Sans CJK JP", "SimSun-ExtB", sans-serif';

/** From this width on the navigation stands at the side; below it moves to the bottom edge. */
export const sideNavigationFrom = 960;

export const theme: ThemeConfig = {
  cssVar: { key: 'office' },
  hashed: false,
  token: {
    colorPrimary: colour.accent,
    colorInfo: colour.accent,
    colorLink: colour.accent,
    colorError: colour.refusal,
    colorWarning: colour.caution,
    colorSuccess: lightColour.green,
    colorText: colour.ink,
    colorTextSecondary: colour.inkQuiet,
    colorTextTertiary: colour.inkQuiet,
    colorTextDescription: colour.inkQuiet,
    colorTextPlaceholder: '#6e7681',
    colorBgLayout: colour.desk,
    colorBgContainer: colour.paper,
    colorBorder: '#c9c5bc',
    colorBorderSecondary: colour.line,
    colorSplit: colour.line,
    fontFamily: fontStack,
    fontSize: 15,
    lineHeight: 1.7,
    borderRadius: 4,
    borderRadiusLG: 6,
    controlHeight: 38,
    controlHeightSM: 30,
    controlOutlineWidth: 3,
    boxShadow: 'none',
    boxShadowSecondary: `0 0 0 1px ${colour.line}`,
    boxShadowTertiary: 'none',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: {
      primaryShadow: 'none',
      defaultShadow: 'none',
      dangerShadow: 'none',
      fontWeight: 500,
      contentFontSizeSM: 14,
      contentFontSizeLG: 16,
    },
    Table: {
      headerBg: colour.desk,
      headerColor: colour.inkQuiet,
      cellPaddingBlock: 12,
      cellPaddingInlineMD: 16,
      headerSplitColor: 'transparent',
    },
    Tabs: { horizontalMargin: '0 0 16px 0' },
    Form: { itemMarginBottom: 18, verticalLabelPadding: '0 0 4px' },
  },
};

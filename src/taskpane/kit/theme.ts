import { loadTheme } from "office-ui-fabric-react";

/** Excel's green in the shades that Fabric asks for; the letters of Office and of each system, nothing fetched. */
export function loadPaneTheme(): void {
  loadTheme({
    palette: {
      themePrimary: "#107c41",
      themeLighterAlt: "#f1faf5",
      themeLighter: "#caead8",
      themeLight: "#9fd8b9",
      themeTertiary: "#52b07e",
      themeSecondary: "#1f8b50",
      themeDarkAlt: "#0f703b",
      themeDark: "#0c5e32",
      themeDarker: "#094525",
    },
    // Fabric's smallest size, 10 px, is too small for Chinese.
    fonts: { xSmall: { fontSize: "12px" } },
    defaultFontStyle: {
      fontFamily:
        '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", -apple-system, "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    },
  });
}

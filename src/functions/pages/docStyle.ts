/** The look of all pages. It uses the fonts of the machine, so that the pages ask no other server for anything. */
export const docStyle = `:root { color-scheme: light dark; --line: #d8d8d8; --soft: #f5f6f7; --faint: #5f6368; --link: #0f6cbd; }
@media (prefers-color-scheme: dark) { :root { --line: #444; --soft: #262626; --faint: #a8a8a8; --link: #62abf5; } }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 52rem; line-height: 1.7;
  font-family: "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
nav { display: flex; gap: 1.5rem; font-size: 0.9rem; }
a { color: var(--link); }
h1 { margin: 1.2rem 0 0; font-size: 1.7rem; line-height: 1.3; }
h1 small { margin-left: 0.6rem; font-size: 1.05rem; font-weight: normal; color: var(--faint); }
h2 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
code { font-family: Consolas, Menlo, "Noto Sans Mono", monospace; font-size: 0.95em; overflow-wrap: anywhere; }
.signature { margin: 1rem 0; padding: 0.6rem 0.9rem; background: var(--soft); border-left: 3px solid var(--link); }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 0.45rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
th { font-weight: 600; background: var(--soft); }
td:first-child { white-space: nowrap; }
.formulas td:first-child { white-space: normal; }
.note { color: var(--faint); font-size: 0.9rem; }
li { margin: 0.3rem 0; }
`;

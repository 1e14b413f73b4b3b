/// The style sheet of minutes: a protocol on white paper, the same on a screen.
enum MinutesStyle {
  static let sheet = """
    @page { size: A4; margin: 22mm 20mm 24mm 24mm; }
    @page { @bottom-left { font: 8pt monospace; color: #444; }
      @bottom-right { font: 8pt sans-serif; color: #444; } }
    * { box-sizing: border-box; }
    html { color: #111; background: #fff; font: 10.5pt/1.45 Georgia, "Liberation Serif", "Times New Roman", serif; }
    body { margin: 0 auto; max-width: 48rem; padding: 2.5rem 1.5rem; overflow-wrap: anywhere; }
    header { border-bottom: 2.5pt solid #16435c; margin-bottom: 1.6rem; padding-bottom: .8rem; }
    .over { margin: 0 0 1.4rem; font-size: 10pt; color: #333; letter-spacing: .01em; }
    h1, h2, h3, th, dt, caption, .mark { font-family: "Source Sans 3", "Liberation Sans", Arial, sans-serif; }
    h1 { margin: 0 0 1rem; font-size: 19pt; line-height: 1.2; font-weight: 600; color: #16435c; }
    h2 { margin: 1.7rem 0 .5rem; font-size: 12.5pt; font-weight: 600; color: #16435c; break-after: avoid; }
    h2 .number { display: inline-block; min-width: 2.4rem; color: #555; font-weight: 400; }
    h3 { margin: 1rem 0 .3rem; font-size: 10.5pt; font-weight: 600; break-after: avoid; }
    p { margin: .4rem 0; orphans: 3; widows: 3; }
    .decision { margin: .5rem 0 .9rem; padding: .7rem 1rem; border-left: 4pt solid #16435c; background: #eef3f6;
      font-size: 12pt; break-inside: avoid; }
    dl { display: grid; grid-template-columns: 11rem 1fr; gap: .18rem 1rem; margin: .5rem 0; }
    dt { color: #444; font-size: 9.5pt; padding-top: .06rem; }
    dd { margin: 0; }
    ul { margin: .3rem 0 .6rem; padding-left: 1.2rem; }
    li { margin: .2rem 0; break-inside: avoid; }
    table { width: 100%; border-collapse: collapse; margin: .5rem 0 .8rem; font-size: 9pt; line-height: 1.35; hyphens: auto;
      table-layout: fixed; }
    caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    thead { display: table-header-group; }
    th, td { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-bottom: .5pt solid #b8c4cb; }
    thead th { border-bottom: 1pt solid #16435c; color: #16435c; font-weight: 600; }
    tbody th { font-weight: 600; }
    td p, th p { margin: 0 0 .25rem; }
    tbody th p + p { font-weight: 400; color: #444; }
    tr { break-inside: avoid; }
    #MIN-2 th:nth-child(1) { width: 32%; } #MIN-2 th:nth-child(2) { width: 15%; }
    #MIN-6 th:nth-child(1) { width: 25%; } #MIN-6 th:nth-child(2) { width: 14%; } #MIN-6 th:nth-child(3) { width: 36%; }
    #MIN-7 th:nth-child(1) { width: 32%; } #MIN-7 th:nth-child(3) { width: 13%; } #MIN-7 th:nth-child(5) { width: 13%; }
    #MIN-8 th:nth-child(1) { width: 25%; } #MIN-8 th:nth-child(2) { width: 16%; } #MIN-8 th:nth-child(3) { width: 31%; }
    #MIN-9 th:nth-child(1) { width: 55%; }
    .signatures { display: block; margin-top: 2rem; }
    .signatures div { break-inside: avoid; margin: 0 0 1.4rem; width: 22rem; max-width: 100%; }
    .signatures dt { height: 2.6rem; border-bottom: .75pt solid #111; color: #111; }
    .signatures dd { min-height: 1.4rem; padding-top: .15rem; }
    .mark { margin: 2rem auto 0; max-width: 48rem; padding: .6rem 0; border-top: .5pt solid #b8c4cb; font-size: 8.5pt;
      color: #444; }
    @media print {
      body { max-width: none; padding: 0; }
      .mark { display: none; }
      section#MIN-11 { break-inside: avoid; }
    }
    @supports (-moz-appearance: none) {
      @media print { .mark { display: block; position: fixed; bottom: 0; left: 0; right: 0; background: #fff; } }
    }

    """
}

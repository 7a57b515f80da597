/** The style on paper: nothing is folded, clipped or scrolled, and what only works on a screen is left out. */
export const PRINT_STYLE = `
@media print{
details::details-content{content-visibility:visible;display:block;block-size:auto}summary{list-style:none;font-weight:600}
.run{content-visibility:visible;break-inside:auto}.title,.meta{break-after:avoid}.failures li,tr,.lane{break-inside:avoid}
.rail,.to-rail,.choose,.search,.theme,.tools,.permalink,.skip,.timeline-readout,.chart:has(svg) .plot{display:none!important}
.with-rail{display:block}.scroll{overflow:visible}pre,.prompt pre,.markdown pre,ol{max-height:none!important;overflow:visible}.markdown{max-width:none}
.timeline .scale{position:static}.swatch,.verdict,.failures li{print-color-adjust:exact}
[data-part=table] table{font-size:.66rem}[data-part=table] :is(td,th){white-space:normal!important;overflow-wrap:break-word;padding:.2rem .3rem}
}
`

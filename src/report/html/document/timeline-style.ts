/** The style of the timeline: lanes of names and bars, a scale above them, colours by how a run came out. */
export const TIMELINE_STYLE = `
.timeline{--names:12rem;font-size:.85rem;position:relative}.timeline ol{list-style:none;margin:0;padding:0}.timeline svg{display:block;width:100%;overflow:visible}
.timeline .lane,.timeline .scale{display:grid;grid-template-columns:var(--names) minmax(0,1fr);padding-right:.6rem}.timeline .lane:hover{background:var(--card)}
.timeline .state{display:inline-block}.timeline .lane .name{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding-right:.5rem;color:inherit;text-decoration:none;line-height:1.5rem}.timeline .lane .name:hover{text-decoration:underline}
.timeline .track{height:1.5rem}.timeline .scale{position:sticky;top:0;z-index:1;background:var(--page);border-bottom:1px solid var(--edge)}.timeline .scale svg{grid-column:2;height:1.1rem}.timeline .round-name{font-weight:600;margin-top:.4rem;border-bottom:1px dashed var(--edge)}
svg text{fill:var(--soft);font:12px system-ui,sans-serif}svg .grid{stroke:var(--edge)}svg .bar{fill:var(--soft)}svg .bar.done{fill:var(--done)}svg .bar.failed{fill:var(--failed)}svg .bar.cancelled{fill:var(--warn)}svg .bar.running{fill:var(--line)}svg .bar.skipped{fill:none;stroke:var(--soft);stroke-width:1.5;stroke-dasharray:3 2}
svg .ticks{stroke:var(--page);stroke-width:1.5;vector-effect:non-scaling-stroke}.mark path{stroke:var(--page);stroke-width:1.5}.mark.retry path{fill:var(--warn)}.mark.warning path{fill:var(--warn)}.mark.message path{fill:var(--link)}
svg a:hover .bar{stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke}svg a:focus{outline:none}svg a:focus-visible .bar,svg .mark:hover path,svg .mark:focus-visible path{stroke:var(--ink);stroke-width:3;vector-effect:non-scaling-stroke}
.legend{display:flex;flex-wrap:wrap;gap:.2rem 1rem;list-style:none;padding:0;margin:.2rem 0 .5rem}.swatch{display:inline-block;width:1.1em;height:.8em;vertical-align:-.05em;border-radius:2px;border:2px solid var(--soft);background:var(--soft)}.swatch.done{border-color:var(--done);background:var(--done)}.swatch.failed{border-color:var(--failed);background:var(--failed)}.swatch.cancelled{border-color:var(--warn);background:var(--warn)}.swatch.running{border-color:var(--line);background:var(--line)}.swatch.skipped{background:none;border-style:dashed}
.sign{font-weight:700}.sign.retry{color:var(--warn)}.sign.warning{color:var(--warn)}.sign.message{color:var(--link)}
.timeline-readout{position:sticky;bottom:0;margin:0;min-height:1.6em;background:var(--page);overflow-wrap:anywhere}.timeline-readout:empty{min-height:0}
@media (max-width:40rem){.timeline{--names:9.5rem}.timeline .minor{display:none}}
`

/** The style rules of the live page's own elements; colours are those of the report. */
export const LIVE_STYLE = `
body:not(.let-in)>:not(.gate):not(script):not(dialog),body:not(.let-in) #cancel{display:none}
.gate{position:sticky;top:0;z-index:2;background:var(--page);border-bottom:1px solid var(--edge);padding:.5rem 1rem;display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;justify-content:space-between}.gate p{margin:0}#connection{flex:1}.gate .verdict,.silent:not(:empty){flex-basis:100%}
.silent:not(:empty){border:2px solid var(--failed);border-radius:6px;padding:.5rem .8rem;font-weight:600}
html{scroll-padding-top:5rem}.timeline .scale{top:3.2rem}
.live{max-width:none;display:grid;grid-template-columns:minmax(0,1fr);gap:.8rem;padding:.8rem 1rem;align-items:start;justify-content:stretch}
.live[hidden]{display:none}body.stale #grid,body.stale #followed{filter:grayscale(1)}main,header,footer{max-width:100rem}
#composer,#followed{border:1px solid var(--edge);border-radius:8px;padding:.6rem .8rem;margin-bottom:.8rem;min-width:0}#composer p,#followed p{margin:.2rem 0}#followed h2{margin:0;border:0;overflow-wrap:anywhere}
#to{font:inherit;color:inherit;background:var(--page);border:1px solid var(--soft);border-radius:6px;padding:.3rem .5rem;flex:1;min-width:0;max-width:100%}#composer textarea{flex:1 1 10rem;min-width:0}
#grid{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));gap:.6rem;min-width:0}#grid:empty::before{content:'Nothing is running.';color:var(--soft)}
.tile{display:grid;grid-template-columns:minmax(0,1fr);width:100%;height:100%;gap:.25rem;text-align:left;align-content:start;padding:.5rem .7rem;border-radius:8px;border:1px solid var(--edge);border-left:4px solid var(--line);font-variant-numeric:tabular-nums}
.tile.waiting{border-left-color:var(--soft)}.tile.late,.tile.high{border-left-color:var(--warn)}.tile[aria-pressed=true]{outline:2px solid var(--line);outline-offset:1px}
.tile .top{display:flex;justify-content:space-between;gap:.5rem;min-width:0}.tile .name{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}.tile .time{white-space:nowrap}.tile.late .time,.tile.high .memory{color:var(--warn);font-weight:600}
.tile .bar{display:block;height:.4rem;border-radius:3px;background:var(--edge);overflow:hidden}.tile .bar i{display:block;height:100%;width:0;background:var(--line)}.tile.high .bar i{background:var(--warn)}.tile.waiting .bar{display:none}
.tile .memory,.tile .last{font-size:.82rem;color:var(--soft)}.tile .last{overflow-wrap:anywhere;display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:2;overflow:hidden;min-height:2.5em}
#lines{list-style:none;margin:.4rem 0 0;padding:.5rem .7rem;height:22rem;overflow:auto;background:var(--card);border:1px solid var(--edge);border-radius:6px;font:13px/1.45 ui-monospace,monospace;overflow-wrap:anywhere;white-space:pre-wrap}#lines .meta{font-size:inherit}
select:focus-visible,h2:focus-visible{outline:3px solid var(--line);outline-offset:2px}
@media (min-width:64rem){.live{grid-template-columns:minmax(0,1fr) minmax(22rem,32%)}.live .desk{order:2;position:sticky;top:4rem;max-height:calc(100vh - 5rem);overflow:auto}}
@media print{.gate,.live{display:none}}
`

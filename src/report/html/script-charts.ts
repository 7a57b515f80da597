/** The part of the page's script that draws memory and CPU of each run: axes, levels, figures, zoom, keys. */

/** Charts are drawn when they come into sight: 64 of them at once would hold up the page's opening. */
export const CHART_SCRIPT = `
const charts = new Map();
const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const columnsOf = (rows) => [0, 1, 2].map((column) => rows.map((row) => column === 0 ? row[0] / 1000 : row[column]));
const drawLevels = (plot, limit) => {
  if (!(limit > 0)) return;
  const { ctx, bbox } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.font = 11 * ratio + 'px system-ui, sans-serif';
  ctx.textAlign = 'left';
  ctx.textBaseline = 'bottom';
  for (const [share, name] of [[0.5, 'warning'], [0.8, 'critical'], [1, 'limit']]) {
    const y = Math.round(plot.valToPos(limit * share, 'mb', true));
    if (y < bbox.top || y > bbox.top + bbox.height) continue;
    ctx.strokeStyle = ctx.fillStyle = colour(share === 1 ? '--failed' : '--warn');
    ctx.lineWidth = ratio;
    ctx.setLineDash(share === 1 ? [] : [4 * ratio, 4 * ratio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.fillText(name, bbox.left + 6 * ratio, y - 2 * ratio);
  }
  ctx.restore();
};
const showFigures = (chart, index) => {
  const row = samples[chart.dataset.run][index];
  if (row === undefined) return;
  const [ms, megabytes, cpu, processes] = row;
  chart.parentElement.querySelector('.readout').textContent =
    (ms / 1000).toFixed(1) + 's: ' + megabytes + 'MB, ' + cpu + '% CPU, ' + processes + (processes === 1 ? ' process' : ' processes');
};
const zoom = (plot, factor) => {
  const { min, max } = plot.scales.x;
  const times = plot.data[0];
  const first = times[0];
  const last = times[times.length - 1];
  const middle = times[plot.cursor.idx] ?? (min + max) / 2;
  const half = ((max - min) / 2) * factor;
  plot.setScale('x', { min: Math.max(first, middle - half), max: Math.min(last, middle + half) });
};
const moveTo = (plot, index) => {
  const place = Math.max(0, Math.min(plot.data[0].length - 1, index));
  plot.setCursor({ left: plot.valToPos(plot.data[0][place], 'x'), top: plot.over.clientHeight / 2 });
};
const useKeys = (box, plotOf) => {
  box.addEventListener('keydown', (event) => {
    const plot = plotOf();
    if (plot === undefined) return;
    const at = plot.cursor.idx ?? 0;
    const last = plot.data[0].length - 1;
    const keys = {
      ArrowLeft: () => moveTo(plot, at - 1),
      ArrowRight: () => moveTo(plot, at + 1),
      Home: () => moveTo(plot, 0),
      End: () => moveTo(plot, last),
      '+': () => zoom(plot, 0.5),
      '-': () => zoom(plot, 2),
      Escape: () => plot.setScale('x', { min: plot.data[0][0], max: plot.data[0][last] })
    };
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in keys)) return;
    event.preventDefault();
    keys[event.key]();
  });
};
const makePlot = (chart, box) => {
  const limit = Number(chart.dataset.limit);
  const axis = { stroke: colour('--soft'), ticks: { stroke: colour('--edge'), width: 1 }, font: '11px system-ui, sans-serif' };
  const grid = { stroke: colour('--edge'), width: 1 };
  const plot = new uPlot({
    width: Math.max(120, box.clientWidth),
    height: 200,
    legend: { show: false },
    cursor: { y: false, drag: { x: true, y: false }, points: { size: 7 } },
    scales: {
      x: { time: false },
      mb: { range: (own, min, max) => [0, Math.max(limit * 1.12, max * 1.05, 1)] },
      cpu: { range: (own, min, max) => [0, Math.max(100, max) * 1.12] }
    },
    axes: [
      { ...axis, grid, size: 30, values: (own, values) => values.map((value) => Number(value.toFixed(2)) + 's') },
      { ...axis, grid, scale: 'mb', size: 66, values: (own, values) => values.map((value) => value + 'MB') },
      { ...axis, scale: 'cpu', side: 1, size: 52, grid: { show: false }, values: (own, values) => values.map((value) => value + '%') }
    ],
    series: [
      {},
      { scale: 'mb', stroke: colour('--line'), fill: colour('--area'), width: 2, points: { show: false } },
      { scale: 'cpu', stroke: colour('--soft'), width: 1, points: { show: false } }
    ],
    hooks: {
      draw: [(own) => drawLevels(own, limit)],
      setCursor: [(own) => { if (own.cursor.idx != null && own.cursor.left >= 0) showFigures(chart, own.cursor.idx); }]
    }
  }, columnsOf(samples[chart.dataset.run]), box);
  return plot;
};
const startChart = (chart) => {
  let plot;
  const box = document.createElement('div');
  box.className = 'plot';
  box.tabIndex = 0;
  box.setAttribute('role', 'img');
  box.setAttribute('aria-label', chart.dataset.label);
  chart.hidden = false;
  chart.append(box);
  chart.classList.add('drawn');
  const draw = () => {
    plot?.destroy();
    plot = makePlot(chart, box);
  };
  const isSeen = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    isSeen.disconnect();
    draw();
  }, { rootMargin: '300px' });
  isSeen.observe(box);
  new ResizeObserver(() => {
    if (box.clientWidth > 0) plot?.setSize({ width: box.clientWidth, height: 200 });
  }).observe(box);
  box.addEventListener('focus', () => { if (plot === undefined) draw(); });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => { if (plot !== undefined) draw(); });
  useKeys(box, () => plot);
  charts.set(chart.dataset.run, {
    chart,
    update: () => {
      if (plot === undefined) return;
      const times = plot.data[0];
      const isWhole = plot.scales.x.min <= times[0] && plot.scales.x.max >= times[times.length - 1];
      const { min, max } = plot.scales.x;
      plot.setData(columnsOf(samples[chart.dataset.run]), isWhole);
      if (!isWhole) plot.setScale('x', { min, max });
    }
  });
};
const drawCharts = () => {
  for (const chart of document.querySelectorAll('.chart')) {
    if ((samples[chart.dataset.run] ?? []).length < 2) continue;
    const known = charts.get(chart.dataset.run);
    if (known?.chart === chart) known.update();
    else startChart(chart);
  }
};
`

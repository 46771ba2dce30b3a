// Draws the figures of one page with one copy of the library, in the colours of the page's theme.
const charts = new Map();
let library;

// Plotly reads tags and entities in every text: those of the figure come escaped, and leave it as they were
const plain = text => String(text).replaceAll('&lt;', '<').replaceAll('&amp;', '&');
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function load(source) {
  library ??= import(new URL(source, document.baseURI)).then(module => module.default);
  library.catch(() => library = undefined);
  return library;
}

// pictures that leave the page are for white paper, whatever the theme
const onPaper = { ink: '#1a1f27', soft: '#545d6a', grid: '#e4e7eb', line: '#868f9b', paper: '#ffffff' };

function onScreen() {
  const style = getComputedStyle(document.documentElement);
  const colour = name => style.getPropertyValue(name).trim();
  return { ink: colour('--ink'), soft: colour('--ink-soft'), grid: colour('--grid'), line: colour('--rule-strong'), paper: 'rgba(0,0,0,0)' };
}

function themed(layout, colours, size = 13) {
  const axis = {
    gridcolor: colours.grid, linecolor: colours.line, zerolinecolor: colours.line, tickfont: { color: colours.soft },
    automargin: true, fixedrange: true, title: { font: { color: colours.soft, size }, standoff: 10 },
  };
  const template = {
    layout: {
      paper_bgcolor: colours.paper, plot_bgcolor: colours.paper,
      font: { family: getComputedStyle(document.body).fontFamily, color: colours.ink, size },
      hoverlabel: { align: 'left', bordercolor: colours.line },
      legend: { font: { color: colours.ink, size } },
      xaxis: axis, yaxis: { ...axis, tickfont: { color: colours.ink } },
      polar: {
        bgcolor: colours.paper,
        radialaxis: { gridcolor: colours.grid, linecolor: colours.line, tickfont: { color: colours.soft, size: 11 } },
        angularaxis: { gridcolor: colours.grid, linecolor: colours.line },
      },
    },
  };
  // dragging would zoom; a box is drawn by a pointer only, since it keeps a finger from scrolling the page
  const dragmode = matchMedia('(pointer: coarse)').matches ? false : layout.dragmode ?? false;
  return { ...layout, dragmode, template };
}

// sizes on a page of A4 in pixels: a chart alone, and one of two side by side, both lower than on a screen
const paperWidth = host => host.closest('.figures') ? 330 : 680;
const paperHeight = chart => Math.max(125, Math.round(chart.options.height * 0.55));
const paperFont = 10;

async function paint(chart, colours = onScreen()) {
  const Plotly = await load(chart.options.library);
  const { data, layout } = JSON.parse(chart.figure);
  if (colours === onPaper) Object.assign(layout, { width: paperWidth(chart.host), height: paperHeight(chart) });
  if (chart.canvas.dataset.state === 'waiting') chart.canvas.textContent = '';
  await Plotly.react(chart.canvas, data, themed(layout, colours, colours === onPaper ? paperFont : undefined),
    { responsive: false, displayModeBar: false, plotlyServerURL: '', locale: chart.options.locale });
  chart.canvas.dataset.state = 'drawn';
}

// drawing takes long: what is near comes first
const near = new IntersectionObserver(entries => {
  for (const { target, isIntersecting } of entries)
    if (isIntersecting) show(charts.get(target.closest('.chart')));
}, { rootMargin: '400px 0px' });

function show(chart, colours) {
  if (!chart) return;
  near.unobserve(chart.canvas);
  const isFirst = !chart.isShown;
  chart.isShown = true;
  chart.work = chart.work.then(() => paint(chart, colours)).then(() => { if (isFirst) listen(chart); }).catch(error => fail(chart, error));
}

const quiet = 400;
const pauseBetween = 20;
const framesInTime = 100;
// a page that is opened by its address may be captured, or searched, as a whole; one that is clicked to has to be quick
const opened = new URL(performance.getEntriesByType('navigation')[0].name).pathname;
let actedAt = 0;
let isDrawingRest = false;

for (const act of ['pointerdown', 'keydown', 'wheel', 'touchmove', 'scroll'])
  document.addEventListener(act, () => { actedAt = performance.now(); }, { passive: true, capture: true });

const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));
const frame = () => new Promise(requestAnimationFrame);

async function hasTimeToSpare() {
  if (performance.now() - actedAt < quiet) return false;
  const began = await frame();
  for (let i = 0; i < 3; i++) await frame();
  return performance.now() - began < framesInTime;
}

// the others follow one by one while nobody acts and frames come in time, so that a busy machine is not made busier
async function drawRest() {
  if (isDrawingRest) return;
  isDrawingRest = true;
  actedAt = performance.now();
  while (location.pathname === opened) {
    await pause(pauseBetween);
    const rest = [...charts.values()].find(chart => !chart.isShown && chart.canvas.checkVisibility());
    if (!rest) break;
    if (!await hasTimeToSpare() || rest.isShown || !rest.host.isConnected) continue;
    show(rest);
    await rest.work;
  }
  isDrawingRest = false;
}

function listen({ canvas, page }) {
  if (!page || !canvas.on) return;
  canvas.on('plotly_click', event => {
    const key = event.points[0].data?.meta ?? event.points[0].customdata;
    if (key) page.invokeMethodAsync('SelectAsync', plain(key));
  });
  canvas.on('plotly_selected', event => {
    const { x, y } = event?.range ?? {};
    if (x && y) page.invokeMethodAsync('BoxAsync', Math.min(...x), Math.max(...x), Math.min(...y), Math.max(...y));
  });
}

function fail(chart, error) {
  console.error(error);
  chart.canvas.dataset.state = 'failed';
  chart.host.querySelector('details').open = true;
}

// on paper nobody scrolls
function repaintAll(colours) {
  for (const [host, chart] of charts) {
    if (!host.isConnected) {
      charts.delete(host);
      continue;
    }
    if (chart.canvas.dataset.state === 'drawn') chart.canvas.dataset.state = 'repainting';
    if (chart.isShown || colours === onPaper) show(chart, colours);
  }
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => repaintAll());
addEventListener('beforeprint', () => repaintAll(onPaper));
addEventListener('afterprint', () => repaintAll());

function watch(chart) {
  const observer = new ResizeObserver(async () => {
    if (!chart.host.isConnected) {
      observer.disconnect();
      charts.delete(chart.host);
    } else if (chart.canvas.dataset.state === 'drawn' && chart.canvas.offsetWidth > 0) {
      (await load(chart.options.library)).Plots.resize(chart.canvas);
    }
  });
  observer.observe(chart.canvas);
  chart.host.addEventListener('click', event => {
    const format = event.target.closest('[data-export]')?.dataset.export.toLowerCase();
    if (format === 'csv') downloadNumbers(chart);
    else if (format) downloadPicture(chart, format).catch(error => fail(chart, error));
  });
}

export async function draw(host, figure, options, page) {
  if (!host) return;
  let chart = charts.get(host);
  const isNew = !chart;
  if (isNew) {
    chart = { host, canvas: host.querySelector('.chart-canvas'), page, work: Promise.resolve() };
    charts.set(host, chart);
    watch(chart);
  }
  Object.assign(chart, { figure, options });
  // the library is there when the first chart is scrolled to, or the page is printed
  load(options.library).catch(error => fail(chart, error));
  if (isNew) {
    near.observe(chart.canvas);
    drawRest();
  } else if (chart.isShown) show(chart);
  await chart.work;
}

async function downloadPicture(chart, format) {
  const Plotly = await load(chart.options.library);
  const { data, layout } = JSON.parse(chart.figure);
  const height = chart.canvas.offsetHeight + 72;
  const titled = {
    ...themed(layout, onPaper), title: { text: escaped(chart.options.label), x: 0.02, xanchor: 'left', font: { size: 18 } },
    margin: { ...layout.margin, t: (layout.margin?.t ?? 0) + 56, l: 24, r: 24 },
  };
  // the picture stays in the browser: it is far larger than a message of the circuit may be
  await Plotly.downloadImage({ data, layout: titled, config: { locale: chart.options.locale } },
    { format, width: 1000, height, scale: format === 'png' ? 2 : 1, filename: chart.options.fileName });
}

function downloadNumbers(chart) {
  const rows = chart.options.pointHeadings ? pointRows(chart) : [...chart.host.querySelectorAll('.chart-tools table tr')].map(row =>
    [...row.cells].map(cell => cell.dataset.value ?? quoted(cell.textContent.trim())).join(','));
  // the byte order mark tells spreadsheets that it is UTF-8
  const link = Object.assign(document.createElement('a'), {
    href: URL.createObjectURL(new Blob(['\ufeff' + rows.join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' })),
    download: chart.options.fileName + '.csv',
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const pointRows = chart => [
  chart.options.pointHeadings.map(quoted).join(','),
  ...JSON.parse(chart.figure).data.flatMap(trace => trace.x.map((x, i) => `${quoted(plain(trace.name))},${x},${trace.y[i]}`)),
];

// a spreadsheet would take these first characters for a formula's
const quoted = text => `"${(/^[=+\-@\t\r]/.test(text) ? "'" + text : text).replaceAll('"', '""')}"`;

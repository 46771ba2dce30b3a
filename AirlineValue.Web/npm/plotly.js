// Only the trace types that the pages use: a quarter of the size of the full bundle, and free of eval.
const Plotly = require('plotly.js/lib/core');
Plotly.register([
  require('plotly.js/lib/bar'), require('plotly.js/lib/box'), require('plotly.js/lib/scatterpolar'),
  require('plotly.js/lib/heatmap'), require('plotly.js/lib/sankey'),
  require('plotly.js/lib/locales/zh-cn'),
]);
module.exports = Plotly;

(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  var charts = [];
  var red = "#c8473f", amber = "#e0a100", green = "#5aa873", blue = "#2f6fb0";
  var colours = [red, amber, green, blue];

  function english() {
    return root.classList.contains("en-on");
  }

  function label(cell) {
    var word = cell.querySelector(english() ? ".en" : ".zh");
    var text = (word || cell).textContent.trim();
    return text.length > 22 ? text.slice(0, 21) + "…" : text;
  }

  function number(cell) {
    var figure = cell.querySelector("[data-figure]");
    return figure ? Number(figure.getAttribute("data-value")) : 0;
  }

  /* The numbers of a chart are those of its table: first figure of each cell. */
  function read(table) {
    var heads = Array.prototype.slice.call(table.querySelectorAll("thead th"), 1);
    var rows = Array.prototype.slice.call(table.querySelectorAll("tbody tr"));
    var sets = heads.map(function (head, i) {
      return {
        label: label(head),
        data: rows.map(function (row) { return number(row.querySelectorAll("td")[i]); })
      };
    });
    return {
      labels: rows.map(function (row) { return label(row.querySelector("th")); }),
      datasets: sets
    };
  }

  /* Rows differ in size: what matters is how each is made up. */
  function shares(data) {
    data.labels.forEach(function (name, i) {
      var sum = data.datasets.reduce(function (all, set) { return all + set.data[i]; }, 0);
      data.datasets.forEach(function (set) { set.data[i] = sum ? 100 * set.data[i] / sum : 0; });
    });
  }

  function draw(figure) {
    var table = document.getElementById(figure.getAttribute("data-table"));
    var kind = figure.getAttribute("data-chart");
    var data = read(table);
    var across = kind === "bars" || kind === "stacked";
    data.datasets.forEach(function (set, i) {
      var colour = kind === "stacked" ? colours[i % colours.length] : blue;
      set.backgroundColor = colour;
      set.borderColor = colour;
      set.maxBarThickness = 26;
    });
    if (kind === "stacked") {
      shares(data);
    }
    figure.firstElementChild.style.height =
      (across ? 44 + 26 * data.labels.length + (kind === "stacked" ? 34 : 0) : 190) + "px";
    var scale = { beginAtZero: kind !== "line", stacked: kind === "stacked", ticks: { maxTicksLimit: 6 } };
    if (kind === "stacked") {
      scale.max = 100;
      scale.ticks.callback = function (value) { return value + "%"; };
    }
    var names = { stacked: kind === "stacked", grid: { display: false }, ticks: { autoSkip: false } };
    charts.push(new Chart(figure.querySelector("canvas"), {
      type: kind === "line" ? "line" : "bar",
      data: data,
      options: {
        animation: false,
        maintainAspectRatio: false,
        indexAxis: across ? "y" : "x",
        scales: across ? { x: scale, y: names } : { x: names, y: scale },
        plugins: { legend: { display: kind === "stacked", position: "bottom", labels: { boxWidth: 12 } } }
      }
    }));
  }

  function drawAll() {
    if (typeof Chart === "undefined") {
      return;
    }
    charts.forEach(function (chart) { chart.destroy(); });
    charts = [];
    Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
    Chart.defaults.font.size = 12;
    Chart.defaults.color = "#54616f";
    document.querySelectorAll("[data-chart]").forEach(draw);
  }

  function language(en) {
    root.classList.toggle("en-on", en);
    root.classList.toggle("zh-on", !en);
    root.lang = en ? "en" : "zh-CN";
    drawAll();
  }

  document.getElementById("lang").addEventListener("click", function () { language(!english()); });
  document.getElementById("print").addEventListener("click", function () { window.print(); });
  window.addEventListener("beforeprint", function () {
    charts.forEach(function (chart) { chart.resize(); });
  });
  language(location.hash === "#en");
}());

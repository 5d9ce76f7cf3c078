"use strict";
(() => {
  const narrow = 480;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const touch = matchMedia("(pointer: coarse)").matches;
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  const colours = (letter, count) => Array.from({ length: count }, (_, i) => colour(letter + i));
  const drawn = new Map();

  const lengths = channel => (channel && channel.scale && channel.scale.domain || []).map(name => String(name).length);

  function theme(width, encoding) {
    const names = lengths(encoding.color), labels = lengths(encoding.x);
    const turned = Math.max(0, ...labels) * 7 + 8 > (width - 70) / Math.max(labels.length, 1);
    const font = getComputedStyle(document.body).fontFamily;
    const columns = Math.max(1, Math.floor((width - 60) / Math.min(Math.max(8, ...names) * 7 + 36, 190)));
    const ink = colour("ink"), muted = colour("muted"), grid = colour("grid");
    return {
      background: null,
      font,
      view: { stroke: null },
      range: { category: colours("c", 8), ordinal: colours("q", 5) },
      axis: {
        labelColor: muted, titleColor: ink, domainColor: muted, tickColor: grid, gridColor: grid, labelFontSize: 12, titleFontSize: 13, titleFontWeight: 400,
        labelLimit: width < narrow ? 100 : 170, titlePadding: 8, ticks: false, labelPadding: 6, labelSeparation: 5
      },
      axisY: { domain: false },
      axisQuantitative: { labelFlush: false },
      axisXDiscrete: turned
        ? { labelAngle: -35, labelAlign: "right", labelBaseline: "middle", grid: false }
        : { labelAngle: 0, grid: false },
      legend: {
        orient: "top", direction: "horizontal", labelColor: ink, titleColor: muted, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 400, symbolSize: 90, symbolStrokeWidth: 0,
        columns, labelLimit: Math.max(100, (width - 60) / Math.min(columns, Math.max(names.length, 1)) - 40), gradientLength: Math.min(220, width - 190)
      },
      bar: { binSpacing: 0 },
      rule: { color: ink },
      text: { color: ink, fontSize: 11 }
    };
  }

  function fits(labels, values, width) {
    const { x, xOffset } = labels.encoding;
    const slots = x.scale.domain.length * (xOffset ? xOffset.scale.domain.length : 1);
    return Math.max(...values.map(value => value.t.length)) * 6.6 < (width - 80) / slots * (xOffset ? 0.9 : 1);
  }

  // So many categories that their labels do not touch.
  function thinned(channel, width, room) {
    const names = channel && channel.scale && channel.type !== "quantitative" && channel.scale.domain;
    const every = names ? Math.ceil(room / ((width - 70) / names.length)) : 1;
    if (every > 1) {
      channel.axis = { ...channel.axis, values: names.filter((_, i) => i % every === 0) };
    }
  }

  function fitted(specification, width) {
    const spec = structuredClone(specification);
    for (const parameter of spec.params) {
      parameter.value = colour(parameter.name === "accent" ? "c0" : parameter.name);
    }
    spec.layer = spec.layer.filter(layer => layer.name !== "labels" || fits(layer, specification.data.values, width));
    for (const layer of spec.layer) {
      thinned(layer.encoding.x, width, 14);
    }
    if (touch) {
      for (const layer of spec.layer) {
        layer.params = (layer.params || []).filter(parameter => parameter.name !== "zoom");
      }
    }
    return spec;
  }

  async function draw(figure) {
    const specification = JSON.parse(figure.querySelector(".specification").textContent);
    let live = figure.querySelector(".live");
    if (!live) {
      live = document.createElement("div");
      live.className = "live";
      figure.querySelector(".still").after(live);
    }
    figure.classList.add("is-live");
    try {
      const old = drawn.get(figure);
      const width = live.clientWidth;
      const result = await vegaEmbed(live, fitted(specification, width), {
        mode: "vega-lite", ast: true, actions: false, defaultStyle: false, renderer: "svg", config: theme(width, specification.layer[0].encoding),
        tooltip: { disableDefaultStyle: true, theme: "page" }
      });
      if (old) {
        old.finalize();
      }
      drawn.set(figure, result);
    } catch (error) {
      figure.classList.remove("is-live");
      console.warn(error);
    }
  }

  document.documentElement.classList.add("scripted");
  const coming = new IntersectionObserver(entries => {
    for (const entry of entries) {
      if (entry.isIntersecting) {
        coming.unobserve(entry.target);
        draw(entry.target);
      }
    }
  }, { rootMargin: "800px" });
  for (const specification of document.querySelectorAll(".specification")) {
    coming.observe(specification.closest("figure"));
  }
  dark.addEventListener("change", () => [...drawn.keys()].forEach(draw));
})();

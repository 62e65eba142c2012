/// The page of ``HTMLSheet`` in pieces. `{{name}}` is escaped; `{{{name}}}` is the page's own style, script or drawing.
enum HTMLTemplates {
    /// How every page starts, this one and those of ``TimelineTemplates``.
    static let head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="{{{policy}}}">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        <title>{{title}}</title>
        <style>{{{style}}}</style>
        </head>
        <body>
        <header>
        <h1>{{title}}</h1>

        """

    static let opening =
        head + """
            <p>Made {{made}} · filter {{filter}} · {{size}}{{#statuses}} · {{count}} {{name}}{{/statuses}}</p>
            </header>
            <form id="filters" hidden>
            <label>Find <input id="find" type="search" autocomplete="off"></label>
            {{#hasStatus}}
            <label>Status <select id="status"><option value="">all</option>{{#statuses}}<option>{{name}}</option>{{/statuses}}</select></label>
            {{/hasStatus}}
            <label>Verdict <select id="verdict"><option value="">all</option>{{#verdicts}}<option>{{.}}</option>{{/verdicts}}</select></label>
            <output id="count"></output>
            </form>
            <table id="claims">
            <thead><tr>{{#headings}}<th scope="col"><button type="button">{{.}}</button></th>{{/headings}}</tr></thead>

            """

    static let claim = """
        <tbody id="claim-{{id}}"{{#hasStatus}} data-status="{{status}}"{{/hasStatus}} data-verdict="{{verdict}}">
        <tr class="head"><td>{{id}}</td><td class="words">{{words}}</td><td>{{who}}</td><td class="short">{{saidOn}}</td><td>{{outlet}}</td>{{#hasStatus}}<td>{{kind}}</td><td class="short">{{status}}</td>{{/hasStatus}}<td>{{verdict}}</td></tr>
        <tr class="more"><td></td><td colspan="{{span}}">
        {{#passages}}
        <p class="context">{{#before}}[…] {{/before}}{{#parts}}{{#isClaim}}<mark>{{text}}</mark>{{/isClaim}}{{^isClaim}}{{text}}{{/isClaim}}{{/parts}}{{#after}} […]{{/after}}</p>
        {{/passages}}
        <details{{#isOpen}} open{{/isOpen}}><summary>details</summary>
        <dl>
        {{#fields}}
        <dt>{{name}}</dt><dd>{{#link}}<a href="{{link}}" rel="noopener noreferrer nofollow">{{text}}</a>{{/link}}{{^link}}{{text}}{{/link}}</dd>
        {{/fields}}
        {{#evidence}}
        <dt>evidence</dt><dd>{{#traits}}{{traits}}: {{/traits}}{{#link}}<a href="{{link}}" rel="noopener noreferrer nofollow">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}{{#locator}}, {{locator}}{{/locator}}{{#quote}}: “{{quote}}”{{/quote}}{{#accessed}} ({{accessed}}){{/accessed}}</dd>
        {{/evidence}}
        {{#reasons}}
        <dt class="why">why {{field}}</dt><dd class="why">{{text}}</dd>
        {{/reasons}}
        </dl>
        </details>
        </td></tr>
        </tbody>

        """

    static let closing = """
        </table>
        {{#hasCharts}}
        <h2>Positions</h2>
        <p>{{#stances}}<svg width="14" height="12" aria-hidden="true"><circle class="{{.}}" cx="6" cy="6" r="5"/></svg> {{.}} {{/stances}}</p>
        {{/hasCharts}}
        {{#charts}}
        <figure><figcaption>{{title}}</figcaption>{{{svg}}}</figure>
        {{/charts}}
        <script>{{{script}}}</script>
        </body>
        </html>

        """

    static let style = """

        :root { color-scheme: light dark; --line: #8884; --mark: #ffe58a; }
        body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem; }
        h1 { font-size: 1.4rem; margin: 0; }
        h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
        header p { color: #777; margin: .2rem 0 1rem; }
        form { display: flex; flex-wrap: wrap; gap: 1rem; position: sticky; top: 0; padding: .5rem 0; background: Canvas; z-index: 1; }
        form[hidden] { display: none; }
        input, select { font: inherit; }
        table { border-collapse: collapse; width: 100%; }
        th { text-align: left; border-bottom: 2px solid var(--line); }
        th button { font: inherit; font-weight: 600; background: none; border: 0; padding: .3rem 0; color: inherit; cursor: pointer; }
        th[aria-sort=ascending] button::after { content: " ▲"; }
        th[aria-sort=descending] button::after { content: " ▼"; }
        tbody { border-bottom: 1px solid var(--line); }
        tbody[hidden] { display: none; }
        td, th { vertical-align: top; padding: .35rem 1rem .35rem 0; }
        .words, .context, dd { overflow-wrap: anywhere; }
        .words { font-weight: 600; white-space: pre-line; min-width: 14rem; }
        .short { white-space: nowrap; }
        .context { margin: 0 0 .4rem; max-width: 52rem; }
        mark { background: var(--mark); color: #000; }
        summary { color: #777; cursor: pointer; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .4rem 0; max-width: 60rem; }
        dt { color: #777; }
        dd { margin: 0; white-space: pre-line; }
        .why { font-size: .87em; }
        figure { margin: 2rem 0; }
        figcaption { font-weight: 600; }
        svg { max-width: 100%; height: auto; }
        svg text { font: 12px system-ui, sans-serif; fill: currentColor; }
        svg line { stroke: var(--line); }
        .for { fill: #2a7f3f; } .against { fill: #b3261e; } .conditional { fill: #c58a00; } .unclear { fill: #777; }
        @page { margin: 1.5cm; }
        @media print {
          body { margin: 0; font-size: 10pt; }
          form, summary { display: none !important; }
          tbody { break-inside: avoid; }
          thead { display: table-header-group; }
          mark { outline: 1px solid #000; }
          a { color: inherit; }
        }

        """

    /// Sorting, filtering, and everything open on paper; without it the page is a plain table.
    static let script = """

        "use strict";
        (function () {
          var table = document.getElementById("claims"), form = document.getElementById("filters");
          var find = document.getElementById("find"), status = document.getElementById("status");
          var verdict = document.getElementById("verdict"), count = document.getElementById("count");
          var claims = Array.prototype.slice.call(table.tBodies);
          var texts = claims.map(function (claim) { return claim.textContent.toLowerCase(); });
          form.hidden = false;
          form.addEventListener("submit", function (event) { event.preventDefault(); });
          function show() {
            var words = find.value.toLowerCase().split(/\\s+/), shown = 0;
            claims.forEach(function (claim, place) {
              var fits = words.every(function (word) { return texts[place].indexOf(word) >= 0; })
                && (!status || !status.value || claim.dataset.status === status.value)
                && (!verdict.value || claim.dataset.verdict === verdict.value);
              claim.hidden = !fits;
              if (fits) { shown += 1; }
            });
            count.textContent = shown + " of " + claims.length;
          }
          [find, status, verdict].forEach(function (field) { if (field) { field.addEventListener("input", show); } });
          var heads = Array.prototype.slice.call(table.tHead.rows[0].cells);
          heads.forEach(function (head, column) {
            head.firstChild.addEventListener("click", function () {
              var down = head.getAttribute("aria-sort") === "ascending";
              heads.forEach(function (other) { other.removeAttribute("aria-sort"); });
              head.setAttribute("aria-sort", down ? "descending" : "ascending");
              claims.map(function (claim, place) {
                return { claim: claim, place: place, key: claim.rows[0].cells[column].textContent };
              }).sort(function (a, b) {
                var order = a.key.localeCompare(b.key, "en", { numeric: true });
                if (!a.key !== !b.key) { return a.key ? -1 : 1; }
                return (down ? -order : order) || a.place - b.place;
              }).forEach(function (item) { table.appendChild(item.claim); });
            });
          });
          var opened = [];
          window.addEventListener("beforeprint", function () {
            opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
            opened.forEach(function (details) { details.open = true; });
          });
          window.addEventListener("afterprint", function () {
            opened.forEach(function (details) { details.open = false; });
          });
          show();
        }());

        """
}

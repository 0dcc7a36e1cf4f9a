/** A drawn presenter, head and shoulders in a round frame; the same name always looks the same. SVG, 240 × 240. */
export function formatPresenter(name: string, accent: string): string {
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7);
  const skin = ['#f2c9a8', '#e3ac82', '#c68a5f', '#9a6742', '#f6d7bf'][sum % 5] ?? '#e3ac82';
  const shade = ['#dba985', '#c98d63', '#a86d45', '#7c4f30', '#e2b797'][sum % 5] ?? '#c98d63';
  const hair = ['#2b2118', '#4a2f1b', '#7a4a24', '#1c1c22', '#b98a4e', '#5a5a63'][(sum >> 3) % 6] ?? '#2b2118';
  const long = (sum >> 6) % 2 === 0;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="240" viewBox="0 0 240 240">
<defs><linearGradient id="b" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#334155"/><stop offset="1" stop-color="#1e293b"/></linearGradient>
<clipPath id="c"><circle cx="120" cy="120" r="112"/></clipPath></defs>
<circle cx="120" cy="120" r="118" fill="${accent}"/><circle cx="120" cy="120" r="112" fill="url(#b)"/>
<g clip-path="url(#c)">
${long ? `<path d="M70 106 C66 40 174 40 170 106 L178 176 C150 190 90 190 62 176 Z" fill="${hair}"/>` : ''}
<path d="M26 250 C30 188 78 176 120 176 C162 176 210 188 214 250 Z" fill="${accent}"/>
<path d="M92 250 L120 196 L148 250 Z" fill="#f8fafc"/>
<path d="M101 148 L101 180 C101 196 139 196 139 180 L139 148 Z" fill="${shade}"/>
<ellipse cx="120" cy="112" rx="41" ry="50" fill="${skin}"/>
<path d="M77 108 C70 50 104 42 124 46 C160 44 172 74 163 108 C160 92 152 82 140 78 C118 86 92 84 85 84 C80 92 78 100 77 108 Z" fill="${hair}"/>
<ellipse cx="104" cy="114" rx="4.6" ry="5.4" fill="#1f2937"/><ellipse cx="137" cy="114" rx="4.6" ry="5.4" fill="#1f2937"/>
<path d="M95 101 q9 -6 18 -1 M128 100 q9 -5 18 1" stroke="${hair}" stroke-width="3.4" fill="none" stroke-linecap="round"/>
<path d="M119 118 q5 9 -2 12" stroke="${shade}" stroke-width="3" fill="none" stroke-linecap="round"/>
<path d="M105 141 q15 13 31 0 q-15 4 -31 0 Z" fill="#a8443f"/>
</g></svg>`;
}
